package dev.unblock.review.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Language;
import dev.unblock.board.Template;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static Series series(Rhythm rhythm, String zone, String time, String from) {
        ZoneId there = ZoneId.of(zone);
        LocalDate anchor = Dates.first(DayOfWeek.WEDNESDAY, there, Instant.parse(from));
        return new Series(
                "series000001",
                "team00000001",
                "Weekly",
                Language.EN,
                rhythm,
                DayOfWeek.WEDNESDAY,
                LocalTime.parse(time),
                there,
                60,
                16,
                "mia",
                List.of(),
                anchor,
                anchor,
                false,
                Template.DEAL_REVIEW,
                true);
    }

    private static List<String> meetings(Series series, String after, int count) {
        List<String> found = new ArrayList<>();
        Instant at = Instant.parse(after);
        for (int i = 0; i < count; i++) {
            at = Dates.next(series, at);
            found.add(at.atZone(series.zone()).toLocalDateTime() + " = " + at);
        }
        return found;
    }

    @Test
    void theSameHourEachWeekWhereClocksAreNeverChanged() {
        Series series = series(Rhythm.WEEKLY, "Asia/Shanghai", "10:00", "2026-03-01T00:00:00Z");
        assertThat(meetings(series, "2026-03-01T00:00:00Z", 3))
                .containsExactly(
                        "2026-03-04T10:00 = 2026-03-04T02:00:00Z",
                        "2026-03-11T10:00 = 2026-03-11T02:00:00Z",
                        "2026-03-18T10:00 = 2026-03-18T02:00:00Z");
    }

    @Test
    void theHourOnTheWallStaysWhenClocksAreChanged() {
        Series spring = series(Rhythm.WEEKLY, "Europe/Berlin", "10:00", "2026-03-20T00:00:00Z");
        assertThat(meetings(spring, "2026-03-20T00:00:00Z", 2))
                .containsExactly("2026-03-25T10:00 = 2026-03-25T09:00:00Z", "2026-04-01T10:00 = 2026-04-01T08:00:00Z");
        Series autumn = series(Rhythm.WEEKLY, "America/New_York", "10:00", "2026-10-26T00:00:00Z");
        assertThat(meetings(autumn, "2026-10-26T12:00:00Z", 2))
                .containsExactly("2026-10-28T10:00 = 2026-10-28T14:00:00Z", "2026-11-04T10:00 = 2026-11-04T15:00:00Z");
    }

    @Test
    void anHourThatIsLeftOutBeginsAnHourLaterAndOneThatComesTwiceAtItsFirstTime() {
        Series gap = seriesOn(DayOfWeek.SUNDAY, "02:30", "2026-03-23T00:00:00Z");
        assertThat(meetings(gap, "2026-03-23T00:00:00Z", 2))
                .containsExactly("2026-03-29T03:30 = 2026-03-29T01:30:00Z", "2026-04-05T02:30 = 2026-04-05T00:30:00Z");
        Series twice = seriesOn(DayOfWeek.SUNDAY, "02:30", "2026-10-19T00:00:00Z");
        assertThat(meetings(twice, "2026-10-19T00:00:00Z", 1))
                .containsExactly("2026-10-25T02:30 = 2026-10-25T00:30:00Z");
    }

    private static Series seriesOn(DayOfWeek weekday, String time, String from) {
        Series any = series(Rhythm.WEEKLY, "Europe/Berlin", time, from);
        LocalDate anchor = Dates.first(weekday, any.zone(), Instant.parse(from));
        return new Series(
                any.id(),
                any.team(),
                any.name(),
                any.language(),
                any.rhythm(),
                weekday,
                any.time(),
                any.zone(),
                60,
                16,
                "mia",
                List.of(),
                anchor,
                anchor,
                false,
                Template.DEAL_REVIEW,
                true);
    }

    @Test
    void eachSecondWeekIsCountedFromTheFirstMeeting() {
        Series series = series(Rhythm.FORTNIGHTLY, "Asia/Shanghai", "10:00", "2026-03-01T00:00:00Z");
        assertThat(meetings(series, "2026-03-12T00:00:00Z", 2))
                .containsExactly("2026-03-18T10:00 = 2026-03-18T02:00:00Z", "2026-04-01T10:00 = 2026-04-01T02:00:00Z");
    }

    @Test
    void theSecondWednesdayOfAMonthStaysTheSecondAndAFifthIsTheLast() {
        Series second = series(Rhythm.MONTHLY, "Asia/Shanghai", "10:00", "2026-03-06T00:00:00Z");
        assertThat(meetings(second, "2026-03-06T00:00:00Z", 3))
                .extracting(it -> it.substring(0, 10))
                .containsExactly("2026-03-11", "2026-04-08", "2026-05-13");
        Series fifth = series(Rhythm.MONTHLY, "Asia/Shanghai", "10:00", "2026-04-24T00:00:00Z");
        assertThat(meetings(fifth, "2026-04-24T00:00:00Z", 5))
                .extracting(it -> it.substring(0, 10))
                .containsExactly("2026-04-29", "2026-05-27", "2026-06-24", "2026-07-29", "2026-08-26");
    }

    @Test
    void aMeetingThatIsOnIsNotTheNextOne() {
        Series series = series(Rhythm.WEEKLY, "Asia/Shanghai", "10:00", "2026-03-01T00:00:00Z");
        assertThat(Dates.next(series, Instant.parse("2026-03-04T02:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-11T02:00:00Z"));
    }
}
