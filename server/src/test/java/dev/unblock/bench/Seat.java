package dev.unblock.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;

/** One person at one board: counts what arrives and sends numbered edits. Used on the load's event loop only. */
final class Seat {
    /** Text of a usual length behind the stamp, so that an edit has the size of a real obstacle. */
    private static final String WORDS = " the customer's finance team has not answered for two weeks";

    private final WebSocket socket;
    private final Meter meter;
    private final String card;
    private final boolean bare;
    private long op;
    private long events;
    private long seq;

    /**
     * @param card the card that this person edits
     * @param bare true if the other side is a bare program, whose protocol has only edits
     */
    Seat(WebSocket socket, Meter meter, String card, boolean bare, long op) {
        this.socket = socket;
        this.meter = meter;
        this.card = card;
        this.bare = bare;
        this.op = op;
        socket.binaryMessageHandler(this::receive);
    }

    long events() {
        return events;
    }

    String card() {
        return card;
    }

    /** Sends one edit that was due at that moment ({@link System#nanoTime()}). */
    void edit(long intended) {
        op++;
        String command = "{\"t\":\"reword\",\"card\":\"" + card + "\",\"text\":\"" + Stamp.of(intended) + WORDS + "\"}";
        socket.writeBinaryMessage(Buffer.buffer("{\"t\":\"cmd\",\"n\":" + op + ",\"d\":" + command + "}"));
        meter.sent(intended);
    }

    void close() {
        socket.close();
    }

    private void receive(Buffer frame) {
        int count = Frames.events(frame);
        if (count > 0) {
            events += count;
            seq = Frames.last(frame);
            meter.delivered(count, frame);
        } else if (!bare) {
            other(frame);
        }
    }

    private void other(Buffer frame) {
        if (Frames.is(frame, "rej")) {
            meter.refused(frame.toString());
        } else if (Frames.is(frame, "hb")) {
            socket.writeBinaryMessage(Buffer.buffer("{\"t\":\"seen\",\"seq\":" + seq + ",\"at\":0}"));
        }
    }
}
