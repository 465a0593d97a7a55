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
 * A member's progress. For that member and managers, and never compared with others: it must not become a ranking.
 *
 * @param counts on how many boards each kind occurred, including zero
 * @param firsts the first occurrence of each kind, in order of time
 * @param marks all occurrences, oldest first
 */
public record Growth(
        String member, Instant joinedAt, List<GrowthCount> counts, List<FirstTime> firsts, List<GrowthMark> marks) {
    public enum GrowthKind {
        /** Invited to a review that took place. */
        ATTENDED,
        WROTE,
        REPLAYED,
        GUESSED,
        /** One of the member's ideas was chosen in a decision. */
        IDEA_ADOPTED,
        /**
         * One of the member's deals changed its stage. Whether that is progress is for people to judge, as stages are
         * their own words.
         */
        STAGE_CHANGED
    }

    /** @param boards number of boards */
    public record GrowthCount(GrowthKind kind, int boards) {}

    /** @param days whole days since the member joined the team */
    public record FirstTime(GrowthKind kind, GrowthMark mark, int days) {}

    /**
     * @param title of the board
     * @param words the text of an idea, or the old and the new name of a deal's stage
     */
    public record GrowthMark(
            GrowthKind kind,
            Instant at,
            String board,
            String title,
            @Nullable String words) {}

    /** A person who was on a board before they had an account counts as in the team since then. */
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
