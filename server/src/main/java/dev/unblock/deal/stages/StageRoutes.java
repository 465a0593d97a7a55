package dev.unblock.deal.stages;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.put;
import static dev.unblock.people.AccessLevel.MANAGER;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.deal.StageKind;
import dev.unblock.deal.stages.StageRest.StageForm;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.SignedIn;
import dev.unblock.people.TokenGenerator;
import java.util.Arrays;
import java.util.List;

/** The stages of the caller's team. */
public final class StageRoutes implements Endpoints {
    private final PgStages stages;
    private final TokenGenerator tokens;

    public StageRoutes(PgStages stages, TokenGenerator tokens) {
        this.stages = stages;
        this.tokens = tokens;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get(
                                "STAGES",
                                "/api/stages",
                                MEMBER,
                                call -> told(stages.of(team(call)).await()))
                        .gives(StageRest.DealStage[].class)
                        .says("The stages of the team's deals, in their order"),
                put("EDIT_STAGES", "/api/stages", MANAGER, this::edit)
                        .takes(StageRest.EditStages.class)
                        .gives(StageRest.DealStage[].class)
                        .says("Replaces the stages of the team's deals; a stage with deals cannot be removed"));
    }

    private Object edit(Call call) {
        StageRest.EditStages sent = call.body(StageRest.EditStages.class);
        StageRest.SeenStages seen = sent.was();
        Pipeline was = seen == null
                ? null
                : new Pipeline(
                        seen.stages().stream().map(StageRest.DealStage::stage).toList());
        return switch (stages.replace(team(call), wanted(sent), was).await()) {
            case PgStages.Outcome.Replaced(Pipeline now) -> told(now);
            case PgStages.Outcome.Changed() -> throw Refused.changed("stages");
            case PgStages.Outcome.InUse() -> throw Refused.because(ProblemCode.STAGE_IN_USE);
        };
    }

    private Pipeline wanted(StageRest.EditStages sent) {
        Pipeline wanted = new Pipeline(sent.stages().stream().map(this::stage).toList());
        List<Stage> all = wanted.stages();
        if (all.stream().map(Stage::folded).distinct().count() < all.size()) {
            throw Refused.field("stages", "Each stage needs a name of its own.");
        }
        if (all.stream().map(Stage::id).distinct().count() < all.size()) {
            throw Refused.field("stages", "Each stage must be listed once.");
        }
        if (!Arrays.stream(StageKind.values()).allMatch(kind -> all.stream().anyMatch(it -> it.kind() == kind))) {
            throw Refused.field("stages", "There must be an open stage, one for won deals and one for lost deals.");
        }
        return wanted;
    }

    private Stage stage(StageForm form) {
        String id = form.id() == null ? tokens.id() : form.id();
        return new Stage(id, form.name().strip(), form.kind(), form.probability(), form.required(), form.mostDays());
    }

    private static String team(Call call) {
        return SignedIn.member(call).team().id();
    }

    private static List<StageRest.DealStage> told(Pipeline pipeline) {
        return pipeline.stages().stream().map(StageRest.DealStage::of).toList();
    }
}
