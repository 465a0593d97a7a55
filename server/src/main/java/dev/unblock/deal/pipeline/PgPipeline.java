package dev.unblock.deal.pipeline;

import dev.unblock.deal.StageKind;
import dev.unblock.deal.pipeline.Figures.Ageing;
import dev.unblock.deal.pipeline.Figures.DealCount;
import dev.unblock.deal.pipeline.Figures.StagePath;
import dev.unblock.deal.pipeline.PipelineRest.MonthCycle;
import dev.unblock.deal.pipeline.PipelineRest.Spread;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts a team's deals for its statistics. The statements read two indexes alone (see migration 50), never the deals
 * themselves, and run beside each other. Any thread.
 */
final class PgPipeline {
    /** To be followed by further conditions: $1 is the team, $2 to $4 are spellings of a source, the owner, the currency. */
    private static final String DEALS = """
            d.team_id = $1 and ($2::text[] is null or coalesce(d.source, '') = any($2))
            and ($3::text is null or d.owner = $3) and ($4::text is null or d.currency = $4)
            """;

    private static final String QUARTILES =
            "percentile_cont(array[0.25, 0.5, 0.75]) within group (order by days) as quartiles";

    private final Pool pool;

    PgPipeline(Pool pool) {
        this.pool = pool;
    }

    Future<SegmentChoices> choices(String team) {
        return pool.preparedQuery(
                        "select source, currency, count(*) as deals from deal where team_id = $1 group by 1, 2")
                .execute(Tuple.of(team))
                .map(rows -> new SegmentChoices(PgRows.all(
                        rows,
                        row -> new SegmentChoices.Choice(
                                row.getString("source"), row.getString("currency"), row.getLong("deals")))));
    }

    /** @param sources the spellings of the segment's source; null: any source */
    Future<Figures> of(String team, Segment asked, @Nullable List<String> sources, Pipeline pipeline, LocalDate today) {
        Scope scope = new Scope(team, asked, sources);
        Future<List<DealCount>> counts = counts(scope);
        Future<List<Cycle>> cycles = cycles(scope, pipeline);
        Future<List<StagePath>> paths = paths(scope);
        Future<List<Ageing>> ages = ages(scope, pipeline, today);
        return Future.all(counts, cycles, paths, ages)
                .map(all -> new Figures(
                        counts.result(),
                        cycles.result().stream()
                                .filter(it -> it.month() == null)
                                .map(Cycle::days)
                                .findFirst()
                                .orElse(Spread.NONE),
                        cycles.result().stream().flatMap(Cycle::ofMonth).toList(),
                        paths.result(),
                        ages.result()));
    }

    /** @param sources the spellings of the segment's source; null: any source */
    private record Scope(
            String team, Segment asked, @Nullable List<String> sources) {}

    /** The values of {@link #DEALS}. */
    private static Tuple deals(Scope scope) {
        return Tuple.of(scope.team())
                .addArrayOfString(
                        scope.sources() == null ? null : scope.sources().toArray(String[]::new))
                .addString(scope.asked().owner())
                .addString(scope.asked().currency());
    }

    /** The same, and the first and last day. */
    private static Tuple period(Scope scope) {
        return deals(scope)
                .addLocalDate(scope.asked().from())
                .addLocalDate(scope.asked().to());
    }

    private Future<List<DealCount>> counts(Scope scope) {
        return pool.preparedQuery("""
                        select source, currency, stage_id,
                          case when created_on between $5 and $6
                            then date_trunc('month', created_on::timestamp)::date end as created,
                          case when closed_on between $5 and $6
                            then date_trunc('month', closed_on::timestamp)::date end as closed,
                          count(*) as deals, sum(amount) as amount
                        from deal d where (created_on between $5 and $6 or closed_on between $5 and $6) and
                        """ + DEALS + "group by 1, 2, 3, 4, 5")
                .execute(period(scope))
                .map(rows -> PgRows.all(
                        rows,
                        row -> new DealCount(
                                row.getString("source"),
                                row.getString("currency"),
                                row.getString("stage_id"),
                                row.getLocalDate("created"),
                                row.getLocalDate("closed"),
                                row.getLong("deals"),
                                row.getBigDecimal("amount"))));
    }

    /** @param month null: of the whole period */
    private record Cycle(@Nullable LocalDate month, Spread days) {
        Stream<MonthCycle> ofMonth() {
            return month == null ? Stream.empty() : Stream.of(new MonthCycle(month, days));
        }
    }

    private Future<List<Cycle>> cycles(Scope scope, Pipeline pipeline) {
        return pool.preparedQuery("select month, count(*) as n, " + QUARTILES + """
                         from (
                          select date_trunc('month', closed_on::timestamp)::date as month, closed_on - created_on as days
                          from deal d
                          where stage_id = any($7) and closed_on between $5 and $6 and created_on <= closed_on and
                        """ + DEALS
                        + ") won group by grouping sets ((month), ())")
                .execute(period(scope).addArrayOfString(ids(pipeline, StageKind.WON)))
                .map(rows -> PgRows.all(rows, row -> new Cycle(row.getLocalDate("month"), spread(row))));
    }

    /** What a deal's stages were called one after the other, if it may have been open during the period. */
    private Future<List<StagePath>> paths(Scope scope) {
        return pool.preparedQuery("""
                        with said as (
                          select deal_id, string_agg(coalesce(says, ''), E'\\n' order by at, id) as names,
                            count(*) filter (where at < $7) as earlier, count(*) filter (where at < $8) as begun
                          from deal_change where team_id = $1 and field = 'STAGE' group by deal_id)
                        select stage_id, names, coalesce(earlier, 0)::int as earlier, coalesce(begun, 0)::int as begun,
                          count(*) as deals
                        from deal d left join said on said.deal_id = d.id
                        where (created_on <= $6 or begun > 0) and (closed_on is null or closed_on >= $5) and
                        """ + DEALS + "group by 1, 2, 3, 4")
                .execute(period(scope)
                        .addOffsetDateTime(start(scope.asked().from()))
                        .addOffsetDateTime(start(scope.asked().to().plusDays(1))))
                .map(rows -> PgRows.all(rows, PgPipeline::path));
    }

    private static StagePath path(Row row) {
        String names = row.getString("names");
        return new StagePath(
                names == null ? List.of() : Arrays.asList(names.split("\n", -1)),
                row.getString("stage_id"),
                row.getInteger("earlier"),
                row.getInteger("begun"),
                row.getLong("deals"));
    }

    /** A deal whose stage was said only once, such as by an import, has been in it since it was created. */
    private Future<List<Ageing>> ages(Scope scope, Pipeline pipeline, LocalDate today) {
        String[] ended = Stream.of(StageKind.WON, StageKind.LOST)
                .flatMap(kind -> Arrays.stream(ids(pipeline, kind)))
                .toArray(String[]::new);
        return pool.preparedQuery(
                        """
                        with said as (
                          select deal_id, min(at) as first, max(at) as last, count(*) as times
                          from deal_change where team_id = $1 and field = 'STAGE' group by deal_id),
                        since as (
                          select stage_id, coalesce(case when times > 1 then (last at time zone 'UTC')::date end,
                            created_on, (first at time zone 'UTC')::date) as day
                          from deal d left join said on said.deal_id = d.id
                          where (stage_id is null or stage_id <> all($5)) and
                        """ + DEALS + "), age as (select stage_id, greatest($6::date - day, 0) as days from since"
                                + " where day is not null) select age.stage_id, count(*) as n, " + QUARTILES + """
                        , count(*) filter (where days > most_days) as over
                        from age left join stage on stage.team_id = $1 and stage.id = age.stage_id group by 1""")
                .execute(deals(scope).addArrayOfString(ended).addLocalDate(today))
                .map(rows -> PgRows.all(
                        rows, row -> new Ageing(row.getString("stage_id"), spread(row), row.getLong("over"))));
    }

    private static Spread spread(Row row) {
        long n = row.getLong("n");
        if (n == 0) {
            return Spread.NONE;
        }
        Double[] quartiles = row.getArrayOfDoubles("quartiles");
        return new Spread(n, quartiles[0], quartiles[1], quartiles[2]);
    }

    private static String[] ids(Pipeline pipeline, StageKind kind) {
        return pipeline.stages().stream()
                .filter(it -> it.kind() == kind)
                .map(Stage::id)
                .toArray(String[]::new);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
