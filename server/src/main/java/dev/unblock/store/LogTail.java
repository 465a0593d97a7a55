package dev.unblock.store;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.log.EventLog;
import dev.unblock.log.LogUnavailable;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is new on boards: of all of them at once, page by page, so that nobody else waits long for the thread. A
 * board that cannot be read is left out.
 */
final class LogTail {
    private static final int PAGE = 500;

    private final EventLog log;

    LogTail(EventLog log) {
        this.log = log;
    }

    /**
     * A stretch of new events of one board.
     *
     * @param before the board before them
     * @param isWhole whether nothing more is to be read
     */
    record News(Lag lag, Board before, List<Entry> entries, boolean isWhole) {
        Told told() {
            return Told.of(lag.board(), lag.team(), entries, fold(before, entries));
        }

        /** First what the board before them lacks. */
        private EventLog.Range next() {
            long missing = lag.place() - before.seq();
            return missing > 0
                    ? new EventLog.Range(lag.board(), before.seq() + 1, (int) Math.min(PAGE, missing))
                    : new EventLog.Range(lag.board(), lag.place() + 1 + entries.size(), PAGE);
        }

        private News and(List<Entry> page) {
            if (before.seq() < lag.place()) {
                return new News(lag, fold(before, page), entries, page.isEmpty());
            }
            List<Entry> all = Stream.concat(entries.stream(), page.stream()).toList();
            return new News(lag, before, all, page.size() < PAGE || all.size() >= Lag.STRETCH);
        }
    }

    /**
     * @param known a board in some state, if one is cached
     * @return nothing of boards without news
     */
    Future<List<News>> read(List<Lag> lags, Function<Lag, @Nullable Board> known) {
        List<News> nothing = lags.stream()
                .map(lag -> new News(lag, Board.EMPTY, List.of(), false))
                .toList();
        return each(
                        nothing,
                        news -> start(news.lag, known.apply(news.lag))
                                .map(before -> new News(news.lag, before, List.of(), false)))
                .compose(this::readOn)
                .map(all -> all.stream().filter(news -> !news.entries.isEmpty()).toList());
    }

    /** Reads one page more of each board until all have enough. */
    private Future<List<News>> readOn(List<News> all) {
        List<News> open = all.stream().filter(news -> !news.isWhole).toList();
        if (open.isEmpty()) {
            return Future.succeededFuture(all);
        }
        Iterator<Future<List<Entry>>> pages =
                log.read(open.stream().map(News::next).toList()).iterator();
        return each(
                        all,
                        news -> news.isWhole
                                ? Future.succeededFuture(news)
                                : pages.next().map(news::and))
                .compose(this::readOn);
    }

    private static Future<List<News>> each(List<News> all, Function<News, Future<News>> step) {
        return Feeder.all(all.stream()
                        .map(news -> step.apply(news).map(List::of).recover(failure -> left(news.lag, failure)))
                        .toList())
                .map(done -> done.stream().flatMap(List::stream).toList());
    }

    private static Future<List<News>> left(Lag lag, Throwable failure) {
        return failure instanceof LogUnavailable
                ? Future.failedFuture(failure)
                : Feeder.left("read models", lag.board(), failure);
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

    private static Board fold(Board before, List<Entry> entries) {
        return entries.stream().reduce(before, Board::after, (one, other) -> other);
    }
}
