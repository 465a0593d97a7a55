package dev.unblock.deal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as names are compared and searched: without differences of case, width, compatibility forms and spaces. */
public final class Folded {
    /** Single characters can become whole phrases, and PostgreSQL indexes no long texts; any real name is shorter. */
    private static final int BYTES = 600;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folded() {}

    public static String of(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return cut(SPACES.matcher(narrow).replaceAll(" ").strip(), BYTES);
    }

    /** The beginning of a text that needs no more than so many bytes in UTF-8. */
    public static String cut(String text, int bytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return text;
        }
        int used = 0;
        int at = 0;
        while (used + size(text.codePointAt(at)) <= bytes) {
            used += size(text.codePointAt(at));
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(0, at);
    }

    private static int size(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
    }
}
