package dev.unblock.review.followups;

import dev.unblock.board.Board;
import dev.unblock.board.Outcome;
import dev.unblock.board.PublicView;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up in somebody's list.
 *
 * @param assignee member id
 * @param dealName as it was called when the follow-up was agreed; may be empty
 * @param slips how often it was carried on without having been done
 * @param due the last day for it
 * @param recordable whether its outcome can still be told: its board is neither locked nor an archive
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

    /** Of that board; empty where everybody may not see such a follow-up there. */
    public static Optional<FollowUpLine> of(String board, Board now, String card) {
        return Promised.on(board, PublicView.of(now)).stream()
                .filter(it -> it.stands() && it.line().card().equals(card))
                .map(Promised::line)
                .findFirst();
    }
}
