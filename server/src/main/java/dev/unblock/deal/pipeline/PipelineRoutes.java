package dev.unblock.deal.pipeline;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.board.Language;
import dev.unblock.deal.pipeline.PipelineRest.PipelineSegments;
import dev.unblock.deal.pipeline.PipelineRest.PipelineStatistics;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.FileName;
import dev.unblock.people.SignedIn;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Statistics over the deals of the caller's team. */
public final class PipelineRoutes implements Endpoints {
    private final PgPipeline deals;
    private final PgStages stages;
    private final InstantSource clock;

    public PipelineRoutes(Pool pool, PgStages stages, InstantSource clock) {
        deals = new PgPipeline(pool);
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("PIPELINE", "/api/pipeline?" + SegmentRequest.PARAMETERS, MEMBER, this::statistics)
                        .isHeavy()
                        .gives(PipelineStatistics.class)
                        .says("Statistics over the team's deals; from= and to= are the first and last day, by default"
                                + " the last twelve months and this one; an empty source= means deals without one;"
                                + " owner= is for managers, and for reps themselves"),
                get("PIPELINE_SEGMENTS", "/api/pipeline/segments", MEMBER, this::segments)
                        .gives(PipelineSegments.class)
                        .says("The sources and currencies of the team's deals"),
                get(
                                "PIPELINE_CSV",
                                "/api/pipeline/table.csv?table&language&" + SegmentRequest.PARAMETERS,
                                MEMBER,
                                this::csv)
                        .isHeavy()
                        .writes("text/csv")
                        .says(
                                "One table of the statistics as CSV: cycle (the default), sources, stages, ages or months;"
                                        + " language= is zh or en"));
    }

    private Object segments(Call call) {
        return deals.choices(team(call)).await().told();
    }

    private PipelineStatistics statistics(Call call) {
        String team = team(call);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Segment asked = SegmentRequest.of(call, today);
        List<String> sources =
                asked.source() == null ? null : deals.choices(team).await().spellings(asked.source());
        Pipeline pipeline = stages.of(team).await();
        return Statistics.of(deals.of(team, asked, sources, pipeline, today).await(), pipeline, asked);
    }

    private Object csv(Call call) {
        PipelineTable table = call.query("table", PipelineTable.values()).orElse(PipelineTable.CYCLE);
        Language language = call.query("language", Language.values())
                .orElse(SignedIn.member(call).language());
        PipelineStatistics all = statistics(call);
        String title = PipelineWord.PIPELINE.in(language) + " " + all.from() + " " + all.to();
        call.save(FileName.of(title, "pipeline", ".csv"));
        return Buffer.buffer(PipelineCsv.of(table, all, language));
    }

    private static String team(Call call) {
        return SignedIn.member(call).team().id();
    }
}
