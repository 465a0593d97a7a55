package dev.unblock.deal.reading.value;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of months in English, German and Chinese, also shortened. */
final class MonthNames {
    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        numbers.put("mrz", 3);
        for (Month month : Month.values()) {
            numbers.put(month.getValue() + "月", month.getValue());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.CHINESE)) {
                String name = month.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale);
                for (int length : new int[] {3, 4, name.length()}) {
                    if (length <= name.length()) numbers.putIfAbsent(name.substring(0, length), month.getValue());
                }
            }
        }
        return Map.copyOf(numbers);
    }

    /** Null if no month is called that; in lower case. */
    static @Nullable Integer number(String name) {
        return NUMBERS.get(name);
    }
}
