package dev.unblock.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log as it is told to one viewer. It says nothing of tabs and of the numbers of their
 * commands: a number that is missing among those of somebody would stand exactly where that person wrote a
 * card without a name. Only {@link ReplayRedaction} makes one.
 *
 * @param actor member id; absent where it is hidden from the viewer
 * @param first seq of the first event of the same order; absent where it is this one, and where its actor is
 *     hidden from anybody
 */
public record Told(
        long seq,
        Instant at,
        @Nullable String actor,
        @Nullable Long first,
        Event event) {}
