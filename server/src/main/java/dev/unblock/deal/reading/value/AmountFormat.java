package dev.unblock.deal.reading.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the amounts of a column are read.
 *
 * @param marks null if no number needs it, or if people have not said it yet
 * @param signs what signs of several currencies mean in this column, such as $ → CAD
 * @param unit by what every number is multiplied: 10,000 under a label such as 金额（万元）
 * @param currency where neither the cell nor a column of its own names one: from the label, or the team's
 */
public record AmountFormat(@Nullable NumberMarks marks, Map<String, String> signs, BigDecimal unit, String currency) {
    public AmountFormat {
        signs = Map.copyOf(signs);
    }

    /** Marks that this format leaves open are those of an earlier one; signs, unit and currency are the earlier ones. */
    public AmountFormat orAs(AmountFormat earlier) {
        Map<String, String> all = new HashMap<>(signs);
        all.putAll(earlier.signs);
        return new AmountFormat(marks == null ? earlier.marks : marks, all, earlier.unit, earlier.currency);
    }

    /** What a sign means in this column. */
    public String currency(String sign, List<String> meanings) {
        String said = signs.get(sign);
        return said == null ? CurrencyWords.usual(meanings, currency) : said;
    }
}
