package dev.unblock.library.lessons;

import java.time.Instant;

/**
 * A member's private bookmark on a board, with a note.
 *
 * @param text may be empty
 */
public record Bookmark(String id, String board, Pin pin, Quote quote, String text, Instant at) {
    public static final int LENGTH = 500;
    /** Maximum per member. */
    public static final int MOST = 500;

    public Bookmark with(Quote now) {
        return new Bookmark(id, board, pin, now, text, at);
    }
}
