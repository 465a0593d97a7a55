package dev.unblock.deal.reading.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time of day behind a date. It matters only with a zone: elsewhere it may be another day. */
record DayTime(LocalTime time, @Nullable ZoneOffset zone) {
    private static final Pattern AT_END =
            Pattern.compile("(?:t|[ ,]+)(?:um |at )?(上午|下午|am|pm)? ?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
                    + " ?(am|pm|uhr)?[ (]*(z|(?:utc|gmt)?(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?)\\)?$");

    /** The text without the time at its end. */
    static String without(String text) {
        if (text.indexOf(':') < 0) return text;
        Matcher matcher = AT_END.matcher(text);
        return matcher.find() ? text.substring(0, matcher.start()).strip() : text;
    }

    /** Null without one, or if there is no such time. */
    private static @Nullable DayTime of(String text) {
        Matcher matcher = AT_END.matcher(text);
        if (!matcher.find()) return null;
        try {
            int second = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
            return new DayTime(
                    LocalTime.of(hour(matcher), Integer.parseInt(matcher.group(3)), second), zone(matcher.group(6)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int hour(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group(2));
        String half = matcher.group(1) == null ? matcher.group(5) : matcher.group(1);
        if (half == null || half.equals("uhr") || hour > 12) return hour;
        boolean isLate = half.equals("pm") || half.equals("下午");
        return hour % 12 + (isLate ? 12 : 0);
    }

    private static @Nullable ZoneOffset zone(String text) {
        if (text.isEmpty()) return null;
        String offset = text.toUpperCase(Locale.ROOT).replaceAll("UTC|GMT| ", "");
        return offset.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }

    /** The day in the zone {@code home} at the time that the text names, if it names one with a zone. */
    static LocalDate at(String cell, LocalDate day, ZoneId home) {
        DayTime time = cell.indexOf(':') < 0 && cell.indexOf('：') < 0
                ? null
                : of(CellText.plain(cell).toLowerCase(Locale.ROOT));
        return time == null || time.zone() == null
                ? day
                : day.atTime(time.time())
                        .atOffset(time.zone())
                        .atZoneSameInstant(home)
                        .toLocalDate();
    }
}
