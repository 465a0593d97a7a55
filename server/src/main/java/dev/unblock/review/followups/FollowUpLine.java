package dev.unblock.review.followups;

import dev.unblock.board.Board;
import dev.unblock.board.Outcome;
import dev.unblock.board.PublicView;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up in a list.
 *
 * @param assignee member id
 * @param dealName the deal's name when the follow-up was agreed; may be empty
 * @param slips how often it was carried over without being done
 * @param due the last day for it
 * @param recordable whether its outcome can still be recorded: its board is not locked, and not over unless no review follows
 * @param zone whose days count; absent: each reader's own
 */
public record FollowUpLine(
        String board,
        String card,
        String text,
        String assignee,
        @Nullable String deal,
        String dealName,
        LocalDate due,
        @Nullable Outcome outcome,
        int slips,
        boolean recordable,
        @Nullable String zone) {

    /** That card's follow-up; empty if not everybody may see it. */
    public static Optional<FollowUpLine> of(String board, Board now, String card) {
        return AgreedFollowUp.on(board, PublicView.of(now)).stream()
                .filter(it -> it.stands() && it.line().card().equals(card))
                .map(AgreedFollowUp::line)
                .findFirst();
    }
}
