package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.LoggedCommand;
import dev.unblock.board.VisibleEvent;
import dev.unblock.log.RedactedLog;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends committed events to all sessions. A session's only state here is the seq it has been sent, so slow readers cost
 * nothing and catch up from the ring or, if they are far behind, from the log. A quiet board sends at once; a busy one
 * at most every {@link #PACE}, one merged frame per socket. Of one loop only.
 */
final class Delivery {
    /** One frame of a 60 Hz display. */
    private static final Duration PACE = Duration.ofMillis(16);
    /** Events per read from the log for a session that is far behind. */
    private static final int PAGE = 500;

    private final String board;
    private final RedactedLog redactedLog;
    private final Supplier<Board> now;
    private final Loop loop;
    private final Sessions sessions;
    private final EventBuffer ring;
    private final LiveMetrics metrics;
    private final Throttle pace;

    /** @param now the board at the head of the ring, which decides what may be shown */
    Delivery(
            String board,
            RedactedLog redactedLog,
            Supplier<Board> now,
            Loop loop,
            Sessions sessions,
            EventBuffer ring,
            LiveMetrics metrics) {
        this.board = board;
        this.redactedLog = redactedLog;
        this.now = now;
        this.loop = loop;
        this.sessions = sessions;
        this.ring = ring;
        this.metrics = metrics;
        this.pace = new Throttle(loop, PACE, this::deliver);
    }

    /** The ring has new events. */
    void wake() {
        pace.wake();
    }

    /** Sends this session everything it lacks, as far as its socket takes it. */
    void deliver(Session session) {
        Instant now = loop.now();
        while (session.sent() < ring.head() && !session.isReading()) {
            if (session.link().full()) {
                awaitDrain(session, now);
                return;
            }
            if (session.sent() + 1 < ring.first()) {
                readFor(session);
                return;
            }
            EventBuffer.Framed framed =
                    ring.after(session.sent(), session.actor().id());
            send(session, framed.frame(), framed.mine(session.client()), framed.to(), now);
        }
    }

    /** Sends every session what it lacks now, however busy the board is. */
    void flush() {
        pace.turn();
    }

    private void deliver() {
        for (Session session : sessions.copy()) {
            deliver(session);
        }
    }

    private void awaitDrain(Session session, Instant now) {
        if (session.awaitDrain(now)) {
            session.link()
                    .onDrain(() -> loop.execute(() -> {
                        session.drained();
                        if (sessions.has(session)) {
                            deliver(session);
                        }
                    }));
        }
    }

    private void readFor(Session session) {
        session.beginReading();
        loop.here(redactedLog.read(board, session.sent() + 1, PAGE)).onComplete(page -> {
            session.endReading();
            if (!sessions.has(session)) {
                return;
            }
            if (page.failed() || page.result().isEmpty()) {
                // the tab resumes where it is once the database is back
                session.link().close(Protocol.Close.RESYNC);
                return;
            }
            sendPage(session, page.result());
            deliver(session);
        });
    }

    private void sendPage(Session session, RedactedLog.Page page) {
        // events that another node has just committed may be sent only when this node has folded them
        List<VisibleEvent> known = page.told(now.get(), session.actor().id());
        if (known.isEmpty()) {
            return;
        }
        long to = known.getLast().seq();
        Buffer frame = Frames.events(
                session.sent() + 1, to, known.stream().map(Frames::told).toList());
        send(session, frame, page.settled(session.client(), to), to, loop.now());
    }

    private void send(Session session, Buffer shared, List<LoggedCommand> mine, long to, Instant at) {
        Buffer frame = mine.isEmpty() ? shared : Frames.with(shared, mine);
        session.sendEvents(frame, to, at);
        metrics.delivered(frame.length());
    }
}
