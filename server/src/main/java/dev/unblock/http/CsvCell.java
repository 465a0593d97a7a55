package dev.unblock.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typed text as a cell that no spreadsheet takes for a formula.
 *
 * <p>A formula begins with =, +, - or @, in Chinese and Japanese programs also with their full-width forms, and blanks
 * and invisible characters may precede it. A program whose list separator is a semicolon (Excel in much of Europe), or
 * that splits at tabs, starts cells and rows inside ours and ignores quotation marks there: so every position after a
 * semicolon, tab or line end counts as a start.
 *
 * <p>A leading apostrophe turns it into text everywhere, but is visible. It is left out if the text stays readable
 * without: a number is harmless in any program, and the dash of a list item is replaced by a longer dash, which does
 * not start a formula. Unchanged, Excel would show "- item one" as an error.
 */
final class CsvCell {
    private static final String BEGINNING = "(?<=^|[;\\t\\r\\n\\x0B\\f\\x85\\u2028\\u2029])";
    /** Includes quotation marks: after a semicolon an empty pair of them is nothing. */
    private static final String UNSEEN = "([ \\p{Z}\\p{Cc}\\p{Cf}\"&&[^;\\t\\r\\n\\x0B\\f\\x85\\u2028\\u2029]]*+)";

    private static final Pattern FORMULA = Pattern.compile(BEGINNING + UNSEEN + "([=+\\-@＝＋－＠])");
    /** Up to its end, or to where another cell could start. */
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
