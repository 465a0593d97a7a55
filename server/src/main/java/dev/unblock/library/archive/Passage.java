package dev.unblock.library.archive;

import dev.unblock.board.ObstacleType;
import dev.unblock.board.Outcome;
import dev.unblock.board.Remover;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something on a board that is worth finding.
 *
 * @param ref id of the card, or of the deal for the deal itself and its decision
 * @param author member id; absent where it is not said who wrote it
 * @param type of the obstacle that it is, or is about
 * @param remover who removes that obstacle
 * @param decided whether its deal has a strategy
 * @param outcome of a follow-up
 * @param moment when it came to say what it says; absent where only the log knows
 */
record Passage(
        PassageKind kind,
        String ref,
        @Nullable String deal,
        String dealName,
        @Nullable String author,
        @Nullable String assignee,
        @Nullable ObstacleType type,
        @Nullable Remover remover,
        boolean decided,
        @Nullable Outcome outcome,
        String text,
        @Nullable Moment moment) {

    /**
     * A place in the log.
     *
     * @param at the time that is told with it
     */
    record Moment(long seq, Instant at) {}

    PassageKey key() {
        return new PassageKey(kind, ref);
    }
}
