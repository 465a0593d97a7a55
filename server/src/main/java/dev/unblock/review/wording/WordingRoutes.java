package dev.unblock.review.wording;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.put;
import static dev.unblock.people.AccessLevel.MANAGER;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
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
                        .takes(WordingRest.Wording.class)
                        .gives(WordingRest.Wording.class)
                        .says("Changes the team's settings for wording hints"));
    }

    private Object edit(Call call) {
        WordingRest.Wording sent = call.body(WordingRest.Wording.class);
        HintWords now = new HintWords(sent.enabled(), tidy(sent.added()), tidy(sent.removed()));
        words.keep(team(call), now).await();
        return told(now);
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
