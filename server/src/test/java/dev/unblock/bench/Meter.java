package dev.unblock.bench;

import io.vertx.core.buffer.Buffer;
import org.HdrHistogram.Histogram;

/** Counters of one stretch of load. Used on the load's event loop only. */
final class Meter {
    private static final long HIGHEST_MICROS = 60_000_000;

    private final Histogram micros = new Histogram(HIGHEST_MICROS, 3);
    private final Histogram late = new Histogram(HIGHEST_MICROS, 3);
    private boolean timing;
    private long sent;
    private long deliveries;
    private long frames;
    private long bytes;
    private long refused;
    private String firstRefusal = "";

    /** Starts counting from zero; {@code timing} also looks into each frame for stamps. */
    void restart(boolean timing) {
        this.timing = timing;
        micros.reset();
        late.reset();
        sent = deliveries = frames = bytes = refused = 0;
    }

    /** @param intended when the edit was due */
    void sent(long intended) {
        sent++;
        late.recordValue(micros(intended, System.nanoTime()));
    }

    /** Deliveries that have not come yet, if each edit goes to that many people. */
    long missing(int people) {
        return sent * people - deliveries;
    }

    void delivered(int events, Buffer frame) {
        deliveries += events;
        frames++;
        bytes += frame.length();
        if (timing) {
            long now = System.nanoTime();
            Stamp.scan(frame, stamp -> micros.recordValue(micros(stamp, now)));
        }
    }

    private static long micros(long from, long to) {
        return Math.clamp((to - from) / 1_000, 0, HIGHEST_MICROS);
    }

    void refused(String frame) {
        if (refused++ == 0) {
            firstRefusal = frame;
        }
    }

    Figures figures(double seconds) {
        return new Figures(
                seconds,
                sent,
                deliveries,
                frames,
                bytes,
                refused,
                firstRefusal,
                micros.getValueAtPercentile(50) / 1_000.0,
                micros.getValueAtPercentile(99) / 1_000.0,
                late.getValueAtPercentile(99) / 1_000.0);
    }

    /**
     * @param p50 latency from the intended moment of sending to the arrival at each person, milliseconds
     * @param late p99 of the delay of sending: what the load program itself adds to the latency, milliseconds
     */
    record Figures(
            double seconds,
            long sent,
            long deliveries,
            long frames,
            long bytes,
            long refused,
            String firstRefusal,
            double p50,
            double p99,
            double late) {
        double deliveriesPerSecond() {
            return deliveries / seconds;
        }
    }
}
