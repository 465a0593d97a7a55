package dev.unblock.deal.reading.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the label of a column says about all its amounts: 金额（万元） is in tens of thousands of CNY, Amount (USD) in dollars.
 *
 * @param factor by what every number is multiplied
 * @param currency the label's, or else the team's
 */
public record AmountUnit(BigDecimal factor, String currency) {
    private static final Pattern REMARK =
            Pattern.compile("[(\\[【](?:in )?([^)\\]】]*)[)\\]】]| in ([^()]+)$", Pattern.CASE_INSENSITIVE);

    /** {@code currency} is the team's. */
    public static AmountUnit of(String label, String currency) {
        Matcher remark = REMARK.matcher(CellText.plain(label));
        AmountWords words = null;
        while (words == null && remark.find()) {
            String text = remark.group(1) == null ? remark.group(2) : remark.group(1);
            words = AmountWords.of(text.toUpperCase(Locale.ROOT));
        }
        if (words == null) return new AmountUnit(BigDecimal.ONE, currency);
        List<String> currencies = words.currencies();
        BigDecimal unit = words.unit();
        return new AmountUnit(
                unit == null ? BigDecimal.ONE : unit,
                currencies.isEmpty() ? currency : CurrencyWords.usual(currencies, currency));
    }
}
