package dev.unblock.review.followups;

import dev.unblock.board.Outcome;
import dev.unblock.board.Seen.SeenOutcome;
import org.jspecify.annotations.Nullable;

/** Request bodies for follow-ups. */
public final class FollowUpRest {
    private FollowUpRest() {}

    /**
     * @param outcome absent: it is open again
     * @param was what the writer saw; what the writer left as it was stays as others have left it, and where somebody
     *     else has changed the same to something different it is refused as CHANGED. Absent: the outcome counts as it is
     */
    record TellOutcome(@Nullable Outcome outcome, @Nullable SeenOutcome was) {}
}
