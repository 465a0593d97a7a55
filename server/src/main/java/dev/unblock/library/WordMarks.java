package dev.unblock.library;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** By what a text can be found without knowing what it means: its words, and of Chinese each two characters that stand together. */
final class WordMarks {
    /** Longer words that begin alike mean the like: contract and contracts, deliver and delivery. */
    private static final int STEM = 6;

    private WordMarks() {}

    static Set<String> of(String text) {
        Set<String> marks = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        int before = 0;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int it : plain.codePoints().toArray()) {
            boolean isHan = Character.isIdeographic(it);
            if (isHan && before != 0) {
                marks.add(Character.toString(before) + Character.toString(it));
            }
            before = isHan ? it : 0;
            if (!isHan && Character.isLetterOrDigit(it)) {
                word.appendCodePoint(it);
            } else {
                add(marks, word);
            }
        }
        add(marks, word);
        return marks;
    }

    private static void add(Set<String> marks, StringBuilder word) {
        if (word.length() > 1) {
            marks.add(word.substring(0, Math.min(word.length(), STEM)));
        }
        word.setLength(0);
    }
}
