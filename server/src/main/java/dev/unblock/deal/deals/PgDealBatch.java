package dev.unblock.deal.deals;

import static dev.unblock.people.PgRows.time;

import dev.unblock.deal.Folded;
import dev.unblock.people.PgRows;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many deals at once, in few statements: to be called with some thousands at a time. Any thread. */
public final class PgDealBatch {
    private static final String COLUMNS = """
            name, account_id, owner, owner_name, stage_id, amount, currency, close_date, probability, category, next_step,
            next_step_date, source, created_on, closed_on, lost_reason, tags, said, version, changed_at, sought, folded_name
            """;

    private static final String WRITE = """
            insert into deal (team_id, id, %1$s)
            select $1, d.id, d.name, a.id, d.owner, d.owner_name, d.stage_id, d.amount, d.currency, d.close_date,
              d.probability, d.category, d.next_step, d.next_step_date, d.source, d.created_on, d.closed_on,
              d.lost_reason, d.tags, d.said, d.version, d.changed_at, d.sought, d.folded_name
            from jsonb_to_recordset($2::jsonb) as d(id text, name text, account text, owner text, owner_name text,
              stage_id text, amount numeric, currency text, close_date date, probability int, category text,
              next_step text, next_step_date date, source text, created_on date, closed_on date, lost_reason text,
              tags text[], said jsonb, version bigint, changed_at timestamptz, sought text, folded_name text)
            left join account a on a.team_id = $1 and a.folded = d.account
            on conflict (team_id, id) do update set (%1$s) = (%2$s)""".formatted(
                    COLUMNS,
                    COLUMNS.lines()
                            .flatMap(line -> List.of(line.strip().split(",\\s*")).stream())
                            .map(column -> "excluded." + column)
                            .collect(Collectors.joining(", ")));

    private final TokenGenerator tokens;

    public PgDealBatch(TokenGenerator tokens) {
        this.tokens = tokens;
    }

    /** By id. */
    public Future<Map<String, Deal>> of(SqlClient sql, String team, Collection<String> ids) {
        return sql.preparedQuery(PgDealRows.DEALS + "where d.team_id = $1 and d.id = any($2)")
                .execute(Tuple.of(team).addArrayOfString(ids.toArray(String[]::new)))
                .map(rows -> PgRows.all(rows, PgDealRows::deal).stream()
                        .collect(Collectors.toUnmodifiableMap(Deal::id, Function.identity())));
    }

    /**
     * Writes deals, their customers and the history. Within a transaction that has locked the deals that are there.
     *
     * @param reason for the history
     * @param ref of the import, if it adds customers
     */
    public Future<Void> write(
            SqlClient sql,
            String team,
            List<Revision> revisions,
            Provenance by,
            @Nullable String reason,
            @Nullable String ref) {
        return revisions.isEmpty()
                ? Future.succeededFuture()
                : addAccounts(sql, team, revisions, ref)
                        .compose(added -> sql.preparedQuery(WRITE)
                                .execute(Tuple.of(team, array(revisions, it -> PgDealRows.json(it.deal())))))
                        .compose(written -> addChanges(sql, team, revisions, by, reason));
    }

    private Future<Void> addAccounts(SqlClient sql, String team, List<Revision> revisions, @Nullable String ref) {
        Map<String, JsonObject> accounts = new LinkedHashMap<>();
        for (Revision revision : revisions) {
            String name = revision.deal().values().account();
            if (name != null) {
                accounts.computeIfAbsent(
                        Folded.of(name),
                        folded -> new JsonObject()
                                .put("id", tokens.id())
                                .put("name", name)
                                .put("folded", folded));
            }
        }
        return sql.preparedQuery("""
                        insert into account (team_id, id, name, folded, import_id)
                        select $1, a.id, a.name, a.folded, $3
                        from jsonb_to_recordset($2::jsonb) as a(id text, name text, folded text) order by a.folded
                        on conflict (team_id, folded) do nothing""")
                .execute(Tuple.of(team, new JsonArray(List.copyOf(accounts.values())), ref))
                .mapEmpty();
    }

    private static Future<Void> addChanges(
            SqlClient sql, String team, List<Revision> revisions, Provenance by, @Nullable String reason) {
        JsonArray changes = new JsonArray();
        for (Revision revision : revisions) {
            for (Statement it : revision.statements()) {
                changes.add(new JsonObject()
                        .put("deal", revision.deal().id())
                        .put("field", it.field().name())
                        .put("says", it.says())
                        .put("person", it.member()));
            }
        }
        return sql.preparedQuery("""
                        insert into deal_change (team_id, deal_id, field, says, person, at, by_member, source, ref, reason)
                        select $1, c.deal, c.field, c.says, c.person, $3, $4, $5, $6, $7
                        from jsonb_to_recordset($2::jsonb) as c(deal text, field text, says text, person text)""")
                .execute(Tuple.of(team, changes, time(by.at()))
                        .addString(by.by())
                        .addString(by.source().name())
                        .addString(by.ref())
                        .addString(reason))
                .mapEmpty();
    }

    /** Ids in another system, by deal; fails if another deal has one of them. */
    public Future<Void> addExternalIds(SqlClient sql, String team, String system, Map<String, String> ids) {
        return sql.preparedQuery("""
                        insert into deal_external (team_id, system, external_id, deal_id)
                        select $1, $2, e.id, e.deal from unnest($3::text[], $4::text[]) as e(id, deal)""")
                .execute(Tuple.of(team, system)
                        .addArrayOfString(ids.values().toArray(String[]::new))
                        .addArrayOfString(ids.keySet().toArray(String[]::new)))
                .mapEmpty();
    }

    private static JsonArray array(List<Revision> revisions, Function<Revision, JsonObject> of) {
        return new JsonArray(revisions.stream().map(of).toList());
    }
}
