package dev.unblock.review.wording;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.put;
import static dev.unblock.people.AccessLevel.MANAGER;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.SignedIn;
import java.util.List;

/** The team's settings for wording hints. */
public final class WordingRoutes implements Endpoints {
    private final PgHintWords words;

    public WordingRoutes(PgHintWords words) {
        this.words = words;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get(
                                "WORDING",
                                "/api/team/wording",
                                MEMBER,
                                call -> told(words.of(team(call)).await()))
                        .gives(WordingRest.Wording.class)
                        .says("The team's settings for wording hints (words that blame)"),
                put("EDIT_WORDING", "/api/team/wording", MANAGER, this::edit)
                        .takes(WordingRest.EditWording.class)
                        .gives(WordingRest.Wording.class)
                        .says("Changes the team's settings for wording hints"));
    }

    private Object edit(Call call) {
        WordingRest.EditWording sent = call.body(WordingRest.EditWording.class);
        HintWords said = new HintWords(sent.enabled(), tidy(sent.added()), tidy(sent.removed()));
        WordingRest.Wording seen = sent.was();
        HintWords was = seen == null ? null : new HintWords(seen.enabled(), tidy(seen.added()), tidy(seen.removed()));
        HintWords kept = words.edit(team(call), now -> was == null ? said : checked(said.over(was, now)))
                .await();
        return told(kept);
    }

    private static HintWords checked(HintWords merged) {
        if (Math.max(merged.added().size(), merged.removed().size()) > WordingRest.WORDS) {
            throw Refused.because(ProblemCode.LIMIT_EXCEEDED);
        }
        return merged;
    }

    private static String team(Call call) {
        return SignedIn.member(call).team().id();
    }

    private static List<String> tidy(List<String> phrases) {
        return phrases.stream().map(String::strip).distinct().toList();
    }

    private static WordingRest.Wording told(HintWords words) {
        return new WordingRest.Wording(words.enabled(), words.added(), words.removed());
    }
}
