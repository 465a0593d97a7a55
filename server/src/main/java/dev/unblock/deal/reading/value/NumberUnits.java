package dev.unblock.deal.reading.value;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for powers of ten, as sales people write them behind amounts; in upper case. */
final class NumberUnits {
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("K", 3),
            Map.entry("TSD", 3),
            Map.entry("THOUSAND", 3),
            Map.entry("TAUSEND", 3),
            Map.entry("千", 3),
            Map.entry("W", 4),
            Map.entry("万", 4),
            Map.entry("萬", 4),
            Map.entry("M", 6),
            Map.entry("MM", 6),
            Map.entry("MN", 6),
            Map.entry("MIO", 6),
            Map.entry("MILL", 6),
            Map.entry("MILLION", 6),
            Map.entry("MILLIONEN", 6),
            Map.entry("百万", 6),
            Map.entry("千万", 7),
            Map.entry("亿", 8),
            Map.entry("億", 8),
            Map.entry("B", 9),
            Map.entry("BN", 9),
            Map.entry("MRD", 9),
            Map.entry("BILLION", 9),
            Map.entry("MILLIARDEN", 9),
            Map.entry("十亿", 9));

    /** Characters of the longest word. */
    static final int LONGEST = 10;

    private NumberUnits() {}

    /** Null if the word is none. */
    static @Nullable BigDecimal factor(String word) {
        Integer power = POWERS.get(word);
        return power == null ? null : BigDecimal.TEN.pow(power);
    }
}
