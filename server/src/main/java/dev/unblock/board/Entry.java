package dev.unblock.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the board's log, as it is stored. Nobody outside gets one: {@link Told} is
 * what a viewer has of it.
 *
 * @param seq dense from 1 within the board
 * @param at when it was decided (server's clock; for display, never for ordering)
 * @param actor member id; absent in what is redacted
 * @param client the tab that sent the command, {@code "server"} for the house itself; absent in what is redacted
 * @param op the command's number within that client, 0 in what is redacted
 * @param privateTo the only member who may see text and author; absent = everyone
 * @param unsigned everyone may see what, but not who; absent = signed
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
    /** A signed one. */
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

    /** Whether nobody but its actor may know whose it is. */
    public boolean hidesActor() {
        return Boolean.TRUE.equals(unsigned);
    }
}
