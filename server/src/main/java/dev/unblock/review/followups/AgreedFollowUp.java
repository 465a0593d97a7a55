package dev.unblock.review.followups;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Origin;
import dev.unblock.board.PublicView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A follow-up card with what its list needs.
 *
 * @param rootBoard where it was first agreed, with its card there: all carried-over copies share it
 * @param stands false if it is withdrawn or hidden
 */
public record AgreedFollowUp(FollowUpLine line, String rootBoard, String rootCard, Instant addedAt, boolean stands) {
    /** Includes hidden and withdrawn ones, because they mark the card on an earlier board as over. */
    public static List<AgreedFollowUp> on(String board, PublicView shown) {
        Set<String> ended = shown.ended().stream().map(PublicView.Ended::card).collect(Collectors.toSet());
        Stream<AgreedFollowUp> there = shown.board().cards().values().stream()
                .filter(card -> card.kind() instanceof Kind.FollowUp && !ended.contains(card.id()))
                .sorted(Comparator.comparingLong(Card::seq))
                .map(card -> of(board, shown, card, (Kind.FollowUp) card.kind()));
        return Stream.concat(there, shown.ended().stream().map(it -> of(board, it)))
                .toList();
    }

    private static AgreedFollowUp of(String board, PublicView.Ended it) {
        FollowUpLine line =
                new FollowUpLine(board, it.card(), "", "", null, "", LocalDate.EPOCH, null, 0, false, null, null);
        return new AgreedFollowUp(line, it.origin().board(), it.origin().card(), it.at(), false);
    }

    private static AgreedFollowUp of(String board, PublicView shown, Card card, Kind.FollowUp promise) {
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
                shown.takesOutcomes(),
                shown.zone(),
                null);
        return new AgreedFollowUp(
                line,
                origin == null ? board : origin.board(),
                origin == null ? card.id() : origin.card(),
                card.at(),
                shown.stands(card));
    }

    public boolean isOf(String deal) {
        return deal.equals(line.deal());
    }

    /** That card's follow-up; empty if not everybody may see it. */
    static Optional<AgreedFollowUp> of(String board, Board now, String card) {
        return on(board, PublicView.of(now)).stream()
                .filter(it -> it.stands() && it.line().card().equals(card))
                .findFirst();
    }

    /** Whether it was carried over from an earlier board. */
    public boolean isBrought() {
        return !line.board().equals(rootBoard);
    }
}
