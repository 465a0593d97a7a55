package dev.unblock.store;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import java.time.Instant;
import java.util.List;

/**
 * What a read model is told of one board.
 *
 * @param entries new, consecutive; empty if only the state is known
 * @param begunAt used only for a board of which nothing is stored yet
 * @param changedAt time of the last change
 * @param after the board after them
 */
public record Told(String board, String team, List<Entry> entries, Instant begunAt, Instant changedAt, Board after) {
    public static Told of(String board, String team, List<Entry> entries, Board after) {
        return new Told(
                board, team, entries, entries.getFirst().at(), entries.getLast().at(), after);
    }
}
