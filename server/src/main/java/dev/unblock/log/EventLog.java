package dev.unblock.log;

import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The append-only log of every board. Appending is compare-and-append: it succeeds only if the log ends exactly where
 * the writer thinks it does and holds none of the commands yet, so any node may write any board and the comparison is
 * the only fence. A future fails only for technical errors ({@link LogUnavailable}): then the outcome of an append is
 * unknown, and the writer must reread, never guess, and retry after a pause. An entry that the log can never store is
 * not such a failure but {@link Appended#UNFIT}: retrying it is pointless.
 */
public interface EventLog {
    /**
     * Creates a board, with its opening as event 1 by client {@code "server"}, op 1.
     *
     * @return false if a board with that id exists already
     */
    Future<Boolean> create(String board, String team, String actor, Instant at, Event.BoardOpened opening);

    /** The head of a board's log; empty if the board does not exist. */
    Future<Optional<Head>> head(String board);

    /** The same for many boards at once; boards that do not exist are left out. */
    Future<Map<String, Head>> heads(Collection<String> boards);

    /** Appends entries whose seqs follow {@code expected} without gaps: all of them, or none. */
    Future<Appended> append(String board, long epoch, long expected, List<Entry> entries);

    /** At most {@code limit} entries of a board from {@code from} (inclusive) on. */
    record Range(String board, long from, int limit) {}

    /**
     * The entries of each of these ranges, by seq. A range with an event that cannot be read fails alone, with {@link
     * UnreadableEvent}.
     */
    List<Future<List<Entry>>> read(List<Range> ranges);

    /** At most {@code limit} entries from {@code from} (inclusive) on. */
    default Future<List<Entry>> read(String board, long from, int limit) {
        return read(List.of(new Range(board, from, limit))).getFirst();
    }

    /** Seq of a command's first event; empty if the command is not in the log. */
    Future<Optional<Long>> seqOf(String board, String client, long op);

    /** The latest readable snapshot. */
    Future<Optional<Snapshot>> snapshot(String board);

    /** Saves a snapshot; has no effect if there is one at that seq, or if the log has another epoch by now. */
    Future<Void> keep(String board, Snapshot snapshot);
}
