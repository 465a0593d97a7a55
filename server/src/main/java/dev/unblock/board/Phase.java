package dev.unblock.board;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The phases in which a deal is discussed. Each has a share of the slot's time, in the proportions of a nine-minute
 * slot: result and reason 2, obstacles 2, vote 1, ideas 2, vote 1, decision 1.
 */
public enum Phase {
    RESULT(2),
    /** Everybody writes down obstacles on their own. */
    OBSTACLES(2),
    /** All obstacles are revealed; which one matters most? */
    OBSTACLE_VOTE(1),
    /** Everybody writes down ideas on their own. */
    IDEAS(2),
    IDEA_VOTE(1),
    DECIDE(1),
    DONE(0);

    private static final int ALL = 9;

    private final int share;

    Phase(int share) {
        this.share = share;
    }

    boolean isVote() {
        return this == OBSTACLE_VOTE || this == IDEA_VOTE;
    }

    /** The previous phase; absent for the first. */
    @Nullable
    Phase before() {
        return switch (this) {
            case RESULT -> null;
            case OBSTACLES -> RESULT;
            case OBSTACLE_VOTE -> OBSTACLES;
            case IDEAS -> OBSTACLE_VOTE;
            case IDEA_VOTE -> IDEAS;
            case DECIDE -> IDEA_VOTE;
            case DONE -> DECIDE;
        };
    }

    /** This phase's share of a slot. */
    Duration of(int slotSeconds) {
        return Duration.ofSeconds((long) slotSeconds * share / ALL);
    }
}
