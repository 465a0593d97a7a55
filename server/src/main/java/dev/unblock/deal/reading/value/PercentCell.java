package dev.unblock.deal.reading.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads percentages from 0 to 100, rounded to whole ones. */
public final class PercentCell {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,20})?) ?(%?)");

    private PercentCell() {}

    /** Reads a cell; {@code scale} is null if the column does not tell. */
    public static CellReading<Integer> read(String text, @Nullable PercentScale scale) {
        String plain = CellText.plain(text);
        if (plain.isEmpty() || plain.equals("-")) return new CellReading.Empty<>();
        Written written = Written.of(plain);
        if (written == null) return CellReading.refused(Refusal.Reason.NOT_A_PERCENTAGE);
        BigDecimal percent = written.number();
        if (!written.hasSign() && scale != PercentScale.OF_HUNDRED && percent.signum() > 0) {
            if (scale == null) return CellReading.refused(Refusal.Reason.PERCENT_UNKNOWN);
            percent = percent.multiply(HUNDRED);
        }
        return percent.compareTo(HUNDRED) > 0
                ? CellReading.refused(Refusal.Reason.NOT_A_PERCENTAGE)
                : new CellReading.Value<>(
                        percent.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    /** A number with or without a percent sign. */
    record Written(BigDecimal number, boolean hasSign) {
        static @Nullable Written of(String plain) {
            Matcher matcher = NUMBER.matcher(plain);
            return matcher.matches()
                    ? new Written(
                            new BigDecimal(matcher.group(1).replace(',', '.')),
                            !matcher.group(2).isEmpty())
                    : null;
        }
    }
}
