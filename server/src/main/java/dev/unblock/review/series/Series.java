package dev.unblock.review.series;

import dev.unblock.board.Language;
import dev.unblock.board.Plan;
import dev.unblock.board.Template;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A series of recurring reviews.
 *
 * @param time local time of day in {@code zone}
 * @param minutes length of a review
 * @param prepareHours how many hours before it deals should be nominated
 * @param moderator member id
 * @param begins the series meets on no day before this one
 * @param anchor day of a meeting, from which fortnights and months are counted
 * @param ended true if no further review is prepared
 * @param newcomers whether people who join the team take part from then on
 */
public record Series(
        String id,
        String team,
        String name,
        Language language,
        Rhythm rhythm,
        DayOfWeek weekday,
        LocalTime time,
        ZoneId zone,
        int minutes,
        int prepareHours,
        String moderator,
        List<Plan.Attendee> members,
        LocalDate begins,
        LocalDate anchor,
        boolean ended,
        Template template,
        boolean newcomers) {
    public Series {
        members = List.copyOf(members);
    }

    /** The same, with fortnights and months counted from another day. */
    Series countedFrom(LocalDate day) {
        return new Series(
                id,
                team,
                name,
                language,
                rhythm,
                weekday,
                time,
                zone,
                minutes,
                prepareHours,
                moderator,
                members,
                begins,
                day,
                ended,
                template,
                newcomers);
    }
}
