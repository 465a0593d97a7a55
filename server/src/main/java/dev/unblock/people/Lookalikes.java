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

/**
 * Which names look the same to a reader: by Unicode's confusables (UTS #39), and whatever the case. The table is a file
 * because the library that has it, ICU, is 14 MB of which nothing else is needed. Pure.
 */
final class Lookalikes {
    private static final String UNICODE = "/names/confusables.txt";
    private static final String OURS = "/names/lookalikes.txt";

    /** Characters that make no visible difference. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\s" + TextRule.UNSEEN + "]");

    /** Accents that stand alone; normalized, they would move onto the letter before them. */
    private static final Pattern LONE_ACCENT = Pattern.compile("[\u00b4\u0384\u1fbd\u1fbf\u1ffd\u1ffe\u1fef]");

    /** A dot on a letter that has one already. */
    private static final Pattern SECOND_DOT = Pattern.compile("(?<=[ij])\u0307+");

    /** For each character that looks like others, what stands for all of them. */
    private static final Map<String, String> PROTOTYPES = prototypes();

    private Lookalikes() {}

    /** The looks of a name; two names that share one look the same. */
    static List<String> looksOf(String name) {
        String seen = seen(name);
        return List.of("said " + said(seen), "read " + read(seen), "drawn " + drawn(seen));
    }

    /**
     * A look that names share also where the one differs from the other in case and in letters that look alike: Rep l and
     * REP 1 have it in common because both look the same as Rep 1.
     */
    static String roughLookOf(String name) {
        return "rough " + read(drawn(seen(name))).replace('i', 'l');
    }

    /** The name as a listener would type it: in small letters, with digits of any script as Latin ones. */
    static String saidOf(String name) {
        return said(seen(name));
    }

    /** As somebody reads it who looks at neither case nor script. */
    static String readOf(String name) {
        return read(seen(name));
    }

    /** Letters and accents apart, so that an accent does not hide which letter is under it. */
    private static String seen(String name) {
        String plain = Normalizer.normalize(LONE_ACCENT.matcher(name).replaceAll("'"), Normalizer.Form.NFKC);
        return Normalizer.normalize(INVISIBLE.matcher(plain).replaceAll(""), Normalizer.Form.NFD);
    }

    private static String said(String seen) {
        return small(seen.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    private static String read(String seen) {
        return small(drawn(said(seen)));
    }

    /** The skeleton of UTS #39. */
    private static String drawn(String seen) {
        StringBuilder drawn = new StringBuilder();
        seen.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> drawn.append(PROTOTYPES.getOrDefault(sign, sign)));
        return withoutSecondDots(Normalizer.normalize(drawn, Normalizer.Form.NFD));
    }

    private static String small(String name) {
        return withoutSecondDots(name.toLowerCase(Locale.ROOT)).replace('ς', 'σ');
    }

    private static String withoutSecondDots(String name) {
        return SECOND_DOT.matcher(name).replaceAll("");
    }

    private static Map<String, String> prototypes() {
        Map<String, String> ours = table(OURS);
        Map<String, String> all = table(UNICODE);
        all.replaceAll((sign, prototype) -> ours.getOrDefault(prototype, prototype));
        all.putAll(ours);
        return Map.copyOf(all);
    }

    /** A table has a prototype, a tab and the characters in each line; other lines are remarks. */
    private static Map<String, String> table(String name) {
        Map<String, String> table = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Lookalikes.class.getResourceAsStream(name), name)) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0)) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    line.codePoints()
                            .skip(line.codePointCount(0, tab + 1))
                            .forEach(sign -> table.put(Character.toString(sign), line.substring(0, tab)));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return table;
    }
}
