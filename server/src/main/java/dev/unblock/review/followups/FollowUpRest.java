package dev.unblock.review.followups;

import dev.unblock.board.Outcome;
import dev.unblock.board.Seen.SeenOutcome;
import org.jspecify.annotations.Nullable;

/** Request bodies for follow-ups. */
public final class FollowUpRest {
    private FollowUpRest() {}

    /**
     * @param outcome absent: it is open again
     * @param was the outcome as the writer saw it. Fields that others have changed since keep their values unless the
     *     writer changed them too (then CHANGED). Without it the outcome is written as it is
     */
    record TellOutcome(@Nullable Outcome outcome, @Nullable SeenOutcome was) {}
}
