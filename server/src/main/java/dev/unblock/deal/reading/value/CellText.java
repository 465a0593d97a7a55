package dev.unblock.deal.reading.value;

import dev.unblock.board.TextRule;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Cleans the text of a cell. Formulas stay what they are: text. */
public final class CellText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    /** Marks of direction, of the file's beginning and other signs that nobody sees; joiners belong to words and emoji. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d\\x{E0020}-\\x{E007F}]]");

    private static final Pattern LINE = Pattern.compile(TextRule.LINE);
    /** Latin and Chinese texts without anything unusual: the rule looks at every character several times. */
    private static final Pattern COMMON = Pattern.compile("[ -~\\u00c0-\\u024f\\u4e00-\\u9fff]++");

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private CellText() {}

    /** One line, without what cannot be seen, at most so many characters long. */
    public static CellReading<String> line(String text, int longest) {
        String line = tidy(text);
        if (line.isEmpty()) return new CellReading.Empty<>();
        if (line.codePointCount(0, line.length()) > longest) {
            return CellReading.refused(Refusal.Reason.TOO_LONG, longest);
        }
        return COMMON.matcher(line).matches() || LINE.matcher(line).matches()
                ? new CellReading.Value<>(line)
                : CellReading.refused(Refusal.Reason.UNCLEAN);
    }

    static String tidy(String text) {
        if (COMMON.matcher(text).matches() && !text.contains("  ")) return text.strip();
        return BLANKS.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** For numbers and dates: full-width characters as ASCII, one kind of dash. */
    static String plain(String text) {
        String tidy = tidy(text);
        boolean isPlain = tidy.chars().allMatch(character -> character < 0x80);
        return isPlain
                ? tidy
                : DASHES.matcher(tidy(Normalizer.normalize(tidy, Normalizer.Form.NFKC)))
                        .replaceAll("-");
    }
}
