package dev.unblock.live;

import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A link that sends a goodbye with the reason and the reconnect time before it closes, once. Callers need not care
 * about that. Any thread may call it.
 */
final class ClosingLink implements Link {
    /** A restarting server is up again by then; the spread keeps people from reconnecting all at once. */
    private static final int RESTART_MILLIS = 1_000;

    private static final int RESTART_SPREAD_MILLIS = 2_000;
    /** Clients that only have to start over may do so at once. */
    private static final int AGAIN_MILLIS = 100;

    private static final int AGAIN_SPREAD_MILLIS = 400;
    /** The board is full: somebody has to leave first. */
    private static final int CROWD_MILLIS = 5_000;

    private static final int CROWD_SPREAD_MILLIS = 5_000;

    private final Link link;
    private final Loop loop;
    private final LiveMetrics metrics;
    private final AtomicBoolean said = new AtomicBoolean();

    ClosingLink(Link link, Loop loop, LiveMetrics metrics) {
        this.link = link;
        this.loop = loop;
        this.metrics = metrics;
    }

    @Override
    public void send(Buffer frame) {
        link.send(frame);
    }

    @Override
    public boolean full() {
        return link.full();
    }

    @Override
    public void onDrain(Runnable drained) {
        link.onDrain(drained);
    }

    @Override
    public void letIn() {
        link.letIn();
    }

    @Override
    public void ping() {
        link.ping();
    }

    @Override
    public void close(Protocol.Close why) {
        if (said.compareAndSet(false, true)) {
            metrics.closed(why);
            link.send(Frames.of(new Protocol.Bye(why, comeBack(why))));
            link.close(why);
        }
    }

    private @Nullable Integer comeBack(Protocol.Close why) {
        return switch (why) {
            case DRAINING -> spread(RESTART_MILLIS, RESTART_SPREAD_MILLIS);
            case SLOW, RESYNC -> spread(AGAIN_MILLIS, AGAIN_SPREAD_MILLIS);
            case FULL, FLOOD -> spread(CROWD_MILLIS, CROWD_SPREAD_MILLIS);
            case REPLACED, TOO_MANY_TABS, BAD_FRAME, NOT_AUTHENTICATED, FORBIDDEN, BOARD_GONE, CLIENT_TOO_OLD -> null;
        };
    }

    private int spread(int least, int spread) {
        return least + (int) loop.jitter(spread);
    }
}
