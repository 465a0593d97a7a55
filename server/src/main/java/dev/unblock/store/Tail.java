package dev.unblock.store;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.log.EventLog;
import dev.unblock.log.Projection;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds read models from the log, each from where it was. It looks every second and goes on while there
 * is more. Two nodes may feed the same model: what it is told may come twice, and its place only grows.
 */
public final class Tail {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** Boards that are fed in one look. */
    private static final int BOARDS = 100;

    private static final int PAGE = 500;
    /** Boards of which it is remembered how they were, so that a growing one is not read from its beginning each time. */
    private static final int REMEMBERED = 200;

    private final Vertx vertx;
    private final Pool pool;
    private final EventLog log;
    private final List<Projection> projections;
    private final Map<Follower, Board> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Follower, Board> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Future<Void> round = Future.succeededFuture();
    private volatile boolean closed;

    private Tail(Vertx vertx, Pool pool, EventLog log, List<Projection> projections) {
        this.vertx = vertx;
        this.pool = pool;
        this.log = log;
        this.projections = List.copyOf(projections);
    }

    public static Tail start(Vertx vertx, Pool pool, EventLog log, List<Projection> projections) {
        Tail tail = new Tail(vertx, pool, log, projections);
        vertx.getOrCreateContext().runOnContext(first -> tail.look());
        return tail;
    }

    /** Completes when the round under way has ended. */
    public Future<Void> close() {
        closed = true;
        return round.otherwiseEmpty();
    }

    private void look() {
        if (closed) {
            return;
        }
        Future<Void> all = Future.succeededFuture();
        for (Projection projection : projections) {
            all = all.compose(before -> feed(projection));
        }
        round = all;
        round.onFailure(failure -> LOG.warn("read models wait for the database: {}", failure.toString()))
                .onComplete(done -> vertx.setTimer(LOOK_EVERY.toMillis(), timer -> look()));
    }

    /** A board that has grown beyond what a projection knows of it. */
    private record Grown(String board, String team, long epoch, long seq) {}

    /** Who follows which board; a board that was restored from a copy is another one. */
    private record Follower(String projection, String board, long epoch) {}

    private Future<Void> feed(Projection projection) {
        String sql = """
                select b.id, b.team_id, b.epoch, coalesce(c.seq, 0) as seq from board b
                left join projection_cursor c on c.board_id = b.id and c.name = $1
                where b.head_seq > coalesce(c.seq, 0) limit $2""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(projection.name(), BOARDS))
                .compose(rows -> {
                    List<Grown> grown = StreamSupport.stream(rows.spliterator(), false)
                            .map(Tail::grown)
                            .toList();
                    Future<Void> all = Future.succeededFuture();
                    for (Grown board : grown) {
                        all = all.compose(before -> feed(projection, board));
                    }
                    return grown.size() < BOARDS ? all : all.compose(before -> feed(projection));
                });
    }

    private static Grown grown(Row row) {
        return new Grown(row.getString("id"), row.getString("team_id"), row.getLong("epoch"), row.getLong("seq"));
    }

    private Future<Void> feed(Projection projection, Grown grown) {
        Follower follower = new Follower(projection.name(), grown.board, grown.epoch);
        return start(follower, grown).compose(start -> page(projection, grown, start, follower));
    }

    /** The board as it was at or before what the projection has seen. */
    private Future<Board> start(Follower follower, Grown grown) {
        Board known = remembered.get(follower);
        if (known != null && known.seq() <= grown.seq) {
            return Future.succeededFuture(known);
        }
        return log.snapshot(grown.board)
                .map(kept -> kept.map(Snapshot::board).orElse(Board.EMPTY))
                .map(board -> board.seq() <= grown.seq ? board : Board.EMPTY);
    }

    private Future<Void> page(Projection projection, Grown grown, Board before, Follower follower) {
        return log.read(grown.board, before.seq() + 1, PAGE).compose(entries -> {
            if (entries.isEmpty()) {
                return Future.succeededFuture();
            }
            Board after = before;
            List<Entry> fresh = new ArrayList<>();
            for (Entry entry : entries) {
                after = after.after(entry);
                if (entry.seq() > grown.seq) {
                    fresh.add(entry);
                }
            }
            Board reached = after;
            Future<Void> told = fresh.isEmpty()
                    ? Future.succeededFuture()
                    : projection
                            .follow(grown.board, grown.team, fresh, reached)
                            .compose(done -> moveOn(projection, grown.board, reached.seq()))
                            .onSuccess(done -> remembered.put(follower, reached));
            return entries.size() < PAGE ? told : told.compose(done -> page(projection, grown, reached, follower));
        });
    }

    private Future<Void> moveOn(Projection projection, String board, long seq) {
        String sql = """
                insert into projection_cursor (name, board_id, seq) values ($1, $2, $3)
                on conflict (name, board_id) do update set seq = greatest(projection_cursor.seq, excluded.seq)""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(projection.name(), board, seq))
                .mapEmpty();
    }
}
