package dev.unblock.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the board's log, as it is stored. It never leaves the server: viewers get {@link VisibleEvent}.
 *
 * @param seq dense from 1 within the board
 * @param at when it was decided (server's clock; for display, never for ordering)
 * @param actor member id; absent in redacted entries
 * @param client the tab that sent the command, {@code "server"} for the server itself; absent in redacted entries
 * @param op the command's number within that client, 0 in redacted entries
 * @param privateTo the only member who may see text and author; absent = everyone
 * @param unsigned true if everyone may see the event but not its actor; absent = signed
 */
public record Entry(
        long seq,
        Instant at,
        @Nullable String actor,
        @Nullable String client,
        long op,
        @Nullable String privateTo,
        @Nullable Boolean unsigned,
        Event event) {
    /** A signed entry. */
    public Entry(
            long seq,
            Instant at,
            @Nullable String actor,
            @Nullable String client,
            long op,
            @Nullable String privateTo,
            Event event) {
        this(seq, at, actor, client, op, privateTo, null, event);
    }

    /** Whether only the actor may know who acted. */
    public boolean hidesActor() {
        return Boolean.TRUE.equals(unsigned);
    }
}
