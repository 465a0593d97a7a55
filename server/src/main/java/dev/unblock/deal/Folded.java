package dev.unblock.deal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as names are compared and searched: without differences of case, width, compatibility forms and spaces. */
public final class Folded {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folded() {}

    public static String of(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(narrow).replaceAll(" ").strip();
    }
}
