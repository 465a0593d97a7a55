package dev.unblock.board;

/**
 * What is remembered of an event so that it can be undone.
 *
 * @param field what it wrote, e.g. {@code card/x7/text}: undo asks whether anybody wrote it since
 * @param inverse the event that restores what was there before
 */
public record Change(long seq, String client, long op, String field, Event inverse) {
    boolean isOf(String tab, long order) {
        return op == order && client.equals(tab);
    }
}
