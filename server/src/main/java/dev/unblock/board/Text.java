package dev.unblock.board;

/**
 * A text and the seq of the event that wrote it. With the seq a writer can say "only if nobody wrote since I looked"
 * ({@code ifSeq}).
 *
 * @param text the words; empty if nothing is written yet or if they are hidden from the viewer
 * @param seq seq of the event that last wrote it, 0 for never
 */
public record Text(String text, long seq) {
    public static final Text EMPTY = new Text("", 0);
}
