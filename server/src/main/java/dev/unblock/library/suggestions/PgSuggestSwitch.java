package dev.unblock.library.suggestions;

import dev.unblock.store.DataErasure;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** The teams' suggestion setting; on unless turned off. Any thread. */
public final class PgSuggestSwitch {
    public static final DataErasure ERASURE =
            new DataErasure(List.of(), List.of("delete from team_suggestions where team_id = $1"), List.of());

    private final Pool pool;

    public PgSuggestSwitch(Pool pool) {
        this.pool = pool;
    }

    Future<Boolean> of(String team) {
        return pool.preparedQuery("select wanted from team_suggestions where team_id = $1")
                .execute(Tuple.of(team))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> row.getBoolean("wanted"))
                        .orElse(true));
    }

    Future<Void> turn(String team, boolean on) {
        String sql = """
                insert into team_suggestions (team_id, wanted) values ($1, $2)
                on conflict (team_id) do update set wanted = excluded.wanted""";
        return pool.preparedQuery(sql).execute(Tuple.of(team, on)).mapEmpty();
    }
}
