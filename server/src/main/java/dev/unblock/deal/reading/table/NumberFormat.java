package dev.unblock.deal.reading.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a cell shows its number: as a day, in percent, with a sign of a currency.
 *
 * @param currency the sign or code that is shown beside the number; empty without
 */
record NumberFormat(boolean isDay, boolean isPercent, String currency) {
    static final NumberFormat PLAIN = new NumberFormat(false, false, "");

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!\\$)[^\\]]*]");
    private static final Pattern BRACKETED_CURRENCY = Pattern.compile("\\[\\$([^\\]-]+)[^\\]]*]");
    private static final Pattern CURRENCY = Pattern.compile("[$€£¥￥₹₩₽]|(?<![A-Z])(?:[A-Z]{1,2}\\$|[A-Z]{3})(?![A-Z])");
    private static final Pattern DAY = Pattern.compile("[yY]|[dD]|(?<![0#?])[mM](?![^;]*[0#?])");
    /** Beyond this, the digits of a floating-point number are noise. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Formats without a code; from 27 on they are the dates of Chinese, Japanese and Korean Excel. */
    static NumberFormat builtIn(int id) {
        boolean isDay =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        return new NumberFormat(isDay, id == 9 || id == 10, "");
    }

    static NumberFormat of(String code) {
        String positive = code.split(";", 2)[0];
        Matcher bracketed = BRACKETED_CURRENCY.matcher(positive);
        Matcher plain = CURRENCY.matcher(positive);
        String currency = bracketed.find() ? bracketed.group(1).strip() : plain.find() ? plain.group() : "";
        String bare = LITERALS.matcher(BRACKETED_CURRENCY.matcher(positive).replaceAll(""))
                .replaceAll("");
        boolean isDay = currency.isEmpty()
                && !bare.equalsIgnoreCase("general")
                && DAY.matcher(bare).find();
        return new NumberFormat(isDay, bare.contains("%"), currency);
    }

    /** The number as text: a day as ISO writes it, everything else with a point. */
    String show(BigDecimal number, SerialDays days) {
        LocalDateTime time = isDay ? days.time(number) : null;
        if (time != null) {
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        if (isPercent) return plain(number.movePointRight(2)) + "%";
        return currency.isEmpty() ? plain(number) : currency + " " + plain(number);
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        if (rounded.scale() <= 0) return rounded.setScale(0).toPlainString();
        // with exactly three decimals the point could be taken for a thousands mark
        return rounded.scale() == 3 ? rounded.setScale(4).toPlainString() : rounded.toPlainString();
    }
}
