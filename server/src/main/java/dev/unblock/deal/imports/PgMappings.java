package dev.unblock.deal.imports;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

/** How the teams read files, by the labels of their columns. Awaits. */
final class PgMappings {
    private final Pool pool;

    PgMappings(Pool pool) {
        this.pool = pool;
    }

    ImportChoices of(String team, String fingerprint) {
        return pool
                .preparedQuery("select choices from deal_mapping where team_id = $1 and fingerprint = $2")
                .execute(Tuple.of(team, fingerprint))
                .await()
                .stream()
                .map(row -> row.getJsonObject("choices").mapTo(ImportChoices.class))
                .findFirst()
                .orElse(ImportChoices.NONE);
    }

    static void remember(SqlClient sql, String team, String fingerprint, ImportChoices choices) {
        sql.preparedQuery("""
                        insert into deal_mapping (team_id, fingerprint, choices) values ($1, $2, $3)
                        on conflict (team_id, fingerprint) do update set choices = excluded.choices""")
                .execute(Tuple.of(team, fingerprint, JsonObject.mapFrom(choices)))
                .await();
    }
}
