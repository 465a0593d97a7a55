package dev.unblock.review.templates;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.put;
import static dev.unblock.people.AccessLevel.MANAGER;
import static dev.unblock.people.AccessLevel.SIGNED_IN;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.Refused;
import dev.unblock.people.SignedIn;
import java.util.List;

/** The questions that a team asks in each kind of review. Guests on a board read them, too. */
public final class TemplateRoutes implements Endpoints {
    private final PgTeamQuestions questions;

    public TemplateRoutes(PgTeamQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("TEAM_QUESTIONS", "/api/team/questions", SIGNED_IN, this::list)
                        .gives(TemplateRest.Questions[].class)
                        .says("The team's own questions for reviews; parts that are not listed have the usual ones"),
                put("EDIT_TEAM_QUESTIONS", "/api/team/questions", MANAGER, this::edit)
                        .takes(TemplateRest.EditQuestions.class)
                        .gives(TemplateRest.Questions[].class)
                        .says("Changes the team's questions for one part of a kind of review"));
    }

    private Object list(Call call) {
        return told(SignedIn.person(call).team().id());
    }

    private Object edit(Call call) {
        TemplateRest.EditQuestions sent = call.body(TemplateRest.EditQuestions.class);
        String team = SignedIn.member(call).team().id();
        List<String> said =
                sent.questions().stream().map(String::strip).distinct().toList();
        var edited = new TeamQuestions(sent.template(), sent.language(), sent.part(), said);
        var was = sent.was() == null ? null : sent.was().questions();
        if (!questions.keep(team, edited, was).await()) {
            throw Refused.changed("questions");
        }
        return told(team);
    }

    private List<TemplateRest.Questions> told(String team) {
        return questions.of(team).await().stream()
                .map(it -> new TemplateRest.Questions(it.template(), it.language(), it.part(), it.questions()))
                .toList();
    }
}
