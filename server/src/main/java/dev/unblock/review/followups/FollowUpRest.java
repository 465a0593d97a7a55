package dev.unblock.review.followups;

import dev.unblock.board.Outcome;
import org.jspecify.annotations.Nullable;

/** Request bodies for follow-ups. */
public final class FollowUpRest {
    private FollowUpRest() {}

    /** Absent outcome: it is open again. */
    record TellOutcome(@Nullable Outcome outcome) {}
}
