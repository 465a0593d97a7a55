package dev.unblock.http;

import dev.unblock.review.HintWords;
import dev.unblock.review.PgHintWords;
import java.util.List;

/** What the hint for words that blame goes by. */
final class WordingRoutes {
    private final PgHintWords words;

    WordingRoutes(PgHintWords words) {
        this.words = words;
    }

    void bind(Api api) {
        api.on(WordingOperation.WORDING, call -> told(words.of(team(call)).await()))
                .on(WordingOperation.EDIT_WORDING, this::edit);
    }

    private Object edit(Call call) {
        ReviewRest.Wording sent = call.body(ReviewRest.Wording.class);
        HintWords now = new HintWords(sent.enabled(), tidy(sent.added()), tidy(sent.removed()));
        words.keep(team(call), now).await();
        return told(now);
    }

    private static String team(Call call) {
        return call.member().team().id();
    }

    private static List<String> tidy(List<String> phrases) {
        return phrases.stream().map(String::strip).distinct().toList();
    }

    private static ReviewRest.Wording told(HintWords words) {
        return new ReviewRest.Wording(words.enabled(), words.added(), words.removed());
    }
}
