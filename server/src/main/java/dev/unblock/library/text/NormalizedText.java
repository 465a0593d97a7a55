package dev.unblock.library.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A text normalised for comparison: composed characters, narrow forms, one kind of apostrophe, no invisible characters.
 * Both indexed texts and queries must be normalised here. Maps each position back to the original text.
 */
public final class NormalizedText {
    /**
     * Characters that modify the one before or are invisible: accents, soft hyphens, zero-width spaces, half-width
     * marks.
     */
    private static final String BEHIND = "[\\p{M}\\p{Cf}\\u115f-\\u11ff\\u3164\\uff9e\\uff9f\\uffa0]";

    private static final Pattern SIGN = Pattern.compile("(?s)(?:." + BEHIND + "*)");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}\\u034f\\u115f\\u1160\\u3164\\uffa0]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u201b\\u02bc\\u02b9\\u2032\\u00b4`]");
    /** Most texts need no change. */
    private static final Pattern SIMPLE = Pattern.compile("[\\u0000-\\u007f&&[^`]]*");

    private final String text;
    private final int[] from;
    private final int[] to;

    private NormalizedText(String text, int[] from, int[] to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    public static NormalizedText of(String written) {
        StringBuilder text = new StringBuilder();
        int[] from = new int[written.length()];
        int[] to = new int[written.length()];
        if (SIMPLE.matcher(written).matches()) {
            Arrays.setAll(from, at -> at);
            Arrays.setAll(to, at -> at + 1);
            return new NormalizedText(written, from, to);
        }
        var signs = SIGN.matcher(written);
        while (signs.find()) {
            String plain = plain(signs.group());
            for (int at = 0; at < plain.length(); at++) {
                if (text.length() + at == from.length) {
                    from = Arrays.copyOf(from, from.length * 2 + plain.length());
                    to = Arrays.copyOf(to, from.length);
                }
                from[text.length() + at] = signs.start();
                to[text.length() + at] = signs.end();
            }
            text.append(plain);
        }
        return new NormalizedText(text.toString(), from, to);
    }

    private static String plain(String sign) {
        String seen = UNSEEN.matcher(sign).replaceAll("");
        return Normalizer.normalize(APOSTROPHES.matcher(seen).replaceAll("'"), Normalizer.Form.NFKC);
    }

    public String text() {
        return text;
    }

    /** The same word at its position in the original text. */
    Word written(Word word) {
        return new Word(word.term(), word.form(), from[word.from()], to[word.to() - 1]);
    }
}
