package dev.unblock.review.wording;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The teams' wording hints. Any thread. */
public final class PgHintWords {
    private final Pool pool;

    public PgHintWords(Pool pool) {
        this.pool = pool;
    }

    public Future<HintWords> of(String team) {
        return of(pool, team);
    }

    /**
     * One edit after the other: each begins from what the one before has left. Completes with what is kept.
     *
     * @param edit what it throws fails the future, and nothing is changed
     */
    Future<HintWords> edit(String team, UnaryOperator<HintWords> edit) {
        return pool.withTransaction(sql -> sql.preparedQuery("select from team where id = $1 for update")
                        .execute(Tuple.of(team))
                        .compose(locked -> of(sql, team))
                        .map(edit)
                        .compose(now -> keep(sql, team, now).map(now)))
                .map(Objects::requireNonNull);
    }

    private static Future<HintWords> of(SqlClient sql, String team) {
        return sql.preparedQuery("select enabled, added, removed from team_wording where team_id = $1")
                .execute(Tuple.of(team))
                .map(rows -> rows.stream().findFirst().map(PgHintWords::words).orElse(HintWords.USUAL));
    }

    private static HintWords words(Row row) {
        return new HintWords(
                row.getBoolean("enabled"),
                List.of(row.getArrayOfStrings("added")),
                List.of(row.getArrayOfStrings("removed")));
    }

    private static Future<Void> keep(SqlClient client, String team, HintWords words) {
        String sql = """
                insert into team_wording (team_id, enabled, added, removed) values ($1, $2, $3, $4)
                on conflict (team_id) do update set enabled = excluded.enabled, added = excluded.added,
                  removed = excluded.removed""";
        return client.preparedQuery(sql)
                .execute(Tuple.of(
                        team,
                        words.enabled(),
                        words.added().toArray(String[]::new),
                        words.removed().toArray(String[]::new)))
                .mapEmpty();
    }
}
