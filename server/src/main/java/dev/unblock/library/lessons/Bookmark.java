package dev.unblock.library.lessons;

import java.time.Instant;

/**
 * Something on a board that a member wants to find again, with a note. Nobody else ever gets it.
 *
 * @param text may be empty
 */
public record Bookmark(String id, String board, Pin pin, Quote quote, String text, Instant at) {
    public static final int LENGTH = 500;
    /** Of one member. */
    public static final int MOST = 500;

    public Bookmark with(Quote now) {
        return new Bookmark(id, board, pin, now, text, at);
    }
}
