package dev.unblock.board;

/**
 * A text and the seq of the event that wrote it. The seq lets a writer say "only if nobody wrote since
 * I looked" ({@code ifSeq}).
 *
 * @param text the words; empty where nothing is written yet or where they are hidden from the viewer
 * @param seq seq of the event that last wrote it, 0 for never
 */
public record Text(String text, long seq) {
    public static final Text EMPTY = new Text("", 0);
}
