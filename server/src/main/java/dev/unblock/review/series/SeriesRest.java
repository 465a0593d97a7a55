package dev.unblock.review.series;

import dev.unblock.board.Language;
import dev.unblock.board.Limits;
import dev.unblock.board.Stage;
import dev.unblock.board.TextRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies about series and where a review stands in its own. */
public final class SeriesRest {
    private SeriesRest() {}

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
            @Nullable Instant firstAt) {}

    /**
     * Holds for the reviews that are prepared from now on.
     *
     * @param movesPrepared whether the review that is prepared already is held at the new time too; absent or false: it
     *     keeps its own, and what is not done there comes over to the first one at the new time
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
            @Nullable Boolean ended,
            @Nullable Boolean movesPrepared) {}

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
            FollowUpRate kept,
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
}
