package dev.unblock.review;

import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Origin;
import dev.unblock.board.Shown;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A follow-up card with what its list needs to know of it.
 *
 * @param rootBoard where it was agreed first, with its card there: what came over from board to board is one
 * @param stands false where it was taken back or is hidden
 */
record Promised(FollowUpLine line, String rootBoard, String rootCard, Instant addedAt, boolean stands) {
    /** Those that do not stand too: they tell that an earlier card is over. */
    static List<Promised> on(String board, Shown shown) {
        return shown.board().cards().values().stream()
                .filter(card -> card.kind() instanceof Kind.FollowUp)
                .sorted(Comparator.comparingLong(Card::seq))
                .map(card -> of(board, shown, card, (Kind.FollowUp) card.kind()))
                .toList();
    }

    private static Promised of(String board, Shown shown, Card card, Kind.FollowUp promise) {
        Origin origin = promise.origin();
        FollowUpLine line = new FollowUpLine(
                board,
                card.id(),
                card.text().text(),
                promise.assignee(),
                card.deal() == null && origin != null ? origin.deal() : card.deal(),
                origin == null ? shown.dealName(card.deal()) : origin.dealName(),
                promise.due(),
                promise.outcome(),
                origin == null ? 0 : origin.slips(),
                shown.isOpen(),
                shown.zone());
        return new Promised(
                line,
                origin == null ? board : origin.board(),
                origin == null ? card.id() : origin.card(),
                card.at(),
                shown.stands(card));
    }

    boolean isOf(String deal) {
        return deal.equals(line.deal());
    }

    /** Whether it came over from an earlier board. */
    boolean isBrought() {
        return !line.board().equals(rootBoard);
    }
}
