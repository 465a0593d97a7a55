package dev.unblock.deal.reading.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written: digits with points and commas.
 *
 * @param decimals the mark before the decimals as far as this number tells; null if it does not
 * @param isLikelyOnly the mark was told from a lone one with three digits after it, as in 1.200, which could be one and a
 *     fifth if it is no amount
 */
record WrittenNumber(String digits, @Nullable NumberMarks decimals, boolean isLikelyOnly) {
    private static final int LONGEST = 40;
    private static final Pattern THOUSANDS_APART = Pattern.compile("(?<=\\d)[ '’](?=\\d{3}(?!\\d))");
    private static final Pattern NUMBER = Pattern.compile("\\d+|\\d*[.,]\\d+|\\d+[.,]|\\d[\\d.,]*\\d");

    /** Null if it is no number. */
    static @Nullable WrittenNumber of(String text) {
        String digits = THOUSANDS_APART.matcher(text).replaceAll("");
        if (text.length() > LONGEST || !NUMBER.matcher(digits).matches()) return null;
        int points = count(digits, '.');
        int commas = count(digits, ',');
        if (points == 0 && commas == 0) return new WrittenNumber(digits, null, false);
        if (points > 0 && commas > 0) {
            NumberMarks last =
                    digits.lastIndexOf('.') > digits.lastIndexOf(',') ? NumberMarks.POINT : NumberMarks.COMMA;
            boolean isClear = count(digits, last.sign()) == 1 && isGrouped(whole(digits, last), last.other());
            return isClear ? new WrittenNumber(digits, last, false) : null;
        }
        NumberMarks only = points > 0 ? NumberMarks.POINT : NumberMarks.COMMA;
        if (points + commas > 1) {
            return isGrouped(digits, only) ? new WrittenNumber(digits, only.other(), false) : null;
        }
        boolean isThousands = isGrouped(digits, only) && digits.charAt(0) != '0';
        return new WrittenNumber(digits, isThousands ? only.other() : only, isThousands);
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(character -> character == sign).count();
    }

    private static String whole(String digits, NumberMarks decimals) {
        return digits.substring(0, digits.lastIndexOf(decimals.sign()));
    }

    /** In threes from the right; in India only the last three, then in twos. */
    private static boolean isGrouped(String digits, NumberMarks thousands) {
        String mark = Pattern.quote(String.valueOf(thousands.sign()));
        return digits.matches("\\d{1,3}(" + mark + "\\d{3})+|\\d{1,2}(" + mark + "\\d{2})+" + mark + "\\d{3}");
    }

    /** The number with that mark before the decimals. */
    BigDecimal value(NumberMarks marks) {
        String bare = digits.replace(String.valueOf(marks.other().sign()), "").replace(marks.sign(), '.');
        return new BigDecimal(bare.startsWith(".") ? "0" + bare : bare);
    }
}
