package dev.unblock.deal.deals;

import dev.unblock.deal.Folded;
import dev.unblock.deal.StageKind;
import dev.unblock.http.Call;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Reads from a request which deals it asks for. */
final class DealSearch {
    /** More words than anybody types; the rest is left out. */
    private static final int WORDS = 6;

    private DealSearch() {}

    /** @param members everybody who was ever in the team, if the request has words to look for */
    static DealQuery of(Call call, Supplier<List<Member>> members) {
        DealOrder order = call.query("sort", DealOrder.values()).orElse(DealOrder.CHANGED);
        return new DealQuery(
                words(call.query("find").orElse(""), members),
                call.query("owner").orElse(null),
                call.query("stage").orElse(null),
                call.query("state", StageKind.values()).orElse(null),
                order,
                call.query("after").map(text -> cursor(text, order)).orElse(null));
    }

    private static List<DealQuery.Word> words(String typed, Supplier<List<Member>> members) {
        if (typed.codePointCount(0, typed.length()) > DealRest.FIND) {
            throw Refused.field("find", "Must have at most " + DealRest.FIND + " characters.");
        }
        String folded = Folded.of(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Member> all = members.get();
        return Arrays.stream(folded.split(" ", -1))
                .distinct()
                .limit(WORDS)
                .map(word -> new DealQuery.Word(
                        word,
                        all.stream()
                                .filter(it -> Folded.of(it.displayName()).contains(word))
                                .map(Member::id)
                                .toList()))
                .toList();
    }

    private static DealCursor cursor(String text, DealOrder order) {
        return DealCursor.of(text, order).orElseThrow(() -> Refused.field("after", "Must be the next of a page."));
    }
}
