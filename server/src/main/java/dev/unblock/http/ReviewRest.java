package dev.unblock.http;

import dev.unblock.board.Ask;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Decision;
import dev.unblock.board.Language;
import dev.unblock.board.Limits;
import dev.unblock.board.Outcome;
import dev.unblock.board.Phase;
import dev.unblock.board.Remover;
import dev.unblock.board.Stage;
import dev.unblock.people.Member;
import dev.unblock.review.Rhythm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of what stands around the boards: series, follow-ups, requests to executives, deals over the weeks. */
final class ReviewRest {
    private ReviewRest() {}

    /** @param bringsDeal whether a deal is expected from them at each review */
    record SeriesMember(String member, boolean bringsDeal, boolean votes) {}

    /**
     * @param time local time of day at which each review begins, {@code HH:mm}
     * @param zone name of the time zone in which that is meant, e.g. Asia/Shanghai
     * @param minutes length of a review
     * @param prepareHours how long before it deals should be nominated
     * @param firstAt the day on which it meets first, at the earliest; absent: from now on
     */
    record NewSeries(
            @Size(max = Limits.BOARD_TITLE) @Pattern(regexp = Rest.LINE)
            String name,

            Language language,
            Rhythm rhythm,
            DayOfWeek weekday,
            @Pattern(regexp = "^([01]\\d|2[0-3]):[0-5]\\d$") String time,
            @Size(max = 60) String zone,
            @Min(15) @Max(240) int minutes,
            @Min(0) @Max(168) int prepareHours,
            String moderator,
            @Size(min = 1, max = 200) List<SeriesMember> members,
            @Nullable Instant firstAt) {}

    /** Holds for the reviews that are prepared from now on. */
    record EditSeries(
            @Size(max = Limits.BOARD_TITLE) @Pattern(regexp = Rest.LINE) @Nullable
            String name,

            @Nullable Rhythm rhythm,
            @Nullable DayOfWeek weekday,

            @Pattern(regexp = "^([01]\\d|2[0-3]):[0-5]\\d$") @Nullable
            String time,

            @Size(max = 60) @Nullable String zone,
            @Min(15) @Max(240) @Nullable Integer minutes,
            @Min(0) @Max(168) @Nullable Integer prepareHours,
            @Nullable String moderator,
            @Size(min = 1, max = 200) @Nullable List<SeriesMember> members,
            @Nullable Boolean ended) {}

    /** @param next board of the review that comes next, or is on just now; absent where the series has ended */
    record Series(
            String id,
            String name,
            Language language,
            Rhythm rhythm,
            DayOfWeek weekday,
            String time,
            String zone,
            int minutes,
            int prepareHours,
            String moderator,
            List<SeriesMember> members,
            boolean ended,
            @Nullable ReviewLine next) {}

    /** What became of the follow-ups that came over to a review. */
    record Kept(int brought, int done, int partly, int notDone, int dropped, int open) {}

    /**
     * A review in a list.
     *
     * @param worth mean of the answers to "was it worth the time?", 1 to 5; absent where nobody answered
     * @param worthOf how many answered
     */
    record ReviewLine(
            String board,
            String title,
            Instant startsAt,
            Stage stage,
            String goal,
            int deals,
            int decided,
            Kept kept,
            @Nullable Double worth,
            int worthOf) {}

    /** @param reviews the latest first */
    record SeriesPage(Series series, List<ReviewLine> reviews) {}

    /** Where a board stands in its series. */
    record ReviewPlace(
            String series,
            String name,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * A follow-up in somebody's list.
     *
     * @param recordable whether its outcome can still be told, or its board is an archive
     */
    record FollowUpLine(
            String board,
            String card,
            String text,
            String assignee,
            @Nullable String deal,
            String dealName,
            Instant due,
            @Nullable Outcome outcome,
            int slips,
            boolean recordable) {}

    /** Absent outcome: it is open again. */
    record TellOutcome(@Nullable Outcome outcome) {}

    /** A deal that the team has talked about. */
    record DealLine(String deal, String name, String owner, DealFacts facts, String lastBoard, Instant lastAt) {}

    /** One review's part of a deal's thread. */
    record DealWeek(
            String board,
            String title,
            Instant at,
            String result,
            String stuckBecause,
            @Nullable String keyObstacle,
            @Nullable Remover keyRemover,
            @Nullable Decision decision,
            List<String> chosen,
            List<FollowUpLine> followUps,
            @Nullable String parked) {}

    /** @param weeks the latest first */
    record DealThread(String deal, String name, String owner, DealFacts facts, List<DealWeek> weeks) {}

    /** Something that an executive is asked for. */
    record AskLine(
            String board, String card, String dealName, String owner, String obstacle, Ask ask, boolean answerable) {}

    record AnswerAsk(
            boolean granted, @Size(max = Limits.ASK) String text) {}

    /** @param name who will open it, e.g. the director */
    record NewAskLink(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = Rest.LINE)
            String name,

            @Min(1) @Max(Rest.MAX_HOURS) int expiresInHours) {}

    /** @param url only in the answer to its making: the server itself keeps a hash */
    record AskLink(String id, @Nullable String url, String name, Instant createdAt, Instant expiresAt) {}

    /** What an executive sees by a link, without an account. */
    record AskInbox(String team, String name, List<AskLine> asks) {}

    /** @param url address of a calendar of one's own follow-ups and reviews; an older one is void */
    record Calendar(String url) {}

    /** What the hint for words that blame goes by. */
    record Wording(
            boolean enabled,
            @Size(max = 200) List<String> added,
            @Size(max = 200) List<String> removed) {}

    /** A review as it was, for reading, printing and other programs. */
    record Summary(
            String board,
            String title,
            Language language,
            Instant startsAt,
            @Nullable Instant closedAt,
            Stage stage,
            String goal,
            int agreed,
            List<DealSummary> deals,
            List<Parked> parkingLot,
            List<FollowUpLine> brought,
            Kept kept,
            List<Attendance> people,
            List<Integer> worth,
            List<Integer> moods) {}

    /** @param seconds that each phase took */
    record DealSummary(
            String deal,
            String name,
            String owner,
            DealFacts facts,
            String result,
            String stuckBecause,
            List<ObstacleSummary> obstacles,
            @Nullable Decision decision,
            List<String> chosen,
            List<FollowUpLine> followUps,
            Map<Phase, Integer> seconds,
            @Nullable String parked) {}

    record ObstacleSummary(
            String card,
            String text,
            Remover remover,
            boolean key,
            @Nullable Integer dots,
            @Nullable Ask ask) {}

    record Parked(
            String text,
            @Nullable String dealName,
            @Nullable String author) {}

    /**
     * @param wrote cards that they wrote with their name
     * @param voted dots that they gave in rounds that are counted
     */
    record Attendance(String member, String name, int wrote, int voted) {}
}
