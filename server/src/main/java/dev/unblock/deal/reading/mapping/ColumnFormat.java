package dev.unblock.deal.reading.mapping;

import dev.unblock.deal.reading.value.AmountFormat;
import dev.unblock.deal.reading.value.DateOrder;
import dev.unblock.deal.reading.value.PercentScale;
import org.jspecify.annotations.Nullable;

/** What a column has agreed on, so that each of its cells can be read. */
public sealed interface ColumnFormat {
    /** What this format leaves open is taken from an earlier one of the same column; what people corrected, too. */
    default ColumnFormat orAs(ColumnFormat earlier) {
        return switch (this) {
            case Plain plain -> plain;
            case Days days -> days.order == null && earlier instanceof Days(DateOrder order) ? new Days(order) : days;
            case Percents percents ->
                percents.scale == null && earlier instanceof Percents(PercentScale scale)
                        ? new Percents(scale)
                        : percents;
            case Amounts amounts ->
                earlier instanceof Amounts(AmountFormat format) ? new Amounts(amounts.format.orAs(format)) : amounts;
        };
    }

    /** Nothing to agree on. */
    record Plain() implements ColumnFormat {}

    /** Days; without an order, dates that could be two days are refused. */
    record Days(@Nullable DateOrder order) implements ColumnFormat {}

    /** Amounts of money. */
    record Amounts(AmountFormat format) implements ColumnFormat {}

    /** Percentages; without a scale, numbers without a percent sign are refused. */
    record Percents(@Nullable PercentScale scale) implements ColumnFormat {}
}
