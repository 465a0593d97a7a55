package dev.unblock.review.series;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The meeting times of a series. Local times, before and after daylight-saving changes: a time that is skipped becomes
 * an hour later, of a time that occurs twice the first one counts.
 */
public final class Dates {
    private Dates() {}

    /** The day of the first meeting at or after that instant. */
    public static LocalDate first(DayOfWeek weekday, ZoneId zone, Instant from) {
        return from.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(weekday));
    }

    /** The first meeting after that instant. */
    public static Instant next(Series series, Instant after) {
        LocalDate day = after.atZone(series.zone()).toLocalDate();
        LocalDate candidate = day.isBefore(series.anchor()) ? series.anchor() : onOrBefore(series, day);
        while (!at(series, candidate).isAfter(after)) {
            candidate = following(series, candidate);
        }
        return at(series, candidate);
    }

    /** The first meeting, whether it is over or not. */
    static Instant begin(Series series) {
        return at(series, series.anchor());
    }

    private static Instant at(Series series, LocalDate day) {
        return ZonedDateTime.of(day, series.time(), series.zone()).toInstant();
    }

    /** The last meeting on or before that day, which is not before the anchor. */
    private static LocalDate onOrBefore(Series series, LocalDate day) {
        return switch (series.rhythm()) {
            case WEEKLY -> weeks(series.anchor(), day, 1);
            case FORTNIGHTLY -> weeks(series.anchor(), day, 2);
            case MONTHLY, ONCE -> series.anchor();
        };
    }

    private static LocalDate weeks(LocalDate anchor, LocalDate day, int step) {
        long past = ChronoUnit.WEEKS.between(anchor, day) / step;
        return anchor.plusWeeks(past * step);
    }

    private static LocalDate following(Series series, LocalDate day) {
        return switch (series.rhythm()) {
            // of a single review, follow-ups are due a week later
            case WEEKLY, ONCE -> day.plusWeeks(1);
            case FORTNIGHTLY -> day.plusWeeks(2);
            case MONTHLY -> sameWeekday(series, day.plusMonths(1));
        };
    }

    /** The second Wednesday stays the second; a fifth becomes the last in a month with only four. */
    private static LocalDate sameWeekday(Series series, LocalDate month) {
        int which = (series.anchor().getDayOfMonth() - 1) / 7 + 1;
        LocalDate wanted = month.with(
                TemporalAdjusters.dayOfWeekInMonth(which, series.anchor().getDayOfWeek()));
        return wanted.getMonth() == month.getMonth()
                ? wanted
                : month.with(TemporalAdjusters.lastInMonth(series.anchor().getDayOfWeek()));
    }
}
