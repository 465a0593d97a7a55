package dev.unblock.bench;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Reads only what a load program needs from a frame, without parsing JSON, which browsers do on their own machines. */
final class Frames {
    private static final byte[] EVENTS = "{\"t\":\"evs\",\"from\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TO = ",\"to\":".getBytes(StandardCharsets.UTF_8);

    private Frames() {}

    /** How many events the frame carries, 0 if it is another kind of frame. */
    static int events(Buffer frame) {
        if (!startsWith(frame, 0, EVENTS)) {
            return 0;
        }
        long from = number(frame, EVENTS.length);
        int next = EVENTS.length + digits(frame, EVENTS.length);
        if (!startsWith(frame, next, TO)) {
            throw new IllegalStateException("an evs frame of another form");
        }
        return (int) (number(frame, next + TO.length) - from + 1);
    }

    /** Seq of the last event in an evs frame. */
    static long last(Buffer frame) {
        return number(frame, EVENTS.length + digits(frame, EVENTS.length) + TO.length);
    }

    static boolean is(Buffer frame, String type) {
        return startsWith(frame, 0, ("{\"t\":\"" + type + "\"").getBytes(StandardCharsets.UTF_8));
    }

    static boolean gzipped(Buffer frame) {
        return frame.length() > 2 && frame.getByte(0) == 0x1f && frame.getByte(1) == (byte) 0x8b;
    }

    private static boolean startsWith(Buffer frame, int at, byte[] bytes) {
        if (frame.length() < at + bytes.length) {
            return false;
        }
        for (int index = 0; index < bytes.length; index++) {
            if (frame.getByte(at + index) != bytes[index]) {
                return false;
            }
        }
        return true;
    }

    private static int digits(Buffer frame, int at) {
        int count = 0;
        while (Character.isDigit(frame.getByte(at + count))) {
            count++;
        }
        return count;
    }

    private static long number(Buffer frame, int at) {
        long value = 0;
        for (int index = at; Character.isDigit(frame.getByte(index)); index++) {
            value = value * 10 + (frame.getByte(index) - '0');
        }
        return value;
    }
}
