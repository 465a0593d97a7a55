package dev.unblock.store;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.log.EventLog;
import dev.unblock.log.LogUnavailable;
import dev.unblock.log.Projection;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds read models from the log, each from where it was; what is new on a board is read and folded once
 * for all of them. It looks every second; a look that took long is followed by a long rest, so that the
 * boards keep the database and the processor to themselves. Two nodes may feed the same model: what it is
 * told may come twice, and its place only grows.
 */
public final class Tail {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    private static final Duration LEAST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(15);
    /** A rest is so many times as long as the work before it, within these bounds. */
    private static final int REST_FOR_WORK = 9;
    /** Boards that are fed in one look. */
    private static final int BOARDS = 100;

    private static final int PAGE = 500;
    /** Events of one board that are told at once: telling costs the same for a few. */
    private static final int STRETCH = 4 * PAGE;
    /** Boards of which it is remembered how they were, so that a growing one is not read from its beginning each time. */
    private static final int REMEMBERED = 200;

    private final Vertx vertx;
    private final Pool pool;
    private final EventLog log;
    private final List<Projection> projections;
    private final String[] names;
    private final Map<Identity, Board> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Identity, Board> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Future<Boolean> round = Future.succeededFuture(false);
    private volatile boolean closed;

    private Tail(Vertx vertx, Pool pool, EventLog log, List<Projection> projections) {
        this.vertx = vertx;
        this.pool = pool;
        this.log = log;
        this.projections = List.copyOf(projections);
        this.names = names(projections);
    }

    public static Tail start(Vertx vertx, Pool pool, EventLog log, List<Projection> projections) {
        Tail tail = new Tail(vertx, pool, log, projections);
        vertx.getOrCreateContext().runOnContext(first -> tail.look());
        return tail;
    }

    /** Completes when the round under way has ended. */
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
        round.onFailure(failure -> LOG.warn("read models wait for the database: {}", failure.toString()))
                .otherwise(false)
                .onSuccess(more -> vertx.setTimer(rest(System.nanoTime() - begun, more), timer -> look()));
    }

    /** @return milliseconds until the next look */
    private static long rest(long nanosOfWork, boolean more) {
        long fair = Duration.ofNanos(nanosOfWork).toMillis() * REST_FOR_WORK;
        return Math.clamp(fair, more ? 1 : LEAST_REST.toMillis(), LONGEST_REST.toMillis());
    }

    /**
     * A board that has grown beyond what some projection knows of it.
     *
     * @param places up to where each projection has followed it, in their order
     */
    private record Grown(Identity identity, String team, List<Long> places) {
        String board() {
            return identity.board();
        }

        long from() {
            return Collections.min(places);
        }
    }

    /** A board that was restored from a copy is another one. */
    private record Identity(String board, long epoch) {}

    /** @return whether a board is known to have grown farther than it was told of */
    private Future<Boolean> feed() {
        String sql = """
                select b.id, b.team_id, b.epoch, array_agg(coalesce(c.seq, 0) order by place) as places
                from board b cross join unnest($1::text[]) with ordinality as model (name, place)
                left join projection_cursor c on c.board_id = b.id and c.name = model.name
                group by b.id having b.head_seq > min(coalesce(c.seq, 0))
                order by b.head_seq - min(coalesce(c.seq, 0)) desc limit $2""";
        return pool.preparedQuery(sql).execute(Tuple.of(names, BOARDS)).compose(rows -> {
            Future<Boolean> all = Future.succeededFuture(false);
            for (Row row : rows) {
                all = all.compose(more -> feed(grown(row)).map(grows -> more || grows));
            }
            return all;
        });
    }

    private static Grown grown(Row row) {
        return new Grown(
                new Identity(row.getString("id"), row.getLong("epoch")),
                row.getString("team_id"),
                List.of(row.getArrayOfLongs("places")));
    }

    /** @return whether there is more to tell at once */
    private Future<Boolean> feed(Grown grown) {
        return start(grown)
                .compose(start -> read(grown.board(), new Stretch(List.of(), start)))
                .compose(stretch -> tell(grown, stretch))
                .recover(failure -> failure instanceof LogUnavailable
                        ? Future.failedFuture(failure)
                        : waits("read models", grown, failure));
    }

    private static Future<Boolean> waits(String who, Grown grown, Throwable failure) {
        LOG.warn("{} wait at board {}", who, grown.board(), failure);
        return Future.succeededFuture(false);
    }

    /** The board as it was at or before what the projections have seen. */
    private Future<Board> start(Grown grown) {
        Board known = remembered.get(grown.identity);
        if (known != null && known.seq() <= grown.from()) {
            return Future.succeededFuture(known);
        }
        return log.snapshot(grown.board())
                .map(kept -> kept.map(Snapshot::board).orElse(Board.EMPTY))
                .map(board -> board.seq() <= grown.from() ? board : Board.EMPTY);
    }

    /**
     * Events of one board, in order.
     *
     * @param reached the board as it is after them
     */
    private record Stretch(List<Entry> entries, Board reached) {
        Stretch and(List<Entry> page) {
            return new Stretch(
                    Stream.concat(entries.stream(), page.stream()).toList(),
                    page.stream().reduce(reached, Board::after, (one, other) -> other));
        }
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

    private Future<Boolean> tell(Grown grown, Stretch stretch) {
        if (stretch.entries.isEmpty()) {
            return Future.succeededFuture(false);
        }
        return tell(grown, stretch.entries, stretch.reached).map(told -> {
            boolean all = told.equals(projections);
            if (all) {
                remembered.put(grown.identity, stretch.reached);
            }
            return all && stretch.entries.size() == STRETCH;
        });
    }

    /** @return the projections that have followed so far; one that fails keeps no other from it */
    private Future<List<Projection>> tell(Grown grown, List<Entry> entries, Board reached) {
        List<Future<Boolean>> tellings = IntStream.range(0, projections.size())
                .mapToObj(at -> tell(projections.get(at), grown, after(grown.places.get(at), entries), reached))
                .toList();
        return Future.all(tellings)
                .map(done -> IntStream.range(0, projections.size())
                        .filter(done::<Boolean>resultAt)
                        .mapToObj(projections::get)
                        .toList())
                .compose(told -> moveOn(grown.board(), told, reached.seq()).map(told));
    }

    private static List<Entry> after(long place, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.seq() > place).toList();
    }

    private static Future<Boolean> tell(Projection projection, Grown grown, List<Entry> fresh, Board reached) {
        return fresh.isEmpty()
                ? Future.succeededFuture(true)
                : Future.succeededFuture()
                        .compose(start -> projection.follow(grown.board(), grown.team, fresh, reached))
                        .map(true)
                        .recover(failure -> waits(projection.name(), grown, failure));
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
