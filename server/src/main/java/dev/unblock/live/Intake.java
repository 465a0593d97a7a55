package dev.unblock.live;

import dev.unblock.board.Act;
import dev.unblock.log.EventLog;
import java.time.Instant;

/**
 * Takes the commands of the people at one board, each tab's in the order of their numbers and all within
 * limits, and answers them. Of one loop only.
 */
final class Intake {
    /** When to try again what was refused for want of time or room. */
    private static final int RETRY_MILLIS = 1_000;

    private final String board;
    private final EventLog log;
    private final Loop loop;
    private final Sessions sessions;
    private final Roster roster;
    private final CommitQueue queue;
    private final Capacity capacity;
    private final LiveMetrics metrics;
    private final RateLimit rate;
    private boolean draining;

    Intake(String board, LiveBoard.Parts parts, Loop loop, Sessions sessions, Roster roster, CommitQueue queue) {
        this.board = board;
        this.log = parts.log();
        this.loop = loop;
        this.sessions = sessions;
        this.roster = roster;
        this.queue = queue;
        this.capacity = parts.capacity();
        this.metrics = parts.metrics();
        int perSecond = capacity.boardCommandsPerSecond();
        this.rate = new RateLimit(perSecond, perSecond, loop.now());
    }

    /** Takes no more; what is under way still ends. */
    void drain() {
        draining = true;
    }

    void take(Session session, Protocol.Cmd cmd) {
        Instant now = loop.now();
        // what was given up may have got into the log after all: its sender has seen it and goes on behind it
        session.lastOp(Math.max(session.lastOp(), queue.committedOp(session.client())));
        if (cmd.n() > session.lastOp() + 1) {
            reject(session, new Protocol.Rej(cmd.n(), Protocol.Code.GAP, null, null, null));
        } else if (!session.rate().take(now)) {
            // also where it came before: each answer from the log is a question to the database that all share
            retryLater(
                    session, cmd.n(), Protocol.Code.RATE_LIMITED, session.rate().waitMillis());
        } else if (cmd.n() <= session.lastOp()) {
            answerAgain(session, cmd.n());
        } else if (draining) {
            retryLater(session, cmd.n(), Protocol.Code.UNAVAILABLE, RETRY_MILLIS);
        } else if (!rate.take(now)) {
            retryLater(session, cmd.n(), Protocol.Code.RATE_LIMITED, rate.waitMillis());
        } else if (queue.size() >= capacity.queue() || session.inFlight() >= capacity.inFlight()) {
            retryLater(session, cmd.n(), Protocol.Code.OVERLOADED, RETRY_MILLIS);
        } else {
            session.lastOp(cmd.n());
            session.taken();
            queue.submit(new Act(session.actor(), session.client(), now, roster.ids()), cmd.n(), cmd.d());
        }
    }

    /** A command that could not be read: its number is used up, like that of any other refused one. */
    void unreadable(Session session, long op, Protocol.Code code) {
        if (op == session.lastOp() + 1) {
            session.lastOp(op);
        }
        reject(session, new Protocol.Rej(op, code, null, null, null));
    }

    /** It ended: who is still there learns it from its events, or is told why there are none. */
    void settled(Pending pending) {
        Session session = sessions.ofClient(pending.client());
        if (session == null) {
            return;
        }
        session.settled();
        Protocol.Rej refusal = pending.refusal();
        if (refusal != null) {
            reject(session, refusal);
        } else if (pending.entries().isEmpty()) {
            session.send(new Protocol.Ack(pending.op(), 0), loop.now());
        }
    }

    /** The log has it, or one behind it. */
    void passed(Pending pending) {
        Session session = sessions.ofClient(pending.client());
        if (session != null) {
            session.settled();
            answerAgain(session, pending.op());
        }
    }

    /** What became of it is unknown: it must come again. */
    void gaveUp(Pending pending) {
        Session session = sessions.ofClient(pending.client());
        if (session != null) {
            session.settled();
            session.lastOp(Math.min(session.lastOp(), pending.op() - 1));
            retryLater(session, pending.op(), Protocol.Code.UNAVAILABLE, RETRY_MILLIS);
        }
    }

    /** What came before is answered from the log, not from memory. */
    private void answerAgain(Session session, long op) {
        if (queue.holds(session.client(), op)) {
            return;
        }
        loop.here(log.seqOf(board, session.client(), op)).onComplete(found -> {
            if (!sessions.has(session)) {
                return;
            }
            if (found.failed()) {
                retryLater(session, op, Protocol.Code.UNAVAILABLE, RETRY_MILLIS);
            } else if (found.result().isPresent()) {
                session.send(new Protocol.Ack(op, found.result().get()), loop.now());
            } else {
                reject(session, new Protocol.Rej(op, Protocol.Code.ALREADY_RESOLVED, null, null, null));
            }
        });
    }

    private void retryLater(Session session, long op, Protocol.Code code, int millis) {
        reject(session, new Protocol.Rej(op, code, null, null, millis));
    }

    private void reject(Session session, Protocol.Rej rej) {
        metrics.refused(rej.code());
        session.send(rej, loop.now());
    }
}
