package dev.unblock.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log as one viewer may see it. It names neither tabs nor command numbers: a gap in a person's numbers
 * would show exactly where that person wrote an anonymous card. Only {@link ReplayRedaction} makes one.
 *
 * @param actor member id; absent if hidden from the viewer
 * @param first seq of the first event of the same command; absent if that is this event, and if its actor is hidden
 *     from anybody
 */
public record VisibleEvent(
        long seq,
        Instant at,
        @Nullable String actor,
        @Nullable Long first,
        Event event) {}
