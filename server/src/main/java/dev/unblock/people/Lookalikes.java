package dev.unblock.people;

import dev.unblock.board.TextRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Which names look the same to a reader. Pure. */
final class Lookalikes {
    private static final String FILE = "/names/lookalikes.txt";

    /** Characters that make no visible difference. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\s" + TextRule.UNSEEN + "]");

    /** For letters of other scripts, the Latin letter that looks the same. */
    private static final Map<Integer, Character> LATIN = read();

    private Lookalikes() {}

    /** The looks of a name; two names that share one look the same. */
    static List<String> looksOf(String name) {
        String seen = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("");
        String latin = latin(seen);
        return List.of(
                "said " + seen.toLowerCase(Locale.ROOT),
                "read " + latin.toLowerCase(Locale.ROOT),
                "drawn " + drawn(latin));
    }

    /** In Latin letters if it can be read as such, with capitals kept. */
    private static String latin(String name) {
        StringBuilder latin = new StringBuilder();
        name.codePoints().forEach(sign -> {
            Character letter = LATIN.get(sign);
            if (letter == null) {
                latin.appendCodePoint(sign);
            } else {
                latin.append((char) letter);
            }
        });
        return latin.toString();
    }

    /** Latin letters and digits that look like others. */
    private static String drawn(String latin) {
        return latin.replace('I', 'l')
                .replace('1', 'l')
                .replace('|', 'l')
                .replace('0', 'o')
                .replace('O', 'o')
                .replace("m", "rn");
    }

    private static Map<Integer, Character> read() {
        Map<Integer, Character> latin = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Lookalikes.class.getResourceAsStream(FILE), FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> line.codePoints().skip(2).forEach(sign -> latin.put(sign, line.charAt(0))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(latin);
    }
}
