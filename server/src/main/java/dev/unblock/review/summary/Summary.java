package dev.unblock.review.summary;

import dev.unblock.board.Ask;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Decision;
import dev.unblock.board.Language;
import dev.unblock.board.Meeting;
import dev.unblock.board.Phase;
import dev.unblock.board.Remover;
import dev.unblock.board.Stage;
import dev.unblock.review.followups.FollowUpLine;
import dev.unblock.review.series.FollowUpRate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a board, for reading, printing and other programs. Holds only what everybody on the board may see;
 * people are given by member id, with their names in {@code people}.
 *
 * @param startsAt of a free board: when it was created
 * @param begun when the review was planned to begin and when it did; absent until then
 * @param stage absent for a free board
 * @param agreed how many agreed to the goal
 * @param deals those on the agenda in its order, then the others
 * @param brought follow-ups carried over from earlier boards
 * @param zone time zone of the review; absent for a free board
 * @param worth how many answered 1, 2, 3, 4 and 5; empty until the review is closed; the same for moods
 */
public record Summary(
        String board,
        String title,
        Language language,
        Instant startsAt,
        Meeting.@Nullable Begun begun,
        @Nullable Instant closedAt,
        @Nullable String zone,
        @Nullable Stage stage,
        String goal,
        int agreed,
        List<DealSummary> deals,
        List<Parked> parkingLot,
        List<FollowUpLine> brought,
        FollowUpRate kept,
        List<Attendance> people,
        List<Integer> worth,
        List<Integer> moods) {

    /**
     * The discussion of one deal.
     *
     * @param seconds that each phase took
     * @param notChosen solutions that were not chosen, those with most dots first
     * @param parked why it was postponed
     * @param waits not on the agenda and not decided: it only waits for the next review
     */
    public record DealSummary(
            String deal,
            String name,
            String owner,
            DealFacts facts,
            String result,
            String stuckBecause,
            List<ObstacleSummary> obstacles,
            @Nullable Decision decision,
            List<String> chosen,
            List<SolutionSummary> notChosen,
            List<FollowUpLine> followUps,
            Map<Phase, Integer> seconds,
            @Nullable String parked,
            boolean waits) {}

    /**
     * An obstacle.
     *
     * @param group the obstacle that leads its group; absent for one that leads a group or is in none. The others of a
     *     group follow the one that leads it
     * @param dots of the whole group, once the vote is counted; absent for those that do not lead it
     */
    public record ObstacleSummary(
            String card,
            String text,
            Remover remover,
            boolean key,
            @Nullable String group,
            @Nullable Integer dots,
            @Nullable Ask ask) {}

    /**
     * A solution that was not chosen.
     *
     * @param dots absent if the vote was not counted
     */
    public record SolutionSummary(
            String card, String text, @Nullable Integer dots) {}

    /** @param author name of the author; absent if anonymous */
    public record Parked(
            String text,
            @Nullable String dealName,
            @Nullable String author) {}

    /**
     * A person who attended, or is mentioned.
     *
     * @param wrote signed cards that they wrote
     * @param voted dots that they gave in counted rounds
     */
    public record Attendance(String member, String name, int wrote, int voted) {}

    /** The name of a member; empty if the member was deleted. */
    String nameOf(String member) {
        return people.stream()
                .filter(it -> it.member().equals(member))
                .map(Attendance::name)
                .findFirst()
                .orElse("");
    }
}
