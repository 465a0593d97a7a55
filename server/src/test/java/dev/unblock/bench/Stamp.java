package dev.unblock.bench;

import io.vertx.core.buffer.Buffer;
import java.util.function.LongConsumer;

/**
 * The moment at which an edit was due, written into its text: {@code ~} and 16 hexadecimal digits of {@link
 * System#nanoTime()}. The load program sends and receives in one process, so the two readings share a clock.
 */
final class Stamp {
    private static final byte MARK = '~';
    private static final int DIGITS = 16;

    private Stamp() {}

    static String of(long nanos) {
        return "~" + String.format("%016x", nanos);
    }

    /** Calls {@code each} with every stamp in the frame. */
    static void scan(Buffer frame, LongConsumer each) {
        int end = frame.length() - DIGITS;
        for (int at = 0; at < end; at++) {
            if (frame.getByte(at) == MARK) {
                each.accept(read(frame, at + 1));
                at += DIGITS;
            }
        }
    }

    private static long read(Buffer frame, int from) {
        long value = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            value = value << 4 | Character.digit(frame.getByte(from + digit), DIGITS);
        }
        return value;
    }
}
