package dev.unblock.board;

import java.util.regex.Pattern;

/**
 * What a string from outside may be, by any door: a frame of a socket, the body of a request, its address.
 * It is a rule for doors alone: what the log holds already is read as it is.
 */
public final class TextRule {
    /** Every id that a client makes or names, and every token. Rooms that make ids themselves are stricter. */
    public static final String ID = "[0-9A-Za-z_-]{1,64}";

    private static final Pattern ID_PATTERN = Pattern.compile(ID);

    private TextRule() {}

    public static boolean isId(String text) {
        return ID_PATTERN.matcher(text).matches();
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
