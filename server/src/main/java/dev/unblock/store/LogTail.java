package dev.unblock.store;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.log.EventLog;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is new on boards, page by page, so that nobody else waits long for the thread. */
final class LogTail {
    private static final int PAGE = 500;

    private final EventLog log;

    LogTail(EventLog log) {
        this.log = log;
    }

    /**
     * A stretch of new events of one board; at least one.
     *
     * @param before the board before them
     */
    record News(Lag lag, Board before, List<Entry> entries) {
        Told told() {
            return Told.of(lag.board(), lag.team(), entries, fold(before, entries));
        }
    }

    /**
     * @param known the board in some state, if one is cached
     * @return empty if there is nothing new
     */
    Future<List<News>> read(Lag lag, @Nullable Board known) {
        return start(lag, known)
                .compose(start -> upTo(lag.place(), lag.board(), start))
                .compose(before -> read(lag.board(), lag.place() + 1, List.of())
                        .map(entries -> entries.isEmpty() ? List.<News>of() : List.of(new News(lag, before, entries))));
    }

    /** The board at or before that position, as far on as is cached. */
    private Future<Board> start(Lag lag, @Nullable Board known) {
        if (known != null && known.seq() <= lag.place()) {
            return Future.succeededFuture(known);
        }
        return log.snapshot(lag.board())
                .map(kept -> kept.map(Snapshot::board).orElse(Board.EMPTY))
                .map(board -> board.seq() <= lag.place() ? board : Board.EMPTY);
    }

    private Future<Board> upTo(long place, String board, Board before) {
        long missing = place - before.seq();
        if (missing <= 0) {
            return Future.succeededFuture(before);
        }
        return log.read(board, before.seq() + 1, (int) Math.min(PAGE, missing))
                .compose(page ->
                        page.isEmpty() ? Future.succeededFuture(before) : upTo(place, board, fold(before, page)));
    }

    private Future<List<Entry>> read(String board, long from, List<Entry> before) {
        return log.read(board, from + before.size(), PAGE).compose(page -> {
            List<Entry> entries = Stream.concat(before.stream(), page.stream()).toList();
            return page.size() == PAGE && entries.size() < Lag.STRETCH
                    ? read(board, from, entries)
                    : Future.succeededFuture(entries);
        });
    }

    private static Board fold(Board before, List<Entry> entries) {
        return entries.stream().reduce(before, Board::after, (one, other) -> other);
    }
}
