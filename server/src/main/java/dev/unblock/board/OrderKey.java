package dev.unblock.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys that order a list without renumbering it on each move. A key is a number between 0 and 1 written in base 62
 * without its {@code 0.}; keys compare as strings, byte by byte. The first {@link #WHOLE} digits count up for items
 * that are appended, so that their keys stay short; a key between two others gets more digits. No key is longer than
 * necessary: beyond {@code WHOLE} digits it does not end in 0, so that two different keys are two different numbers.
 */
final class OrderKey {
    private OrderKey() {}

    /** Room for fifty thousand million appended items. */
    static final int WHOLE = 6;
    /** When a key gets longer than this, the keys around it are spread (see {@link SiblingOrder}). */
    static final int LONGEST = 32;
    /** In the middle, so that there is as much room before as after. */
    static final String FIRST = "V00000";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();

    /** The next key for an appended item; {@code last} is the greatest key of the list, or empty for none. */
    static String after(String last) {
        if (last.isEmpty()) {
            return FIRST;
        }
        char[] whole = new char[WHOLE];
        for (int i = 0; i < WHOLE; i++) {
            whole[i] = DIGITS.charAt(digit(last, i));
        }
        for (int i = WHOLE - 1; i >= 0; i--) {
            int digit = digit(last, i);
            if (digit < BASE - 1) {
                whole[i] = DIGITS.charAt(digit + 1);
                return new String(whole);
            }
            whole[i] = '0';
        }
        return between(last, null);
    }

    /**
     * A key strictly between the two, about in the middle.
     *
     * @param low empty for the start of all keys
     * @param high absent for the end of all keys; else greater than {@code low}
     */
    static String between(String low, @Nullable String high) {
        StringBuilder key = new StringBuilder();
        String ceiling = high;
        for (int i = 0; ; i++) {
            int from = digit(low, i);
            int to = ceiling == null ? BASE : digit(ceiling, i);
            if (to - from > 1) {
                key.append(DIGITS.charAt((from + to) / 2));
                break;
            }
            key.append(DIGITS.charAt(from));
            boolean isBelow = to > from; // all keys with this prefix are below the high key
            boolean isNoGap = i >= LONGEST + low.length(); // two keys that are not in order; only in a damaged log
            if (isBelow || isNoGap) {
                ceiling = null;
            }
        }
        while (key.length() < WHOLE) {
            key.append('0');
        }
        return key.toString();
    }

    /** This many keys between the two, in order and evenly spaced. */
    static List<String> spread(String low, @Nullable String high, int count) {
        List<String> keys = new ArrayList<>(count);
        spread(low, high, count, keys);
        return keys;
    }

    private static void spread(String low, @Nullable String high, int count, List<String> keys) {
        if (count == 0) {
            return;
        }
        String middle = between(low, high);
        spread(low, middle, count / 2, keys);
        keys.add(middle);
        spread(middle, high, count - count / 2 - 1, keys);
    }

    private static int digit(String key, int index) {
        return index < key.length() ? Math.max(0, DIGITS.indexOf(key.charAt(index))) : 0;
    }
}
