package dev.unblock.deal.reading.value;

import dev.unblock.deal.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money. */
public final class AmountCell {
    private AmountCell() {}

    /** Reads a cell; {@code beside} is the text of the currency's own column, empty without one. */
    public static CellReading<Money> read(String text, AmountFormat format, String beside) {
        if (isNothing(text)) return new CellReading.Empty<>();
        WrittenAmount amount = WrittenAmount.of(text);
        if (amount == null) return CellReading.refused(Refusal.Reason.NOT_AN_AMOUNT);
        BigDecimal number = number(amount, format.marks());
        if (number == null) return CellReading.refused(Refusal.Reason.MARKS_UNKNOWN);
        if (amount.isNegative() && number.signum() > 0) return CellReading.refused(Refusal.Reason.NEGATIVE_AMOUNT);
        BigDecimal unit = amount.words().unit();
        return money(number.multiply(unit == null ? format.unit() : unit), amount.words(), format, beside);
    }

    private static boolean isNothing(String text) {
        String plain = CellText.plain(text);
        return plain.isEmpty() || plain.equals("-") || plain.equals("--");
    }

    /**
     * Null if comma and point could change places. An amount has no three decimals: a lone mark with three digits after it
     * stands between thousands, unless other amounts have it before decimals, or a unit follows as in 1.250M.
     */
    private static @Nullable BigDecimal number(WrittenAmount amount, @Nullable NumberMarks marks) {
        WrittenNumber number = amount.number();
        NumberMarks told = number.decimals();
        if (told == null) return number.value(NumberMarks.POINT);
        boolean isOpen = number.isLikelyOnly() && amount.words().unit() != null;
        boolean isTold = number.isLikelyOnly() ? marks == told : marks == null || marks == told;
        NumberMarks read = isOpen ? marks : isTold ? told : null;
        return read == null ? null : number.value(read);
    }

    private static CellReading<Money> money(BigDecimal number, AmountWords words, AmountFormat format, String beside) {
        List<String> column = CurrencyWords.meanings(beside);
        if (column.isEmpty() && !beside.isBlank()) {
            return CellReading.refused(Refusal.Reason.UNKNOWN_CURRENCY, CellText.tidy(beside));
        }
        String sign = words.sign();
        String inColumn = column.isEmpty() ? format.currency() : format.currency(CellText.plain(beside), column);
        String currency = inColumn;
        if (sign != null && (column.isEmpty() || !words.currencies().contains(inColumn))) {
            currency = format.currency(sign, words.currencies());
            if (!column.isEmpty()) return CellReading.refused(Refusal.Reason.TWO_CURRENCIES, currency, inColumn);
        }
        BigDecimal cents = number.setScale(Money.DECIMALS, RoundingMode.HALF_UP);
        return Money.isAmount(cents)
                ? new CellReading.Value<>(new Money(cents, currency))
                : CellReading.refused(Refusal.Reason.AMOUNT_TOO_LARGE, Money.LARGEST.toPlainString());
    }
}
