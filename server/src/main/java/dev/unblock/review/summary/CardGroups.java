package dev.unblock.review.summary;

import dev.unblock.board.Card;
import dev.unblock.board.Deal;
import dev.unblock.board.Meeting;
import dev.unblock.board.Phase;
import dev.unblock.board.PublicView;
import dev.unblock.board.Round;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cards of a deal that say the same, and the dots that they got together. Pure. */
final class CardGroups {
    private final PublicView shown;
    private final Deal deal;
    private final Round.@Nullable Tally tally;

    /** @param vote on these cards */
    CardGroups(PublicView shown, Deal deal, Phase vote) {
        this.shown = shown;
        this.deal = deal;
        Meeting meeting = shown.meeting();
        Round round = meeting == null ? null : meeting.rounds().get(Round.key(deal.id(), vote));
        this.tally = round == null ? null : round.tally();
    }

    /** The deal's cards by the one that leads them; a card in no group leads itself. */
    Map<Card, List<Card>> of(Predicate<Card> kind) {
        return shown.cards()
                .filter(card -> deal.id().equals(card.deal()) && kind.test(card))
                .collect(Collectors.groupingBy(this::leadOf, LinkedHashMap::new, Collectors.toList()));
    }

    private Card leadOf(Card card) {
        Card lead = shown.read(card.group());
        return lead == null || !shown.stands(lead) ? card : lead;
    }

    /** Null if the vote was not counted. */
    @Nullable
    Integer dots(List<Card> group) {
        List<String> ids = group.stream().map(Card::id).toList();
        return tally == null
                ? null
                : tally.counts().stream()
                        .filter(count -> ids.contains(count.card()))
                        .mapToInt(Round.Count::dots)
                        .sum();
    }
}
