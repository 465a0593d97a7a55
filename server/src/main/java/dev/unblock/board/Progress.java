package dev.unblock.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a board is. Once a review has begun, only the deals on its agenda count: the others wait for the next one.
 *
 * @param decided deals with a decision, or with a reason why there is none
 */
public record Progress(int deals, int decided) {
    public static Progress of(Board board) {
        List<Deal> counted = board.deals().values().stream()
                .filter(deal -> !deal.removed() && counts(board.meeting(), deal))
                .toList();
        long decided = counted.stream().filter(deal -> deal.decision() != null).count();
        return new Progress(counted.size(), (int) decided);
    }

    private static boolean counts(@Nullable Meeting meeting, Deal deal) {
        return meeting == null
                || meeting.stage() == Stage.PREPARING
                || meeting.agenda().order().contains(deal.id());
    }
}
