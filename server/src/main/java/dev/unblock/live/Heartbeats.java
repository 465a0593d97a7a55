package dev.unblock.live;

import java.time.Duration;
import java.time.Instant;

/**
 * Heartbeats on quiet boards: they reveal lost events at the end and dead connections. A sleeping tab is not dead: its
 * timers stop, but its browser still answers pings. Of one loop only.
 */
final class Heartbeats {
    /** Interval between rounds. */
    static final Duration ROUND = Duration.ofSeconds(5);

    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration PING_EVERY = Duration.ofSeconds(25);
    /** Two pings without an answer. */
    private static final Duration DEAD_AFTER = Duration.ofSeconds(60);
    /** Far behind and not reading: disconnecting and resuming is cheaper for both sides. */
    private static final Duration STUCK_AFTER = Duration.ofSeconds(15);

    private Heartbeats() {}

    /** @param beat the heartbeat to send on a quiet connection */
    static void round(Sessions sessions, Protocol.Hb beat, Instant now) {
        for (Session session : sessions.copy()) {
            look(session, beat, now);
        }
    }

    private static void look(Session session, Protocol.Hb beat, Instant now) {
        if (now.isAfter(session.lastHeard().plus(DEAD_AFTER))) {
            session.link().close(Protocol.Close.RESYNC);
        } else if (Duration.between(session.fullSince(), now).compareTo(STUCK_AFTER) > 0) {
            session.link().close(Protocol.Close.SLOW);
        } else {
            if (now.isAfter(session.lastPing().plus(PING_EVERY))) {
                session.ping(now);
            }
            if (now.isAfter(session.lastSent().plus(SILENCE)) && !session.link().full()) {
                session.tell(beat, now);
            }
        }
    }
}
