package dev.unblock.live;

import dev.unblock.board.CommandMeta;
import dev.unblock.log.EventLog;
import java.time.Instant;

/**
 * Accepts the commands of the people at one board, each tab's in the order of their numbers and within limits, and
 * answers them. A command that cannot be accepted now is answered once with the number from which the tab should
 * resend; what the tab had sent after that number gets no answer. Of one loop only.
 */
final class CommandIntake {
    /** When to retry commands that were refused for lack of time or room. */
    private static final int RETRY_MILLIS = 1_000;
    /** After a skipped number nothing is lacking: the missing command may come at once. */
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

    CommandIntake(String board, LiveBoard.Parts parts, Loop loop, Sessions sessions, Roster roster, CommitQueue queue) {
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

    /** Accepts no more commands; those in progress still complete. */
    void drain() {
        draining = true;
    }

    void take(Session session, Protocol.Cmd cmd) {
        Instant now = loop.now();
        if (!mayCome(session, cmd.n())) {
            return;
        }
        PersonBudgets.Budget budget = budgets.of(session.actor().id(), now);
        boolean cameBefore = session.commands().isUsedUp(cmd.n());
        if (cameBefore && budget.command(now)) {
            answerAgain(session, cmd.n());
        } else if (cameBefore) {
            // each answer from the log costs a query on the shared database
            retryLater(session, cmd.n(), Protocol.Code.RATE_LIMITED, budget.commandMillis());
        } else if (draining) {
            goOnLater(session, Protocol.Code.UNAVAILABLE, RETRY_MILLIS);
        } else if (!budget.command(now)) {
            goOnLater(session, Protocol.Code.RATE_LIMITED, budget.commandMillis());
        } else if (session.isGuest() && !guestRate.take(now)) {
            // all guests together are limited separately, so that members never wait for them
            goOnLater(session, Protocol.Code.RATE_LIMITED, guestRate.waitMillis());
        } else if (!rate.take(now)) {
            goOnLater(session, Protocol.Code.RATE_LIMITED, rate.waitMillis());
        } else if (queue.size() >= capacity.queue() || session.commands().inFlight() >= capacity.inFlight()) {
            goOnLater(session, Protocol.Code.OVERLOADED, RETRY_MILLIS);
        } else {
            session.commands().accept(cmd.n());
            queue.submit(new CommandMeta(session.actor(), session.client(), now, roster.ids()), cmd.n(), cmd.d());
        }
    }

    /** A command that could not be parsed: its number is used up, like that of any refused command. */
    void unreadable(Session session, long op, Protocol.Code code) {
        if (mayCome(session, op)) {
            session.commands().refuse(op);
            reject(session, new Protocol.Rej(op, code, null, null, null));
        }
    }

    /** Whether that number may come now. If not, tells the tab where to resume. */
    private boolean mayCome(Session session, long op) {
        // a command that timed out may have been committed after all; the tab has seen it and continues after it
        session.commands().committed(queue.committedOp(session.client()));
        boolean may = session.commands().arrive(op);
        if (!may) {
            goOnLater(session, Protocol.Code.GAP, GAP_MILLIS);
        }
        return may;
    }

    /** The command has ended: a connected sender sees its events, or is told why there are none. */
    void settled(Pending pending) {
        Session session = sessions.ofClient(pending.client());
        if (session == null) {
            return;
        }
        session.commands().settle();
        Protocol.Rej refusal = pending.refusal();
        if (refusal != null) {
            reject(session, refusal);
        } else if (pending.entries().isEmpty()) {
            session.tell(new Protocol.Ack(pending.op(), 0), loop.now());
        }
    }

    /** The log already has this command or a later one. */
    void passed(Pending pending) {
        Session session = sessions.ofClient(pending.client());
        if (session != null) {
            session.commands().settle();
            answerAgain(session, pending.op());
        }
    }

    /** The outcome is unknown: the tab must send it again. */
    void gaveUp(Pending pending) {
        Session session = sessions.ofClient(pending.client());
        if (session != null) {
            session.commands().giveUp(pending.op());
            goOnLater(session, Protocol.Code.UNAVAILABLE, RETRY_MILLIS);
        }
    }

    /** Answers a repeated command from the log, not from memory. */
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

    /** Nothing from the next number on is accepted: answered once for everything that the tab has sent from there. */
    private void goOnLater(Session session, Protocol.Code code, int millis) {
        if (session.commands().tellToResend()) {
            retryLater(session, session.commands().next(), code, millis);
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
