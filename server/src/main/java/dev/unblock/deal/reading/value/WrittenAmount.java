package dev.unblock.deal.reading.value;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount as it is written: a number and the words around it. */
record WrittenAmount(WrittenNumber number, AmountWords words, boolean isNegative) {
    private static final int LONGEST = 60;
    private static final Pattern PARTS = Pattern.compile("([^\\d]*?)([.,]?\\d(?:[\\d.,' ’]*\\d)?[.,]?)([^\\d]*)");
    private static final Pattern BRACKETS = Pattern.compile("\\((.*)\\)");
    /** The Swiss and German way to write whole amounts: 1'250.–, 1.250,-- */
    private static final Pattern WHOLE = Pattern.compile("(?<=\\d)[.,]-{1,2}");

    /** Null if it is no amount. */
    static @Nullable WrittenAmount of(String cell) {
        if (cell.length() > LONGEST) return null;
        String text =
                WHOLE.matcher(CellText.plain(cell).toUpperCase(Locale.ROOT)).replaceFirst("");
        Matcher brackets = BRACKETS.matcher(text);
        boolean isBracketed = brackets.matches();
        String inner = isBracketed ? brackets.group(1) : text;
        Matcher parts = PARTS.matcher(inner);
        if (!parts.matches()) return null;
        String before = parts.group(1);
        String after = parts.group(3);
        boolean isNegative = isBracketed || before.contains("-") || after.endsWith("-");
        WrittenNumber number = WrittenNumber.of(parts.group(2));
        AmountWords words =
                AmountWords.of((before + " " + after).replace('-', ' ').replace('+', ' '));
        return number == null || words == null ? null : new WrittenAmount(number, words, isNegative);
    }
}
