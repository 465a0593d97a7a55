package dev.unblock.board;

import java.util.regex.Pattern;

/**
 * What a string from outside may be, by any door: a frame of a socket, the body of a request, its address.
 * It is a rule for doors alone: what the log holds already is read as it is.
 */
public final class TextRule {
    /** Every id that a client makes or names, and every token. Rooms that make ids themselves are stricter. */
    public static final String ID = "[0-9A-Za-z_-]{1,64}";

    /** Where a text ends. A dollar sign would also match before a last line end. */
    public static final String END = "(?![\\s\\S])";

    /** Of one line or more. */
    public static final String PROSE = "^[\\P{Cc}\\n\\t]*" + END;

    /**
     * What nobody can see in a text: format characters, all else that Unicode lets programs ignore
     * ({@code Default_Ignorable_Code_Point}), and letters and signs that are blank.
     */
    public static final String UNSEEN = "\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2065\\u2800\\u3164"
            + "\\ufe00-\\ufe0f\\uffa0\\ufff0-\\ufff8\\x{13441}\\x{13442}\\x{16FE4}\\x{1D159}\\x{E0000}-\\x{E0FFF}";

    /** Scripts that spell words with joiners: Persian, the languages of India and their neighbours. */
    private static final String JOINING = "\\p{IsArabic}\\u064b-\\u065f\\p{IsSyriac}\\p{IsMongolian}\\p{IsDevanagari}"
            + "\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsOriya}\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}"
            + "\\p{IsMalayalam}\\p{IsSinhala}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}";

    /** Pictures, and what gives one its colour. */
    private static final String PICTURES = "\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\ufe0f";

    /**
     * What cannot be seen, but joiners where they join letters or pictures (a family is several), what chooses
     * the look of a picture or of a Mongolian letter, and the letters that make a black flag one of a country.
     * Elsewhere they turn the line around, or make one name of two.
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
     * A name or title: one line with something to see on it, and nothing that cannot be seen. No part can match
     * what the next one can: it is read once.
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

    /** Whether there is anything to see. */
    static boolean isVisible(String text) {
        return SEEN.matcher(text).find();
    }

    /**
     * Whether the text can be stored and sent on: no control characters but line ends and tabs, and no
     * half of a surrogate pair, which is no character and has no UTF-8.
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
