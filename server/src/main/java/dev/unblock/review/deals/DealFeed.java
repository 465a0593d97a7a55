package dev.unblock.review.deals;

import dev.unblock.board.Board;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.deal.DealField;
import dev.unblock.deal.deals.BoardMention;
import dev.unblock.deal.deals.PgBoardMentions;
import dev.unblock.log.Projection;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells the team's deals what is said about them on boards. Any thread. */
public final class DealFeed implements Projection {
    private final PgBoardMentions mentions;

    public DealFeed(PgBoardMentions mentions) {
        this.mentions = mentions;
    }

    @Override
    public String name() {
        return "team-deals";
    }

    @Override
    public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
        return mentions.hear(
                team, board, entries.stream().flatMap(DealFeed::mention).toList());
    }

    private static Stream<BoardMention> mention(Entry entry) {
        return switch (entry.event()) {
            case Event.DealAdded it -> Stream.of(mention(entry, it.deal(), it.name(), it.owner(), it.facts()));
            case Event.DealEdited it -> Stream.of(mention(entry, it.deal(), it.name(), it.owner(), it.facts()));
            default -> Stream.empty();
        };
    }

    private static BoardMention mention(Entry entry, String deal, String name, String owner, DealFacts facts) {
        Map<DealField, String> said = new EnumMap<>(DealField.class);
        said.put(DealField.NAME, name);
        said.put(DealField.OWNER, owner);
        if (facts.customer() != null) {
            said.put(DealField.ACCOUNT, facts.customer());
        }
        if (facts.stage() != null) {
            said.put(DealField.STAGE, facts.stage());
        }
        if (facts.amount() != null && facts.currency() != null) {
            said.put(DealField.AMOUNT, BigDecimal.valueOf(facts.amount()) + " " + facts.currency());
        }
        if (facts.closeDate() != null) {
            said.put(DealField.CLOSE_DATE, facts.closeDate().toString());
        }
        return new BoardMention(deal, entry.seq(), entry.at(), entry.hidesActor() ? null : entry.actor(), said);
    }
}
