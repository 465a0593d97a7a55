package dev.unblock.review.asks;

import dev.unblock.board.Ask;
import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Deal;
import dev.unblock.board.PublicView;
import dev.unblock.boards.BoardNames.PersonName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to an executive in a list.
 *
 * @param owner member id of the deal's owner; empty for readers without an account
 * @param ownerName for readers without a list of members
 * @param answerer who wrote the answer; absent without an answer, and if it came by a link
 * @param answerable whether it can be answered, or its answer changed: its board is not locked
 * @param zone whose days count; absent: each reader's own
 */
public record AskLine(
        String board,
        String card,
        String dealName,
        String owner,
        String ownerName,
        String obstacle,
        Ask ask,
        @Nullable PersonName answerer,
        boolean answerable,
        @Nullable String zone) {

    /** That card's request; empty if not everybody may see it. */
    public static Optional<AskLine> of(String board, Board now, String card) {
        PublicView shown = PublicView.of(now);
        return shown.cards().filter(it -> it.id().equals(card)).findFirst().flatMap(it -> of(board, shown, it));
    }

    public static Optional<AskLine> of(String board, PublicView shown, Card card) {
        Deal deal = shown.deal(card.deal());
        if (deal == null || !(card.kind() instanceof Kind.Obstacle obstacle) || obstacle.ask() == null) {
            return Optional.empty();
        }
        return Optional.of(new AskLine(
                board,
                card.id(),
                deal.name(),
                deal.owner(),
                "",
                card.text().text(),
                obstacle.ask(),
                null,
                shown.takesAnswers(),
                shown.zone()));
    }

    /** For readers without an account: names people, but has no ids of people or links. */
    AskLine withoutIds() {
        return new AskLine(board, card, dealName, "", ownerName, obstacle, withoutIds(ask), answerer, answerable, zone);
    }

    /** Whether an answer came by a link or from a person stays visible. */
    static Ask withoutIds(Ask ask) {
        Ask.Answer answer = ask.answer();
        if (answer == null || answer.author() == null) {
            return ask;
        }
        String author = answer.author().startsWith(Ask.LINK) ? Ask.LINK : "";
        return new Ask(
                ask.what(), ask.of(), ask.by(), new Ask.Answer(answer.granted(), answer.text(), answer.by(), author));
    }

    AskLine named(String ownerName, @Nullable PersonName answerer) {
        return new AskLine(board, card, dealName, owner, ownerName, obstacle, ask, answerer, answerable, zone);
    }
}
