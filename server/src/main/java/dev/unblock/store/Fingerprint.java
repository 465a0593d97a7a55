package dev.unblock.store;

import org.jspecify.annotations.Nullable;

/** 64 bits by which other values are known to be others (FNV-1a, mixed); no secret hangs on it. */
final class Fingerprint {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** Not in any text. */
    private static final char ABSENT = 0xffff;

    private static final char END = 0xfffe;

    private long bits = START;

    void add(@Nullable Object value) {
        if (value == null) {
            add(ABSENT);
        } else {
            String text = value.toString();
            for (int i = 0; i < text.length(); i++) {
                add(text.charAt(i));
            }
        }
        add(END);
    }

    private void add(char next) {
        bits = (bits ^ next) * PRIME;
    }

    /** High bits reach the low ones too. */
    long value() {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 33);
    }
}
