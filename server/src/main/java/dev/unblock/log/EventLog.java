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
 * The append-only log of every board. Appending is compare-and-append: it succeeds only if the log
 * ends exactly where the writer thinks it ends and holds none of the commands yet, so any node may write any board and the comparison is
 * the only fence. A future fails only for broken machinery ({@link LogUnavailable}): then the outcome of an append
 * is unknown and the writer must reread, never guess, and try again after a pause. What the log can never hold is
 * no such failure, but {@link Appended#UNFIT}: to try it again is in vain.
 */
public interface EventLog {
    /**
     * Makes a board, with its opening as event 1 by client {@code "server"}, op 1.
     *
     * @return false when a board of that id exists already
     */
    Future<Boolean> create(String board, String team, String actor, Instant at, Event.BoardOpened opening);

    /** Where a board's log ends; empty for a board that does not exist. */
    Future<Optional<Head>> head(String board);

    /** The same for many boards at once; boards that do not exist are left out. */
    Future<Map<String, Head>> heads(Collection<String> boards);

    /**
     * Appends entries whose seqs follow on {@code expected} without a hole: all of them, or nothing.
     */
    Future<Appended> append(String board, long epoch, long expected, List<Entry> entries);

    /** At most {@code limit} entries from {@code from} (inclusive) on, by seq. Fails with {@link UnreadableEvent} too. */
    Future<List<Entry>> read(String board, long from, int limit);

    /** Seq of a command's first event; empty where the command is not in the log. */
    Future<Optional<Long>> seqOf(String board, String client, long op);

    /** The latest snapshot that can be read. */
    Future<Optional<Snapshot>> snapshot(String board);

    /** Keeps a snapshot; does nothing when there is one at that seq, or when the log has another epoch by now. */
    Future<Void> keep(String board, Snapshot snapshot);
}
