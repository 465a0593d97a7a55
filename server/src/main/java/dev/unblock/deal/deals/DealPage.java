package dev.unblock.deal.deals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of deals.
 *
 * @param count of the whole list
 * @param totals of the whole list, one per currency: amounts of different currencies are never added
 * @param next where the next page begins; null: this is the last one
 */
public record DealPage(
        List<Deal> deals,
        long count,
        List<Total> totals,
        @Nullable DealCursor next) {
    public static final int SIZE = 100;

    public DealPage {
        deals = List.copyOf(deals);
        totals = List.copyOf(totals);
    }

    /** @param deals that have an amount in this currency */
    public record Total(String currency, BigDecimal amount, long deals) {}
}
