package dev.unblock.library.archive;

import dev.unblock.board.ObstacleType;
import dev.unblock.board.Outcome;
import dev.unblock.board.Remover;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A searchable text on a board.
 *
 * @param ref id of the card, or of the deal for the deal itself and its decision
 * @param author member id; absent if anonymous
 * @param type of the obstacle that it is, or is about
 * @param remover of that obstacle
 * @param decided whether its deal has a strategy
 * @param outcome of a follow-up
 * @param moment when the text got its current content; absent if only the log knows
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
     * A position in the log.
     *
     * @param at its time
     */
    record Moment(long seq, Instant at) {}

    PassageKey key() {
        return new PassageKey(kind, ref);
    }
}
