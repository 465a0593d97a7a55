package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was said about deals. Any thread. */
public final class PgDealHistory {
    /** Nobody reads longer lists. */
    private static final int MOST = 1_000;

    private final Pool pool;

    public PgDealHistory(Pool pool) {
        this.pool = pool;
    }

    /** Latest first. */
    public Future<List<DealChange>> of(String team, String deal) {
        return pool.preparedQuery("""
                        select * from deal_history where team_id = $1 and deal_id = $2
                        order by at desc, id desc limit $3""")
                .execute(Tuple.of(team, deal, MOST))
                .map(rows -> PgRows.all(rows, PgDealHistory::change));
    }

    /** All changes of each of these deals, latest first. */
    Future<Map<String, List<DealChange>>> of(String team, List<String> deals) {
        return pool.preparedQuery("""
                        select * from deal_history where team_id = $1 and deal_id = any($2)
                        order by deal_id, at desc, id desc""")
                .execute(Tuple.of(team).addArrayOfString(deals.toArray(String[]::new)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getString("deal_id"),
                                Collectors.mapping(PgDealHistory::change, Collectors.toList()))));
    }

    private static DealChange change(Row row) {
        ChangeSource source = ChangeSource.valueOf(row.getString("source"));
        return new DealChange(
                DealField.valueOf(row.getString("field")),
                row.getString("old"),
                row.getString("old_person"),
                row.getString("says"),
                row.getString("person"),
                new Provenance(
                        PgRows.time(row, "at"),
                        row.getString("by_member"),
                        source,
                        source == ChangeSource.BOARD ? row.getString("board_id") : row.getString("ref")),
                row.getString("reason"));
    }
}
