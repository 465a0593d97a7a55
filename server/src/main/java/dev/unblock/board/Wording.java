package dev.unblock.board;

import org.jspecify.annotations.Nullable;

/** Normalises typed text for storage: trims it, writes line ends as one newline and tabs as blanks. */
final class Wording {
    private Wording() {}

    /** A text of any number of lines; null if it is blank, too long or has control characters. */
    static @Nullable String text(String typed, int limit) {
        String tidy = textOrEmpty(typed, limit);
        return tidy == null || tidy.isEmpty() ? null : tidy;
    }

    /** The same, but empty is allowed. */
    static @Nullable String textOrEmpty(String typed, int limit) {
        // a code point is at most two chars, so a longer string is too long however it is counted
        if (typed.length() > 4 * limit) {
            return null;
        }
        String tidy = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .strip();
        if (!TextRule.isVisible(tidy)) {
            return TextRule.isClean(tidy) ? "" : null;
        }
        boolean fits = tidy.codePointCount(0, tidy.length()) <= limit;
        return fits && TextRule.isClean(tidy) ? tidy : null;
    }

    /** A name, title or other single line, see {@link TextRule#LINE}. */
    static @Nullable String line(String typed, int limit) {
        String tidy = text(typed, limit);
        return tidy == null || !TextRule.isLine(tidy) ? null : tidy;
    }
}
