package dev.unblock.deal.reading.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written.
 *
 * @param isOrdered whether the day is known to be {@code day}; otherwise day and month may stand the other way round
 */
record WrittenDate(int year, int month, int day, boolean isOrdered) {
    private static final int LONGEST = 60;
    /** The same years as on boards. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2999;
    /** Most cells with a digit are no date; this saves trying all forms. */
    private static final Pattern MAY_BE_DATE =
            Pattern.compile("^\\s*\\d{8}\\s*$|[-\\u2010-\\u2212/.,' \\u00a0\\u3000年\\uff00-\\uff0f]");

    private static final String YEAR = "(\\d{4}|\\d{2})";
    private static final String NAME = "(\\p{L}+|\\d{1,2}月)";
    private static final Pattern DIGITS = Pattern.compile("\\d{1,2}");
    private static final Pattern WEEKDAY =
            Pattern.compile("^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|mo|di|mi|do|fr|sa|so"
                    + "|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)[.,]* (?=[\\p{L}\\d])"
                    + "|[ (]*(?:星期|周|礼拜)[一二三四五六日天][ )]*");
    private static final List<Form> FORMS = List.of(
            new Form("(\\d{4}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{1,2})", 1, 2, 3, true),
            new Form("(\\d{1,2}) ?([-/]) ?(\\d{1,2}) ?\\2 ?" + YEAR, 4, 3, 1, false),
            new Form(YEAR + " ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]?", 1, 2, 3, true),
            new Form("((?:19|20)\\d{2})(\\d{2})(\\d{2})", 1, 2, 3, true),
            new Form("(\\d{1,2})\\. ?(\\d{1,2})\\. ?" + YEAR, 3, 2, 1, true),
            new Form("(\\d{1,2})(?:st|nd|rd|th)?[-/ .]*(?:of )?" + NAME + "[-/ .,]*'?" + YEAR, 3, 2, 1, true),
            new Form(NAME + "[-/ .]*(\\d{1,2})(?:st|nd|rd|th)?[-/ .,]+'?" + YEAR, 3, 1, 2, true),
            new Form("(\\d{4})[-/ ]?" + NAME + "[-/ .]*(\\d{1,2})", 1, 2, 3, true));

    /** A form of dates; the numbers are groups of its pattern. */
    private record Form(Pattern pattern, int year, int month, int day, boolean isOrdered) {
        Form(String pattern, int year, int month, int day, boolean isOrdered) {
            this(Pattern.compile(pattern), year, month, day, isOrdered);
        }

        @Nullable
        WrittenDate read(String text) {
            Matcher matcher = pattern.matcher(text);
            Integer number = matcher.matches() ? monthNumber(matcher.group(month)) : null;
            return number == null
                    ? null
                    : new WrittenDate(
                            fullYear(matcher.group(year)), number, Integer.parseInt(matcher.group(day)), isOrdered);
        }
    }

    /** Null if it is no date. */
    static @Nullable WrittenDate of(String cell) {
        if (cell.length() > LONGEST || !MAY_BE_DATE.matcher(cell).find()) return null;
        String text = CellText.plain(cell).toLowerCase(Locale.ROOT);
        String date = WEEKDAY.matcher(DayTime.without(text)).replaceAll("").strip();
        for (Form form : FORMS) {
            WrittenDate read = form.read(date);
            if (read != null) return read;
        }
        return null;
    }

    /** Two digits are a year from 1980 to 2079. */
    private static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 80 ? 2000 + year : 1900 + year;
    }

    /** Null if no month is called that. */
    private static @Nullable Integer monthNumber(String text) {
        Integer named = MonthNames.number(text);
        return named == null && DIGITS.matcher(text).matches() ? Integer.valueOf(text) : named;
    }

    /** Null if there is no such day. */
    @Nullable
    LocalDate day(DateOrder order) {
        boolean isSwapped = !isOrdered && order == DateOrder.MONTH_FIRST;
        int dayOfMonth = isSwapped ? month : day;
        int monthOfYear = isSwapped ? day : month;
        boolean isDay = year >= EARLIEST
                && year <= LATEST
                && monthOfYear >= 1
                && monthOfYear <= 12
                && dayOfMonth >= 1
                && dayOfMonth <= YearMonth.of(year, monthOfYear).lengthOfMonth();
        return isDay ? LocalDate.of(year, monthOfYear, dayOfMonth) : null;
    }

    /** Whether it is one day or another, depending on the order. */
    boolean isEither() {
        LocalDate dayFirst = day(DateOrder.DAY_FIRST);
        LocalDate monthFirst = day(DateOrder.MONTH_FIRST);
        return dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst);
    }
}
