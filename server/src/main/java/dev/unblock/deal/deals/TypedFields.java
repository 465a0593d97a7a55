package dev.unblock.deal.deals;

import dev.unblock.deal.deals.DealRest.DealFields;
import dev.unblock.deal.money.Currencies;
import dev.unblock.deal.money.Money;
import dev.unblock.http.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a deal as somebody typed them, in the form in which they are stored. Pure. */
final class TypedFields {
    /** Four-digit years, so that a day reads the same everywhere. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private TypedFields() {}

    static @Nullable String line(@Nullable String typed) {
        return typed == null ? null : typed.strip();
    }

    static @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw Refused.field(field, "Must be a day from 1900 to 2999.");
        }
        return day;
    }

    static @Nullable Money money(DealFields typed) {
        BigDecimal amount = typed.amount();
        String currency = typed.currency();
        if (amount == null && currency == null) {
            return null;
        }
        if (amount == null || !Money.isAmount(amount)) {
            throw Refused.field("amount", "Must be an amount in whole cents, from 0 to a million billion.");
        }
        if (currency == null || !Currencies.isKnown(currency)) {
            throw Refused.field("currency", "Must be a currency by its ISO 4217 code, e.g. CNY.");
        }
        return new Money(amount, currency);
    }

    static @Nullable Owner owner(DealFields typed) {
        if (typed.owner() != null && typed.ownerName() != null) {
            throw Refused.field("ownerName", "The owner is a member or somebody else, not both.");
        }
        return Owner.of(typed.owner(), line(typed.ownerName()));
    }

    /** Null for none. */
    static @Nullable List<String> tags(@Nullable List<String> typed) {
        return typed == null || typed.isEmpty()
                ? null
                : typed.stream().map(String::strip).distinct().toList();
    }
}
