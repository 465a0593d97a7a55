package dev.unblock.deal.deals;

import dev.unblock.deal.StageKind;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of a team's deals. Which deals there are, their order and their totals are read from one index alone (see the
 * migration); only the deals of the page are then fetched. Any thread.
 */
public final class PgDealList {
    private final Pool pool;

    public PgDealList(Pool pool) {
        this.pool = pool;
    }

    /** @param stages of the team */
    public Future<DealPage> of(String team, DealQuery query, Pipeline stages) {
        PgValues values = new PgValues(team);
        String conditions = conditions(query, stages, values);
        DealOrder order = query.order();
        String page = query.after() == null
                ? "true"
                : "(key, id) %s (%s::text::%s, %s)"
                        .formatted(
                                order.ascends ? ">" : "<",
                                values.add(query.after().key()),
                                order.type,
                                values.add(query.after().deal()));
        String sql = """
                with hit as materialized (
                  select id, amount, currency, %1$s as key from deal where team_id = $1 and %2$s),
                total as (
                  select currency, sum(amount) as amount, count(*) as deals from hit group by currency),
                page as (select id, key from hit where %3$s order by key %4$s, id %4$s limit %5$d)
                select d.*, a.name as account, p.key::text as place,
                  (select coalesce(sum(deals), 0)::bigint from total) as count,
                  (select json_agg(json_build_object('currency', currency, 'amount', amount::text, 'deals', deals)
                    order by deals desc, currency) filter (where currency is not null) from total) as totals
                from (select 1) always left join page p on true
                left join deal d on d.team_id = $1 and d.id = p.id
                left join account a on a.team_id = $1 and a.id = d.account_id
                order by p.key %4$s, p.id %4$s""".formatted(order.key, conditions, page, order.ascends ? "asc" : "desc", DealPage.SIZE + 1);
        return pool.preparedQuery(sql).execute(values.tuple()).map(PgDealList::page);
    }

    private static String conditions(DealQuery query, Pipeline stages, PgValues values) {
        List<String> all = new ArrayList<>(List.of("true"));
        query.words().forEach(word -> all.add(word(word, values)));
        if (query.owner() != null) {
            all.add("owner = " + values.add(query.owner()));
        }
        if (query.stage() != null) {
            all.add("stage_id = " + values.add(query.stage()));
        }
        if (query.state() != null) {
            all.add(state(query.state(), stages, values));
        }
        return String.join(" and ", all);
    }

    private static String word(DealQuery.Word word, PgValues values) {
        String found = "sought like " + values.add("%" + word.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return word.members().isEmpty()
                ? found
                : "(" + found + " or owner = any(" + values.add(word.members().toArray(String[]::new)) + "))";
    }

    private static String state(StageKind kind, Pipeline stages, PgValues values) {
        String[] ids = stages.stages().stream()
                .filter(it -> it.kind() == kind)
                .map(Stage::id)
                .toArray(String[]::new);
        String in = "stage_id = any(" + values.add(ids) + ")";
        return kind == StageKind.OPEN ? "(stage_id is null or " + in + ")" : in;
    }

    private static DealPage page(RowSet<Row> rows) {
        List<Row> found =
                rows.stream().filter(row -> row.getString("id") != null).toList();
        Row any = rows.iterator().next();
        List<Row> shown = found.subList(0, Math.min(found.size(), DealPage.SIZE));
        return new DealPage(
                shown.stream().map(PgDealRows::deal).toList(),
                any.getLong("count"),
                totals(any.getJsonArray("totals")),
                found.size() > DealPage.SIZE
                        ? new DealCursor(
                                shown.getLast().getString("place"),
                                shown.getLast().getString("id"))
                        : null);
    }

    private static List<DealPage.Total> totals(JsonArray json) {
        return json == null
                ? List.of()
                : json.stream()
                        .map(JsonObject.class::cast)
                        .map(it -> new DealPage.Total(
                                it.getString("currency"), new BigDecimal(it.getString("amount")), it.getLong("deals")))
                        .toList();
    }
}
