package dev.unblock.board;

import java.util.regex.Pattern;

/**
 * Which strings are accepted from outside, on every path: frames of a socket, request bodies, addresses. Checked on
 * input only; what the log already holds is read as it is.
 */
public final class TextRule {
    /** The form of every id that a client sends, and of every token. Rooms that create ids themselves are stricter. */
    public static final String ID = "[0-9A-Za-z_-]{1,64}";

    /** The end of the text. A dollar sign would also match before a final line end. */
    public static final String END = "(?![\\s\\S])";

    /** One line or more. */
    public static final String PROSE = "^[\\P{Cc}\\n\\t]*" + END;

    /**
     * Invisible characters: format characters, everything else that Unicode lets programs ignore ({@code
     * Default_Ignorable_Code_Point}), and blank letters and signs.
     */
    public static final String UNSEEN = "\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2065\\u2800\\u3164"
            + "\\ufe00-\\ufe0f\\uffa0\\ufff0-\\ufff8\\x{13441}\\x{13442}\\x{16FE4}\\x{1D159}\\x{E0000}-\\x{E0FFF}";

    /** Scripts that need joiners to spell words: Persian, the languages of India and their neighbours. */
    private static final String JOINING = "\\p{IsArabic}\\u064b-\\u065f\\p{IsSyriac}\\p{IsMongolian}\\p{IsDevanagari}"
            + "\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsOriya}\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}"
            + "\\p{IsMalayalam}\\p{IsSinhala}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}";

    /** Emoji and the modifiers that colour them. */
    private static final String PICTURES = "\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\ufe0f";

    /**
     * Invisible characters that are not allowed: all but joiners between letters or emoji (a family is several emoji),
     * variation selectors for emoji and Mongolian letters, and the tag letters that turn a black flag into a country's.
     * Elsewhere they could reverse the line or make two different names look the same.
     */
    private static final String STRAY = "[" + UNSEEN
            + "&&[^\\u180b-\\u180d\\u180f\\u200c\\u200d\\ufe0e\\ufe0f\\x{E0020}-\\x{E007F}]]"
            + "|(?:^|[^\\p{IsMongolian}])[\\u180b-\\u180d\\u180f]"
            + "|(?:^|[^#*0-9\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}])[\\ufe0e\\ufe0f]"
            + "|[#*0-9](?:\\ufe0e|\\ufe0f(?!\\u20e3))"
            + "|(?:^|[^" + JOINING + "])\\u200c"
            + "|(?:^|[^" + JOINING + PICTURES + "])\\u200d"
            + "|[" + PICTURES + "]\\u200d(?!\\p{IsExtended_Pictographic})"
            + "|(?:^|[^\\x{1F3F4}\\x{E0020}-\\x{E007F}])[\\x{E0020}-\\x{E007F}]";

    /**
     * A name or title: one line with something visible in it and no stray invisible characters. No part can match what
     * the next part can, so matching needs no backtracking.
     */
    public static final String LINE =
            "^(?!.*(?:" + STRAY + "))[ \\u3000]*[^\\p{Z}\\p{C}" + UNSEEN + "][^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*" + END;

    private static final Pattern ID_PATTERN = Pattern.compile(ID);
    private static final Pattern LINE_PATTERN = Pattern.compile(LINE);
    private static final Pattern SEEN = Pattern.compile("[^\\s\\p{Z}\\p{Cc}" + UNSEEN + "]");

    private TextRule() {}

    public static boolean isId(String text) {
        return ID_PATTERN.matcher(text).matches();
    }

    public static boolean isLine(String text) {
        return LINE_PATTERN.matcher(text).matches();
    }

    /** Whether the text has any visible character. */
    static boolean isVisible(String text) {
        return SEEN.matcher(text).find();
    }

    /**
     * Whether the text can be stored and sent: no control characters except line ends and tabs, and no unpaired
     * surrogate, which has no UTF-8 encoding.
     */
    public static boolean isClean(String text) {
        return text.codePoints().allMatch(TextRule::isClean);
    }

    private static boolean isClean(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
