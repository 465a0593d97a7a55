package dev.unblock.deal.report;

import dev.unblock.deal.DealField;
import dev.unblock.deal.StageKind;
import dev.unblock.deal.deals.Deal;
import dev.unblock.deal.deals.DealAnswers;
import dev.unblock.deal.deals.PgDealRows;
import dev.unblock.deal.deals.Statement;
import dev.unblock.deal.report.DealReport.FieldWas;
import dev.unblock.deal.report.DealReport.ReportedDeal;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import dev.unblock.deal.stages.StageRest.DealStage;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the report of a team's deals. Any thread. */
public final class PgDealReports {
    /** More deals than a team can look at in a meeting; a browser still sorts them at once. */
    static final int MOST = 5_000;

    /** Fields whose changes matter in a review. The name tells whether the deal is new. */
    private static final List<DealField> TOLD = List.of(
            DealField.NAME,
            DealField.OWNER,
            DealField.STAGE,
            DealField.AMOUNT,
            DealField.CLOSE_DATE,
            DealField.CATEGORY,
            DealField.NEXT_STEP,
            DealField.NEXT_STEP_DATE);

    private static final String WHICH = """
            where d.team_id = $1 and (d.stage_id is null or d.stage_id = any($2)
              or d.id in (select deal_id from deal_mention where board_id = $3)
              or (d.closed_on >= ($4::timestamptz at time zone 'UTC')::date and exists (
                select from deal_change c where c.team_id = $1 and c.deal_id = d.id and c.field = 'STAGE' and c.at > $4)))
            """;

    private final Pool pool;

    public PgDealReports(Pool pool) {
        this.pool = pool;
    }

    /**
     * All figures are of the same moment.
     *
     * @param board whose deals are in it in any case
     * @param since changes are told from then on; null: none are
     */
    public Future<DealReport> read(String team, String board, @Nullable Instant since, Instant now) {
        return PgStages.of(pool, team)
                .compose(stages -> pool.withTransaction(sql -> sql.query(
                                "set transaction isolation level repeatable read, read only")
                        .execute()
                        .compose(set -> read(sql, new Wanted(team, board, since, stages), now))));
    }

    private record Wanted(
            String team, String board, @Nullable Instant since, Pipeline stages) {}

    private static Tuple tuple(Wanted wanted) {
        String[] open = wanted.stages.stages().stream()
                .filter(it -> it.kind() == StageKind.OPEN)
                .map(Stage::id)
                .toArray(String[]::new);
        return Tuple.of(wanted.team)
                .addArrayOfString(open)
                .addString(wanted.board)
                .addOffsetDateTime(wanted.since == null ? null : PgRows.time(wanted.since));
    }

    private Future<DealReport> read(SqlClient sql, Wanted wanted, Instant now) {
        return deals(sql, wanted)
                .compose(deals -> count(sql, wanted, deals)
                        .compose(leftOut ->
                                changes(sql, wanted, deals).map(was -> report(wanted, now, deals, leftOut, was))));
    }

    private static Future<List<Deal>> deals(SqlClient sql, Wanted wanted) {
        return sql.preparedQuery(PgDealRows.DEALS + WHICH
                        + " order by (d.closed_on is null) desc, d.amount desc nulls last, d.close_date, d.id limit "
                        + MOST)
                .execute(tuple(wanted))
                .map(rows -> PgRows.all(rows, PgDealRows::deal));
    }

    private static Future<Long> count(SqlClient sql, Wanted wanted, List<Deal> deals) {
        return deals.size() < MOST
                ? Future.succeededFuture(0L)
                : sql.preparedQuery("select count(*) as all from deal d " + WHICH)
                        .execute(tuple(wanted))
                        .map(rows -> rows.iterator().next().getLong("all") - deals.size());
    }

    /** The first value that each field had in that time. */
    private static Future<Map<String, List<FieldWas>>> changes(SqlClient sql, Wanted wanted, List<Deal> deals) {
        return wanted.since == null
                ? Future.succeededFuture(Map.of())
                : sql.preparedQuery("""
                                select distinct on (deal_id, field) deal_id, field, old, old_person from deal_history
                                where team_id = $1 and deal_id = any($2) and field = any($3) and at > $4
                                order by deal_id, field, at, id""")
                        .execute(Tuple.of(wanted.team)
                                .addArrayOfString(deals.stream().map(Deal::id).toArray(String[]::new))
                                .addArrayOfString(
                                        TOLD.stream().map(DealField::name).toArray(String[]::new))
                                .addOffsetDateTime(PgRows.time(wanted.since)))
                        .map(rows -> rows.stream()
                                .collect(Collectors.groupingBy(
                                        row -> row.getString("deal_id"),
                                        Collectors.mapping(PgDealReports::was, Collectors.toList()))));
    }

    private static FieldWas was(Row row) {
        return new FieldWas(
                DealField.valueOf(row.getString("field")), row.getString("old"), row.getString("old_person"));
    }

    private static DealReport report(
            Wanted wanted, Instant now, List<Deal> deals, long leftOut, Map<String, List<FieldWas>> was) {
        Pipeline stages = wanted.stages;
        return new DealReport(
                now,
                wanted.since,
                stages.stages().stream().map(DealStage::of).toList(),
                deals.stream()
                        .map(it -> new ReportedDeal(
                                DealAnswers.item(it, stages),
                                DealAnswers.said(it),
                                changed(it, was.getOrDefault(it.id(), List.of()), stages)
                                        .toList()))
                        .toList(),
                leftOut);
    }

    /** Of a new deal, nothing else has changed; what has its old value again has not either. */
    private static Stream<FieldWas> changed(Deal deal, List<FieldWas> all, Pipeline stages) {
        boolean isNew = all.stream().anyMatch(it -> it.field() == DealField.NAME && it.was() == null);
        return isNew
                ? Stream.of(new FieldWas(DealField.NAME, null, null))
                : all.stream().filter(it -> !says(Statement.of(it.field(), deal.values(), stages), it));
    }

    private static boolean says(Statement now, FieldWas was) {
        return Objects.equals(now.says(), was.was()) && Objects.equals(now.member(), was.member());
    }
}
