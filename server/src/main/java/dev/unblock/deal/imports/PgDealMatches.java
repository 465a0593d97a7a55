package dev.unblock.deal.imports;

import dev.unblock.deal.Folded;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the deals that rows of a file mean. Awaits. */
final class PgDealMatches {
    private PgDealMatches() {}

    /** Of a row without an id; deals and customers are compared by their folded names. */
    static String nameKey(String name, @Nullable String account) {
        return "name\n" + Folded.of(name) + "\n" + (account == null ? "" : Folded.of(account));
    }

    static String idKey(String externalId) {
        return "id\n" + externalId;
    }

    /** Ids of deals by their ids in that system. */
    static Map<String, String> byExternalId(SqlClient sql, String team, String system, Collection<String> ids) {
        return sql
                .preparedQuery("""
                        select external_id, deal_id from deal_external
                        where team_id = $1 and system = $2 and external_id = any($3)""")
                .execute(Tuple.of(team, system).addArrayOfString(ids.toArray(String[]::new)))
                .await()
                .stream()
                .collect(Collectors.toMap(row -> row.getString("external_id"), row -> row.getString("deal_id")));
    }

    /**
     * Ids of deals by {@link #nameKey}.
     *
     * @param without leaves out deals that have an id in this system
     */
    static Map<String, List<String>> byName(
            SqlClient sql, String team, Collection<String> names, @Nullable String without) {
        return sql
                .preparedQuery("""
                        select d.id, d.folded_name, coalesce(a.folded, '') as account from deal d
                        left join account a on a.team_id = d.team_id and a.id = d.account_id
                        where d.team_id = $1 and d.folded_name = any($2) and ($3::text is null or not exists (
                          select from deal_external e
                          where e.team_id = d.team_id and e.deal_id = d.id and e.system = $3))""")
                .execute(Tuple.of(team)
                        .addArrayOfString(names.stream().map(Folded::of).toArray(String[]::new))
                        .addString(without))
                .await()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> "name\n" + row.getString("folded_name") + "\n" + row.getString("account"),
                        Collectors.mapping(row -> row.getString("id"), Collectors.toList())));
    }
}
