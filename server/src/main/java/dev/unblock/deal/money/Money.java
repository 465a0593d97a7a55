package dev.unblock.deal.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in one currency, stored as {@code decimal(18, 2)}.
 *
 * @param amount not negative, with exactly two decimals, so that equal amounts are equal records
 * @param currency ISO 4217, e.g. CNY
 */
public record Money(BigDecimal amount, String currency) {
    /** Above any deal; the same as on boards. */
    public static final BigDecimal LARGEST = new BigDecimal("1000000000000000.00");

    public static final int DECIMALS = 2;

    public Money {
        if (!isAmount(amount)) {
            throw new IllegalArgumentException("not an amount of a deal");
        }
        if (!Currencies.isKnown(currency)) {
            throw new IllegalArgumentException("not a currency");
        }
        amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** Whether a deal can have this amount: from 0 to {@link #LARGEST}, in whole cents. */
    public static boolean isAmount(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(LARGEST) <= 0
                && (amount.signum() == 0 || amount.stripTrailingZeros().scale() <= DECIMALS);
    }
}
