package dev.unblock.review.summary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, as a cell that no spreadsheet takes for a formula.
 *
 * <p>A formula begins with =, +, - or @, in Chinese and Japanese programs with their wide forms too, and blanks and
 * signs that cannot be seen may stand before it. A program whose list separator is a semicolon (Excel in much of
 * Europe) or that looks for tabs begins cells, and rows, in the middle of ours and heeds no quotation marks there:
 * so every place behind a semicolon, a tab and an end of line counts as a beginning.
 *
 * <p>An apostrophe before it makes it text everywhere, and is seen. It is spared where the text can be read without:
 * a number is one in any program, and the dash of a list becomes a longer dash, with which no formula begins. Left as
 * it is, Excel would show "- item one" as an error.
 */
final class CsvCell {
    private static final String BEGINNING = "(?<=^|[;\\t\\r\\n\\x0B\\f\\x85\\u2028\\u2029])";
    /** Also quotation marks: behind a semicolon an empty pair of them is nothing. */
    private static final String UNSEEN = "([ \\p{Z}\\p{Cc}\\p{Cf}\"&&[^;\\t\\r\\n\\x0B\\f\\x85\\u2028\\u2029]]*+)";

    private static final Pattern FORMULA = Pattern.compile(BEGINNING + UNSEEN + "([=+\\-@＝＋－＠])");
    /** To its end, or to where another cell could begin. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*(?= ?%?($|[;\\t\\r\\n]))");

    private static final Pattern LISTED = Pattern.compile("-\\p{Z}+[\\p{L}\\p{N}]");

    private CsvCell() {}

    static String of(String typed) {
        Matcher formula = FORMULA.matcher(typed);
        StringBuilder cell = new StringBuilder();
        while (formula.find()) {
            String rest = typed.substring(formula.start(2));
            String unseen = formula.group(1);
            if (!NUMBER.matcher(rest).lookingAt()) {
                String harmless =
                        LISTED.matcher(rest).lookingAt() ? unseen + "\u2013" : "'" + unseen + formula.group(2);
                formula.appendReplacement(cell, Matcher.quoteReplacement(harmless));
            }
        }
        return formula.appendTail(cell).toString();
    }
}
