package dev.unblock.deal.reading.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Days as numbers, as in workbooks. */
public enum SerialDays {
    /** 1 is 1 January 1900; Excel takes 1900 for a leap year, so that 61 is the first day that calendars agree on. */
    SINCE_1900(LocalDate.of(1899, 12, 30), 61),
    /** Old workbooks of Excel for Mac. */
    SINCE_1904(LocalDate.of(1904, 1, 1), 0);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /** The end of 9999 in either count. */
    private static final BigDecimal LAST = BigDecimal.valueOf(2_957_003);

    private final LocalDate zero;
    private final BigDecimal first;

    SerialDays(LocalDate zero, long first) {
        this.zero = zero;
        this.first = BigDecimal.valueOf(first);
    }

    /** To the second; null if the number is no day. */
    public @Nullable LocalDateTime time(BigDecimal serial) {
        if (serial.compareTo(first) < 0 || serial.compareTo(LAST) > 0) {
            return null;
        }
        return zero.atStartOfDay()
                .plusSeconds(serial.multiply(SECONDS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
