package dev.unblock.board;

/**
 * What undo needs to know of an event.
 *
 * @param field what it wrote, e.g. {@code card/x7/text}: undo checks whether it was written since
 * @param inverse the event that restores the previous value
 */
public record Change(long seq, String client, long op, String field, Event inverse) {
    boolean isOf(String tab, long number) {
        return op == number && client.equals(tab);
    }
}
