package dev.unblock.review.series;

import dev.unblock.board.Language;
import dev.unblock.board.Limits;
import dev.unblock.board.Meeting;
import dev.unblock.board.Stage;
import dev.unblock.board.Template;
import dev.unblock.board.TextRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for series and their reviews. */
public final class SeriesRest {
    private SeriesRest() {}

    /** @param bringsDeal whether they are expected to bring a deal to each review */
    record SeriesMember(String member, boolean bringsDeal, boolean votes) {}

    /**
     * @param time local time of day, {@code HH:mm}
     * @param zone name of the time zone, e.g. Asia/Shanghai
     * @param minutes length of a review
     * @param prepareHours how many hours before it deals should be nominated
     * @param firstAt the earliest day of the first meeting; absent: today
     * @param template what the reviews are for; absent: deal reviews
     * @param newcomers whether people who join the team later take part; absent: they do
     */
    record NewSeries(
            @Size(max = Limits.BOARD_TITLE) @Pattern(regexp = TextRule.LINE)
            String name,

            Language language,
            Rhythm rhythm,
            DayOfWeek weekday,

            @Pattern(regexp = "^([01]\\d|2[0-3]):[0-5]\\d" + TextRule.END)
            String time,

            @Size(max = 60) String zone,
            @Min(15) @Max(240) int minutes,
            @Min(0) @Max(168) int prepareHours,
            String moderator,
            @Size(min = 1, max = 200) List<SeriesMember> members,
            @Nullable Instant firstAt,
            @Nullable Template template,
            @Nullable Boolean newcomers) {}

    /**
     * Applies to reviews that are prepared from now on.
     *
     * @param movesPrepared whether the review that is already prepared moves to the new time, too; absent or false: it
     *     keeps its time
     * @param was the values of the sent fields as the writer saw them. Fields that others have changed since keep their
     *     values unless the writer changed them too (then CHANGED); members are merged one by one. It must have a value
     *     for every sent field except {@code ended}. Without it the sent values are written
     */
    record EditSeries(
            @Size(max = Limits.BOARD_TITLE) @Pattern(regexp = TextRule.LINE) @Nullable
            String name,

            @Nullable Rhythm rhythm,
            @Nullable DayOfWeek weekday,

            @Pattern(regexp = "^([01]\\d|2[0-3]):[0-5]\\d" + TextRule.END) @Nullable
            String time,

            @Size(max = 60) @Nullable String zone,
            @Min(15) @Max(240) @Nullable Integer minutes,
            @Min(0) @Max(168) @Nullable Integer prepareHours,
            @Nullable String moderator,
            @Size(min = 1, max = 200) @Nullable List<SeriesMember> members,
            @Nullable Boolean newcomers,
            @Nullable Boolean ended,
            @Nullable Boolean movesPrepared,
            @Nullable SeenSeries was) {}

    /** The edited fields of a series as the writer saw them. */
    record SeenSeries(
            @Nullable String name,
            @Nullable Rhythm rhythm,
            @Nullable DayOfWeek weekday,
            @Nullable String time,
            @Nullable String zone,
            @Nullable Integer minutes,
            @Nullable Integer prepareHours,
            @Nullable String moderator,
            @Size(max = 200) @Nullable List<SeriesMember> members,
            @Nullable Boolean newcomers) {}

    /** @param next board of the upcoming or running review; absent if the series has ended */
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
            Template template,
            boolean newcomers,
            boolean ended,
            @Nullable ReviewLine next) {}

    /**
     * A review in a list.
     *
     * @param previous board of the review before; absent for the first of its series
     * @param worth mean of the answers to "was it worth the time?", 1 to 5; absent without answers
     * @param worthOf number of answers
     * @param deals deals that were named; once the review has begun, those on its agenda
     * @param prepareBy until when deals are to be named and prepared
     * @param own what the reader still has to prepare; absent if nothing
     * @param begun when it was planned to begin and when it did; absent until then
     */
    record ReviewLine(
            String board,
            @Nullable String previous,
            String title,
            Instant startsAt,
            Stage stage,
            String goal,
            int deals,
            int decided,
            FollowUpRate kept,
            @Nullable Double worth,
            int worthOf,
            Instant prepareBy,
            @Nullable OwnPreparation own,
            Meeting.@Nullable Begun begun) {}

    /**
     * What somebody who brings a deal still has to prepare.
     *
     * @param deal the deal; absent if none is named yet
     * @param result whether its result is written
     * @param stuckBecause whether it is written why it is stuck
     */
    record OwnPreparation(@Nullable String deal, boolean result, boolean stuckBecause) {}

    /** @param reviews latest first */
    record SeriesPage(Series series, List<ReviewLine> reviews) {}

    /** The position of a review in its series. */
    record ReviewPlace(
            String series,
            String name,
            @Nullable String previous,
            @Nullable String next) {}
}
