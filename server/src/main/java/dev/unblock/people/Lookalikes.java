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
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Which names look the same to a reader. Pure. */
final class Lookalikes {
    private static final String FILE = "/names/lookalikes.txt";

    /** Characters that make no visible difference. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\s" + TextRule.UNSEEN + "]");

    /** Accents that stand alone; normalized, they would move onto the letter before them. */
    private static final Pattern LONE_ACCENT = Pattern.compile("[\u00b4\u0384\u1fbd\u1fbf\u1ffd\u1ffe\u1fef]");

    /** A dot on a letter that has one already. */
    private static final Pattern SECOND_DOT = Pattern.compile("(?<=[ij])\u0307+");

    /** For letters, accents and signs that look like another, that one; for those of other scripts a Latin letter. */
    private static final Map<Integer, Integer> ALIKE = read();

    /** For each character one of those that are joined to it, directly or by others, in some look of a name. */
    private static final Map<Integer, Integer> FAMILY = families();

    private Lookalikes() {}

    /** The looks of a name; two names that share one look the same. */
    static List<String> looksOf(String name) {
        String seen = seen(name);
        String read = withoutSecondDots(mapped(seen, sign -> ALIKE.getOrDefault(sign, sign)));
        return List.of("said " + small(seen), "read " + small(read), "drawn " + drawn(read));
    }

    /**
     * What a name has in common with all that look the same, with all that look the same as those, and so on. So looking
     * the same carries over, which it does not by one look: Rep 1 looks the same as REP 1 and as Rep l.
     */
    static String familyOf(String name) {
        return mapped(small(seen(name)), Lookalikes::family)
                .replace("\u0307", "")
                .replace(family("m"), family("rn"))
                .replace(family("w"), family("vv"));
    }

    /** Letters and accents apart, so that an accent does not hide which letter is under it. */
    private static String seen(String name) {
        String plain = Normalizer.normalize(LONE_ACCENT.matcher(name).replaceAll("'"), Normalizer.Form.NFKC);
        return Normalizer.normalize(INVISIBLE.matcher(plain).replaceAll(""), Normalizer.Form.NFD);
    }

    private static String small(String name) {
        return withoutSecondDots(name.toLowerCase(Locale.ROOT)).replace('ς', 'σ');
    }

    private static String withoutSecondDots(String name) {
        return SECOND_DOT.matcher(name).replaceAll("");
    }

    private static String mapped(String name, IntUnaryOperator each) {
        return name.codePoints()
                .map(each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Latin letters and digits that look like others. */
    private static String drawn(String latin) {
        return latin.replace('I', 'l')
                .replace('1', 'l')
                .replace('|', 'l')
                .replace('0', 'o')
                .replace('O', 'o')
                .replace("m", "rn")
                .replace("w", "vv");
    }

    private static int family(int sign) {
        return FAMILY.getOrDefault(sign, sign);
    }

    private static String family(String letters) {
        return mapped(letters, Lookalikes::family);
    }

    private static Map<Integer, Integer> families() {
        Map<Integer, Integer> families = new HashMap<>();
        "Il1|".chars().forEach(sign -> join(families, sign, 'i'));
        "O0".chars().forEach(sign -> join(families, sign, 'o'));
        ALIKE.forEach((sign, letter) -> {
            join(families, sign, letter);
            join(families, sign, Character.toLowerCase(sign));
            join(families, letter, Character.toLowerCase(letter));
        });
        return Map.copyOf(families);
    }

    private static void join(Map<Integer, Integer> families, int one, int other) {
        int from = families.computeIfAbsent(one, it -> it);
        int to = families.computeIfAbsent(other, it -> it);
        families.replaceAll((sign, family) -> family == from ? to : family);
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> alike = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Lookalikes.class.getResourceAsStream(FILE), FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> line.codePoints().skip(2).forEach(sign -> alike.put(sign, line.codePointAt(0))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(alike);
    }
}
