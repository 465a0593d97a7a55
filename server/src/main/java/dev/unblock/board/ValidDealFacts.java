package dev.unblock.board;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deal's figures, normalised for storage.
 *
 * @param fault path of the first invalid field; absent if all are valid
 */
record ValidDealFacts(DealFacts facts, @Nullable String fault) {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Four-digit years, so that a day reads the same everywhere. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    static ValidDealFacts of(DealFacts typed) {
        String customer = orAbsent(typed.customer(), Limits.CUSTOMER);
        String stage = orAbsent(typed.stage(), Limits.STAGE);
        DealFacts facts = new DealFacts(customer, stage, typed.amount(), typed.currency(), typed.closeDate());
        return new ValidDealFacts(facts, fault(typed, facts));
    }

    /** Blank becomes absent. */
    private static @Nullable String orAbsent(@Nullable String typed, int limit) {
        return typed == null ? null : Wording.line(typed, limit);
    }

    private static @Nullable String fault(DealFacts typed, DealFacts facts) {
        if (lost(typed.customer(), facts.customer())) return "facts.customer";
        if (lost(typed.stage(), facts.stage())) return "facts.stage";
        Long amount = typed.amount();
        String currency = typed.currency();
        if ((amount == null) != (currency == null)) return amount == null ? "facts.amount" : "facts.currency";
        if (amount != null && (amount < 0 || amount > Limits.AMOUNT)) return "facts.amount";
        if (currency != null && !CURRENCIES.contains(currency)) return "facts.currency";
        LocalDate day = typed.closeDate();
        return day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST)) ? "facts.closeDate" : null;
    }

    private static boolean lost(@Nullable String typed, @Nullable String kept) {
        return kept == null && typed != null && !typed.isBlank();
    }
}
