package dev.unblock.live;

import dev.unblock.board.CommandMeta;
import dev.unblock.log.EventLog;
import java.time.Instant;

/**
 * Takes the commands of the people at one board, each tab's in the order of their numbers and all within
 * limits, and answers them. What cannot be taken now is said once, with the number from which the tab is
 * to go on; what it had sent behind that number needs no answer. Of one loop only.
 */
final class Intake {
    /** When to try again what was refused for want of time or room. */
    private static final int RETRY_MILLIS = 1_000;
    /** A skipped number is no want of anything: what is missing may come at once. */
    private static final int GAP_MILLIS = 100;

    private final String board;
    private final EventLog log;
    private final Loop loop;
    private final Sessions sessions;
    private final Roster roster;
    private final CommitQueue queue;
    private final Capacity capacity;
    private final PersonBudgets budgets;
    private final LiveMetrics metrics;
    private final RateLimit rate;
    private final RateLimit guestRate;
    private boolean draining;

    Intake(String board, LiveBoard.Parts parts, Loop loop, Sessions sessions, Roster roster, CommitQueue queue) {
        this.board = board;
        this.log = parts.log();
        this.loop = loop;
        this.sessions = sessions;
        this.roster = roster;
        this.queue = queue;
        this.capacity = parts.capacity();
        this.budgets = parts.budgets();
        this.metrics = parts.metrics();
        int perSecond = capacity.boardCommandsPerSecond();
        this.rate = new RateLimit(perSecond, perSecond, loop.now());
        double ofGuests = capacity.guestCommandsPerSecond();
        this.guestRate = new RateLimit(ofGuests, ofGuests, loop.now());
    }

    /** Takes no more; what is under way still ends. */
    void drain() {
        draining = true;
    }

    void take(Session session, Protocol.Cmd cmd) {
        Instant now = loop.now();
        if (!mayCome(session, cmd.n())) {
            return;
        }
        PersonBudgets.Budget budget = budgets.of(session.actor().id(), now);
        boolean cameBefore = cmd.n() <= session.lastOp();
        if (cameBefore && budget.command(now)) {
            answerAgain(session, cmd.n());
        } else if (cameBefore) {
            // each answer from the log is a question to the database that all share
            retryLater(session, cmd.n(), Protocol.Code.RATE_LIMITED, budget.commandMillis());
        } else if (draining) {
            goOnLater(session, Protocol.Code.UNAVAILABLE, RETRY_MILLIS);
        } else if (!budget.command(now)) {
            goOnLater(session, Protocol.Code.RATE_LIMITED, budget.commandMillis());
        } else if (session.isGuest() && !guestRate.take(now)) {
            // members never wait for what all guests together write
            goOnLater(session, Protocol.Code.RATE_LIMITED, guestRate.waitMillis());
        } else if (!rate.take(now)) {
            goOnLater(session, Protocol.Code.RATE_LIMITED, rate.waitMillis());
        } else if (queue.size() >= capacity.queue() || session.inFlight() >= capacity.inFlight()) {
            goOnLater(session, Protocol.Code.OVERLOADED, RETRY_MILLIS);
        } else {
            session.lastOp(cmd.n());
            session.taken();
            queue.submit(new CommandMeta(session.actor(), session.client(), now, roster.ids()), cmd.n(), cmd.d());
        }
    }

    /** A command that could not be read: its number is used up, like that of any other refused one. */
    void unreadable(Session session, long op, Protocol.Code code) {
        if (mayCome(session, op)) {
            session.lastOp(Math.max(session.lastOp(), op));
            reject(session, new Protocol.Rej(op, code, null, null, null));
        }
    }

    /** Whether that number may come now: a new one only next. Where not, the tab learns from which one to go on. */
    private boolean mayCome(Session session, long op) {
        // what was given up may have got into the log after all: its sender has seen it and goes on behind it
        session.lastOp(Math.max(session.lastOp(), queue.committedOp(session.client())));
        if (op <= session.lastOp()) {
            return true;
        }
        boolean next = op == session.lastOp() + 1;
        if (next) {
            session.toldToGoOn(false);
        } else {
            goOnLater(session, Protocol.Code.GAP, GAP_MILLIS);
        }
        return next;
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
            session.tell(new Protocol.Ack(pending.op(), 0), loop.now());
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
            goOnLater(session, Protocol.Code.UNAVAILABLE, RETRY_MILLIS);
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
                session.tell(new Protocol.Ack(op, found.result().get()), loop.now());
            } else {
                reject(session, new Protocol.Rej(op, Protocol.Code.ALREADY_RESOLVED, null, null, null));
            }
        });
    }

    /** Nothing is taken from the next number on: said once for all that the tab has sent from there. */
    private void goOnLater(Session session, Protocol.Code code, int millis) {
        if (!session.toldToGoOn()) {
            session.toldToGoOn(true);
            retryLater(session, session.lastOp() + 1, code, millis);
        }
    }

    private void retryLater(Session session, long op, Protocol.Code code, int millis) {
        reject(session, new Protocol.Rej(op, code, null, null, millis));
    }

    private void reject(Session session, Protocol.Rej rej) {
        metrics.refused(rej.code());
        session.tell(rej, loop.now());
    }
}
