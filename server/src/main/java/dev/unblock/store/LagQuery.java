package dev.unblock.store;

import dev.unblock.log.Projection;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks which boards have grown since projections followed them. With thousands of boards that takes long, so it asks
 * only about boards that were written since it asked last, and boards that lagged then. Used on one context.
 */
final class LagQuery {
    /** One question in so many is about all boards, in case somebody has changed the tables by hand. */
    private static final int ALL_AGAIN = 60;
    /** If more boards lag, a question about all of them is cheaper. */
    private static final int MANY = 1_000;

    private static final String LAGS = """
            select horizon, lag.*, (select at from board_event e where e.board_id = lag.id and e.seq = lag.place + 1) as since
            from (select pg_snapshot_xmin(pg_current_snapshot())::xid::text as horizon) asked
            left join (
              select b.id, b.team_id, b.epoch, b.head_seq, coalesce(c.seq, 0) as place,
                array_agg(model.name) as names
              from board b cross join unnest($1::text[]) as model (name)
              left join %s
              where b.head_seq > coalesce(c.seq, 0) and %s
              group by b.id, coalesce(c.seq, 0)) lag on true
            order by since""";

    private static final String OF_ALL =
            LAGS.formatted("projection_cursor c on c.board_id = b.id and c.name = model.name", "true");

    /**
     * Boards written by transaction $2 or a later one: all earlier ones had ended at the last question. The range makes
     * the planner expect few rows, and the offset keeps it from reading all positions for them.
     */
    private static final String OF_SOME = LAGS.formatted("""
            lateral (select seq from projection_cursor where board_id = b.id and name = model.name offset 0) c on true""", """
            (age(b.xmin) between 0 and age($2::text::xid) or b.id = any($3::text[]))""");

    private final Pool pool;
    private final List<Projection> projections;
    private final InstantSource clock;
    private @Nullable String horizon;
    private List<String> lagging = List.of();
    private int asked;

    LagQuery(Pool pool, List<Projection> projections, InstantSource clock) {
        this.pool = pool;
        this.projections = projections;
        this.clock = clock;
    }

    /** The longest waiting first. */
    Future<List<Lag>> ask() {
        boolean all = asked++ % ALL_AGAIN == 0 || lagging.size() > MANY;
        String since = all ? null : horizon;
        // stays so if no answer comes
        horizon = null;
        return ask(since).map(rows -> {
            horizon = rows.iterator().next().getString("horizon");
            List<Lag> lags = rows.stream()
                    .filter(row -> row.getString("id") != null)
                    .map(this::lag)
                    .toList();
            lagging = lags.stream().map(Lag::board).distinct().toList();
            return lags;
        });
    }

    private Future<RowSet<Row>> ask(@Nullable String since) {
        String[] names = projections.stream().map(Projection::name).toArray(String[]::new);
        return since == null
                ? pool.preparedQuery(OF_ALL).execute(Tuple.of(names))
                : pool.preparedQuery(OF_SOME).execute(Tuple.of(names, since, lagging.toArray(String[]::new)));
    }

    private Lag lag(Row row) {
        Set<String> names = Set.of(row.getArrayOfStrings("names"));
        OffsetDateTime since = row.getOffsetDateTime("since");
        return new Lag(
                new Lag.Identity(row.getString("id"), row.getLong("epoch")),
                row.getString("team_id"),
                row.getLong("place"),
                row.getLong("head_seq"),
                since == null ? clock.instant() : since.toInstant(),
                projections.stream().filter(it -> names.contains(it.name())).toList());
    }
}
