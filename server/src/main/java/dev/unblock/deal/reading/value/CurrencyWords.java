package dev.unblock.deal.reading.value;

import dev.unblock.deal.money.Currencies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Signs, names and codes of currencies, and which currencies each can mean. */
public final class CurrencyWords {
    private static final Map<String, List<String>> WORDS = words();

    private CurrencyWords() {}

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CurrencyWords.class.getResourceAsStream("/deal/currencies.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && line.contains(":"))
                    .forEach(line -> {
                        String[] parts = line.split(":", 2);
                        words.put(parts[0], List.of(parts[1].strip().split(" ")));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }

    /** The currencies that a word can mean, the most usual first; empty if it means none. */
    public static List<String> meanings(String word) {
        String key = CellText.plain(word).toUpperCase(Locale.ROOT);
        return Currencies.isKnown(key) ? List.of(key) : WORDS.getOrDefault(key, List.of());
    }

    /**
     * How a sign of several currencies is understood unless people say otherwise: as the team's currency if it is one of
     * them, or else as the most usual one.
     */
    public static String usual(List<String> meanings, String teams) {
        return meanings.contains(teams) ? teams : meanings.getFirst();
    }
}
