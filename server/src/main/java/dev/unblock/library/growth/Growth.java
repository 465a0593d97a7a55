package dev.unblock.library.growth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody finds their feet. For themselves and those who help them, and never beside anybody else's:
 * nothing here is there to be ranked by.
 *
 * @param counts of how many boards each is known, also where it is none
 * @param firsts the first of each kind, in the order in which they came
 * @param marks everything, the oldest first
 */
public record Growth(
        String member, Instant joinedAt, List<GrowthCount> counts, List<FirstTime> firsts, List<GrowthMark> marks) {
    public enum GrowthKind {
        /** On the list of a review that took place. */
        ATTENDED,
        WROTE,
        REPLAYED,
        GUESSED,
        /** An own idea was chosen in a decision. */
        IDEA_ADOPTED,
        /** An own deal came to another stage. Whether that is further on is for people to say: stages are their words. */
        STAGE_CHANGED
    }

    /** @param boards on how many boards */
    public record GrowthCount(GrowthKind kind, int boards) {}

    /** @param days whole days since somebody came into the team */
    public record FirstTime(GrowthKind kind, GrowthMark mark, int days) {}

    /**
     * @param title of the board
     * @param words what it was: the text of an idea, or how a deal's stage was called before and after
     */
    public record GrowthMark(
            GrowthKind kind,
            Instant at,
            String board,
            String title,
            @Nullable String words) {}

    /** Whoever was on a board before they had an account was in the team since then. */
    static Growth of(String member, Instant accountAt, List<GrowthMark> marks) {
        Instant joinedAt = marks.stream()
                .map(GrowthMark::at)
                .filter(at -> at.isBefore(accountAt))
                .findFirst()
                .orElse(accountAt);
        Map<GrowthKind, FirstTime> firsts = new EnumMap<>(GrowthKind.class);
        List<GrowthCount> counts = new ArrayList<>();
        for (GrowthKind kind : GrowthKind.values()) {
            List<GrowthMark> own =
                    marks.stream().filter(mark -> mark.kind() == kind).toList();
            counts.add(new GrowthCount(
                    kind, (int) own.stream().map(GrowthMark::board).distinct().count()));
            own.stream()
                    .findFirst()
                    .ifPresent(mark -> firsts.put(kind, new FirstTime(kind, mark, days(joinedAt, mark))));
        }
        List<FirstTime> inOrder = firsts.values().stream()
                .sorted(Comparator.comparing((FirstTime first) -> first.mark().at())
                        .thenComparing(FirstTime::kind))
                .toList();
        return new Growth(member, joinedAt, counts, inOrder, marks);
    }

    private static int days(Instant joinedAt, GrowthMark mark) {
        return (int) Duration.between(joinedAt, mark.at()).toDays();
    }
}
