package dev.unblock.deal.deals;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids of deals in other systems. Any thread. */
final class PgExternalIds {
    private PgExternalIds() {}

    /** @return false if another deal of the team has this id */
    static Future<Boolean> add(SqlClient sql, String team, String deal, @Nullable ExternalId external) {
        return external == null
                ? Future.succeededFuture(true)
                : sql.preparedQuery("""
                                insert into deal_external (team_id, system, external_id, deal_id) values ($1, $2, $3, $4)
                                on conflict do nothing""")
                        .execute(Tuple.of(team, external.system(), external.id(), deal))
                        .map(rows -> rows.rowCount() == 1);
    }

    /** By deal; deals that have none are left out. */
    static Future<Map<String, List<ExternalId>>> of(SqlClient sql, String team, List<String> deals) {
        return sql.preparedQuery("""
                        select * from deal_external where team_id = $1 and deal_id = any($2)
                        order by deal_id, system, external_id""")
                .execute(Tuple.of(team).addArrayOfString(deals.toArray(String[]::new)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getString("deal_id"),
                                Collectors.mapping(
                                        row -> new ExternalId(row.getString("system"), row.getString("external_id")),
                                        Collectors.toList()))));
    }
}
