package dev.unblock.live;

import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.log.Appended;
import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import dev.unblock.log.LogUnavailable;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A log behind a network: slow, sometimes unavailable, and sometimes its answer is lost although it did what was
 * requested.
 */
final class ShakyLog implements EventLog {
    private static final int SLOWEST_MILLIS = 12;

    private final World world;
    private final EventLog log;
    private double faults;
    private boolean away;
    private boolean deaf;
    private boolean deleted;
    private boolean full;
    private boolean silent;
    private boolean rivalled;
    private Predicate<Entry> unfit = entry -> false;
    private int lookedUp;
    private int appends;

    ShakyLog(World world, EventLog log) {
        this.world = world;
        this.log = log;
    }

    /** @param share of the calls that fail, half of them after they took effect */
    void faults(double share) {
        faults = share;
    }

    /** Whether everything fails. */
    void away(boolean now) {
        away = now;
    }

    /** Whether requests take effect but no answer comes back. */
    void deaf(boolean now) {
        deaf = now;
    }

    /** Whether reads succeed and writes fail. */
    void full(boolean now) {
        full = now;
    }

    /** Whether no request is ever answered. */
    void silent(boolean now) {
        silent = now;
    }

    /** Whether another writer is always faster. */
    void rivalled(boolean now) {
        rivalled = now;
    }

    /** Entries that it can never store. */
    void cannotHold(Predicate<Entry> these) {
        unfit = these;
    }

    /** Number of appends. */
    int appends() {
        return appends;
    }

    /** From now on the board does not exist. */
    void deleted() {
        deleted = true;
    }

    /** Number of queries for a command. */
    int lookedUp() {
        return lookedUp;
    }

    private <T> Future<T> call(Supplier<Future<T>> real) {
        return world.away(world.between(1, SLOWEST_MILLIS), world.between(0, SLOWEST_MILLIS), () -> {
            if (silent) {
                return Promise.<T>promise().future();
            }
            boolean fails = world.chance(faults);
            boolean answerLost = deaf || (fails && world.random().nextBoolean());
            if (away || (fails && !answerLost)) {
                return Future.failedFuture(new LogUnavailable("away", new IllegalStateException()));
            }
            Future<T> done = real.get();
            return answerLost
                    ? Future.failedFuture(new LogUnavailable("no answer", new IllegalStateException()))
                    : done;
        });
    }

    @Override
    public Future<Boolean> create(String board, String team, String actor, Instant at, Event.BoardOpened opening) {
        return call(() -> log.create(board, team, actor, at, opening));
    }

    @Override
    public Future<Optional<Head>> head(String board) {
        return call(() -> deleted ? Future.succeededFuture(Optional.empty()) : log.head(board));
    }

    @Override
    public Future<Map<String, Head>> heads(Collection<String> boards) {
        return call(() -> deleted ? Future.succeededFuture(Map.of()) : log.heads(boards));
    }

    @Override
    public Future<Appended> append(String board, long epoch, long expected, List<Entry> entries) {
        appends++;
        return call(() -> {
            if (full) {
                return Future.failedFuture(new LogUnavailable("the disk is full"));
            }
            if (rivalled) {
                Event event = new Event.CardReworded("card", "text");
                log.append(
                        board,
                        epoch,
                        expected,
                        List.of(new Entry(expected + 1, world.now(), "otto", "rival", appends, null, event)));
            }
            return entries.stream().anyMatch(unfit)
                    ? Future.succeededFuture(Appended.UNFIT)
                    : log.append(board, epoch, expected, entries);
        });
    }

    @Override
    public List<Future<List<Entry>>> read(List<Range> ranges) {
        return ranges.stream()
                .map(range -> call(() -> log.read(range.board(), range.from(), range.limit())))
                .toList();
    }

    @Override
    public Future<Optional<Long>> seqOf(String board, String client, long op) {
        lookedUp++;
        return call(() -> log.seqOf(board, client, op));
    }

    @Override
    public Future<Optional<Snapshot>> snapshot(String board) {
        return call(() -> log.snapshot(board));
    }

    @Override
    public Future<Void> keep(String board, Snapshot snapshot) {
        return call(() -> log.keep(board, snapshot));
    }
}
