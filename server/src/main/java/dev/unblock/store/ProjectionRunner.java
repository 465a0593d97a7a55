package dev.unblock.store;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.log.EventLog;
import dev.unblock.log.LogUnavailable;
import dev.unblock.log.Outage;
import dev.unblock.log.Projection;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds read models from the log, each from its own position; new events of a board are read and folded once for all
 * projections at the same position. Runs every second; after a long round it pauses longer, so that the boards keep the
 * database and the processor to themselves. Two nodes may feed the same model: it may get entries twice, and its
 * position only grows.
 */
public final class ProjectionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    private static final Duration LEAST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(15);
    /** A pause is this many times as long as the work before it, within these bounds. */
    private static final int REST_FOR_WORK = 9;

    private static final int PAGE = 500;
    /** Maximum number of events per call: one call costs about the same for a few events as for one. */
    private static final int STRETCH = 4 * PAGE;
    /** Boards that are cached, so that a growing one is not read from its beginning each time. */
    private static final int REMEMBERED = 200;

    private final Vertx vertx;
    private final Pool pool;
    private final EventLog log;
    private final List<Projection> projections;
    private final Map<Identity, Board> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Identity, Board> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Outage outage = new Outage(LOG, "read models");
    private final Promise<Void> caughtUp = Promise.promise();
    private Future<Boolean> round = Future.succeededFuture(false);
    private volatile boolean closed;

    private ProjectionRunner(Vertx vertx, Pool pool, EventLog log, List<Projection> projections) {
        this.vertx = vertx;
        this.pool = pool;
        this.log = log;
        this.projections = List.copyOf(projections);
    }

    public static ProjectionRunner start(Vertx vertx, Pool pool, EventLog log, List<Projection> projections) {
        ProjectionRunner tail = new ProjectionRunner(vertx, pool, log, projections);
        vertx.getOrCreateContext().runOnContext(first -> tail.look());
        return tail;
    }

    /** Completes when all projections have processed the events from before the start, except failing ones. */
    public Future<Void> caughtUp() {
        return caughtUp.future();
    }

    /** Completes when the current round has ended. */
    public Future<Void> close() {
        closed = true;
        return round.<Void>mapEmpty().otherwiseEmpty();
    }

    private void look() {
        if (closed) {
            return;
        }
        long begun = System.nanoTime();
        round = feed();
        round.onFailure(outage::lasts)
                .onSuccess(fed -> outage.isOver())
                .otherwise(false)
                .onSuccess(more -> {
                    if (!more) {
                        caughtUp.tryComplete();
                    }
                    vertx.setTimer(rest(System.nanoTime() - begun, more), timer -> look());
                });
    }

    /** @return milliseconds until the next round */
    private static long rest(long nanosOfWork, boolean more) {
        long fair = Duration.ofNanos(nanosOfWork).toMillis() * REST_FOR_WORK;
        return Math.clamp(fair, more ? 1 : LEAST_REST.toMillis(), LONGEST_REST.toMillis());
    }

    /** Projections at the same position of a board that has grown since. */
    private record Lag(Identity identity, String team, long place, List<Projection> projections) {
        String board() {
            return identity.board();
        }
    }

    /** After a restore from a backup a board counts as another one. */
    private record Identity(String board, long epoch) {}

    /**
     * One stretch for each: neither a board that has grown much nor a failing projection holds back the others.
     *
     * @return whether a board is known to have more events
     */
    private Future<Boolean> feed() {
        String sql = """
                select b.id, b.team_id, b.epoch, coalesce(c.seq, 0) as place, array_agg(model.name) as names
                from board b cross join unnest($1::text[]) as model (name)
                left join projection_cursor c on c.board_id = b.id and c.name = model.name
                where b.head_seq > coalesce(c.seq, 0)
                group by b.id, coalesce(c.seq, 0)""";
        return pool.preparedQuery(sql).execute(Tuple.of(names(projections))).compose(rows -> {
            Future<Boolean> all = Future.succeededFuture(false);
            for (Row row : rows) {
                all = all.compose(more ->
                        closed ? Future.succeededFuture(more) : feed(lag(row)).map(grows -> more || grows));
            }
            return all;
        });
    }

    private Lag lag(Row row) {
        Set<String> names = Set.of(row.getArrayOfStrings("names"));
        return new Lag(
                new Identity(row.getString("id"), row.getLong("epoch")),
                row.getString("team_id"),
                row.getLong("place"),
                projections.stream().filter(it -> names.contains(it.name())).toList());
    }

    /** @return whether there are more events to process at once */
    private Future<Boolean> feed(Lag lag) {
        return known(lag)
                .compose(known -> upTo(lag.place, lag.board(), known))
                .compose(start -> read(lag.board(), new Stretch(List.of(), start)))
                .compose(stretch -> tell(lag, stretch))
                .recover(failure -> failure instanceof LogUnavailable
                        ? Future.failedFuture(failure)
                        : waits("read models", lag, failure));
    }

    private static Future<Boolean> waits(String who, Lag lag, Throwable failure) {
        LOG.warn("{} stopped at board {} and will retry", who, lag.board(), failure);
        return Future.succeededFuture(false);
    }

    /** The board at or before that position, as far on as is cached. */
    private Future<Board> known(Lag lag) {
        Board known = remembered.get(lag.identity);
        if (known != null && known.seq() <= lag.place) {
            return Future.succeededFuture(known);
        }
        return log.snapshot(lag.board())
                .map(kept -> kept.map(Snapshot::board).orElse(Board.EMPTY))
                .map(board -> board.seq() <= lag.place ? board : Board.EMPTY);
    }

    private Future<Board> upTo(long place, String board, Board before) {
        long missing = place - before.seq();
        if (missing <= 0) {
            return Future.succeededFuture(before);
        }
        return log.read(board, before.seq() + 1, (int) Math.min(PAGE, missing))
                .compose(page ->
                        page.isEmpty() ? Future.succeededFuture(before) : upTo(place, board, after(before, page)));
    }

    /**
     * Consecutive events of one board.
     *
     * @param reached the board after them
     */
    private record Stretch(List<Entry> entries, Board reached) {
        Stretch and(List<Entry> page) {
            return new Stretch(Stream.concat(entries.stream(), page.stream()).toList(), after(reached, page));
        }
    }

    private static Board after(Board before, List<Entry> page) {
        return page.stream().reduce(before, Board::after, (one, other) -> other);
    }

    /** Page by page, so that nobody else waits long for this thread. */
    private Future<Stretch> read(String board, Stretch before) {
        return log.read(board, before.reached.seq() + 1, PAGE).compose(page -> {
            Stretch stretch = before.and(page);
            return page.size() == PAGE && stretch.entries.size() < STRETCH
                    ? read(board, stretch)
                    : Future.succeededFuture(stretch);
        });
    }

    private Future<Boolean> tell(Lag lag, Stretch stretch) {
        if (stretch.entries.isEmpty()) {
            return Future.succeededFuture(false);
        }
        List<Future<Boolean>> tellings = lag.projections.stream()
                .map(projection -> tell(projection, lag, stretch))
                .toList();
        return Future.all(tellings).compose(done -> {
            List<Projection> told = IntStream.range(0, tellings.size())
                    .filter(done::<Boolean>resultAt)
                    .mapToObj(lag.projections::get)
                    .toList();
            if (told.isEmpty()) {
                return Future.succeededFuture(false);
            }
            remembered.put(lag.identity, stretch.reached);
            return moveOn(lag.board(), told, stretch.reached.seq()).map(stretch.entries.size() == STRETCH);
        });
    }

    /** @return whether it succeeded; a failing projection does not affect the others */
    private static Future<Boolean> tell(Projection projection, Lag lag, Stretch stretch) {
        return Future.succeededFuture()
                .compose(start -> projection.follow(lag.board(), lag.team, stretch.entries, stretch.reached))
                .map(true)
                .recover(failure -> waits(projection.name(), lag, failure));
    }

    private Future<Void> moveOn(String board, List<Projection> told, long seq) {
        String sql = """
                insert into projection_cursor (name, board_id, seq) select name, $2, $3 from unnest($1::text[]) as name
                on conflict (name, board_id) do update set seq = greatest(projection_cursor.seq, excluded.seq)""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(names(told), board, seq))
                .mapEmpty();
    }

    private static String[] names(List<Projection> projections) {
        return projections.stream().map(Projection::name).toArray(String[]::new);
    }
}
