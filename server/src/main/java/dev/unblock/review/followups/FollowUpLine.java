package dev.unblock.review.followups;

import dev.unblock.board.Outcome;
import dev.unblock.boards.BoardNames.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up in a list.
 *
 * @param assignee member id, or a guest's id
 * @param who the assignee's name, if it was looked up for the reader
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
        @Nullable String zone,
        @Nullable PersonName who) {

    /** The same for a reader who does not know all guests and former members. */
    public FollowUpLine named(PersonName name) {
        return new FollowUpLine(
                board, card, text, assignee, deal, dealName, due, outcome, slips, recordable, zone, name);
    }
}
