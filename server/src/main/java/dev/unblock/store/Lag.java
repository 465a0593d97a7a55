package dev.unblock.store;

import dev.unblock.log.Projection;
import java.time.Instant;
import java.util.List;

/**
 * Projections at the same position of a board that has grown since.
 *
 * @param head seq of the board's last event
 * @param since when the first event after that position was written
 */
record Lag(Identity identity, String team, long place, long head, Instant since, List<Projection> projections) {
    /** Maximum number of events that are read at once: that costs about the same for a few events as for one. */
    static final int STRETCH = 2_000;

    /** After a restore from a backup a board counts as another one. */
    record Identity(String board, long epoch) {}

    String board() {
        return identity.board();
    }

    /** The number of events that are read next. */
    int stretch() {
        return (int) Math.min(STRETCH, head - place);
    }

    /** Whether there are more than that. */
    boolean isLong() {
        return head - place > STRETCH;
    }

    List<String> names() {
        return projections.stream().map(Projection::name).toList();
    }
}
