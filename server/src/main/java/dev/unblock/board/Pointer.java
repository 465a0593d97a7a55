package dev.unblock.board;

import org.jspecify.annotations.Nullable;

/**
 * An invitation to look somewhere, perhaps with a question to think about.
 *
 * @param by member id of the moderator who points there
 */
public record Pointer(
        String by,
        String deal,
        @Nullable String card,
        @Nullable String question) {}
