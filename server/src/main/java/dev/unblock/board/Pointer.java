package dev.unblock.board;

import org.jspecify.annotations.Nullable;

/**
 * An invitation to look at a card or deal, optionally with a question to think about.
 *
 * @param by member id of the moderator
 */
public record Pointer(
        String by,
        String deal,
        @Nullable String card,
        @Nullable String question) {}
