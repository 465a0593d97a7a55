package dev.unblock.deal.reading.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words around a number: at most one unit and one currency, or two that agree.
 *
 * @param sign the word for the currency; null without one
 * @param currencies what it can mean
 * @param unit by what the number is multiplied; null without a word for it
 */
record AmountWords(
        @Nullable String sign,
        List<String> currencies,
        @Nullable BigDecimal unit) {
    static final AmountWords NONE = new AmountWords(null, List.of(), null);

    /** Takes the longest known words one after the other, in upper case; null if anything is left or contradicts. */
    static @Nullable AmountWords of(String text) {
        AmountWords words = NONE;
        int at = 0;
        while (words != null && at < text.length()) {
            char character = text.charAt(at);
            if (character == ' ' || character == '.') {
                at++;
                continue;
            }
            int length = longestWord(text, at);
            if (length == 0) return null;
            words = words.with(text.substring(at, at + length));
            at += length;
        }
        return words;
    }

    private static int longestWord(String text, int at) {
        for (int length = Math.min(NumberUnits.LONGEST, text.length() - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            boolean endsInLatin = length < text.length() - at
                    && isLatin(word.charAt(length - 1))
                    && isLatin(text.charAt(at + length));
            boolean isWord = word.indexOf(' ') < 0 && !endsInLatin;
            if (isWord
                    && (NumberUnits.factor(word) != null
                            || !CurrencyWords.meanings(word).isEmpty())) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isLatin(char character) {
        return character >= 'A' && character <= 'Z';
    }

    private @Nullable AmountWords with(String word) {
        BigDecimal factor = NumberUnits.factor(word);
        if (factor != null) return unit == null ? new AmountWords(sign, currencies, factor) : null;
        List<String> meanings = CurrencyWords.meanings(word);
        if (sign == null) return new AmountWords(word, meanings, unit);
        List<String> both = currencies.stream().filter(meanings::contains).toList();
        if (both.isEmpty()) return null;
        return new AmountWords(meanings.size() < currencies.size() ? word : sign, both, unit);
    }
}
