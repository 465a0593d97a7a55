package dev.unblock.deal.reading.value;

import dev.unblock.deal.reading.table.SerialDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days. */
public final class DateCell {
    /** Days from 1954 to 2119, when a workbook does not say of a number that it is a day. */
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(\\.\\d{1,10})?");

    private DateCell() {}

    /**
     * Reads a cell.
     *
     * @param order null if the column does not tell
     * @param serial how the file counts days as numbers; null if it does not
     * @param home the team's zone: with a time in another zone it can be another day there
     */
    public static CellReading<LocalDate> read(
            String text, @Nullable DateOrder order, @Nullable SerialDays serial, ZoneId home) {
        if (text.isBlank()) return new CellReading.Empty<>();
        LocalDate counted = serial(text, serial);
        if (counted != null) return new CellReading.Value<>(counted);
        WrittenDate date = WrittenDate.of(text);
        if (date == null) return CellReading.refused(Refusal.Reason.NOT_A_DATE);
        if (order == null && date.isEither()) return CellReading.refused(Refusal.Reason.DATE_ORDER_UNKNOWN);
        LocalDate day = date.day(order == null ? DateOrder.DAY_FIRST : order);
        if (day == null && order == null) day = date.day(DateOrder.MONTH_FIRST);
        return day == null
                ? CellReading.refused(Refusal.Reason.NO_SUCH_DAY)
                : new CellReading.Value<>(DayTime.at(text, day, home));
    }

    private static @Nullable LocalDate serial(String text, @Nullable SerialDays serial) {
        if (serial == null || !SERIAL.matcher(text.strip()).matches()) return null;
        LocalDateTime time = serial.time(new BigDecimal(text.strip()));
        return time == null ? null : time.toLocalDate();
    }
}
