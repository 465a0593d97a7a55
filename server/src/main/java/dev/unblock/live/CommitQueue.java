package dev.unblock.live;

import dev.unblock.board.Act;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.Entry;
import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Commands on their way into the log of one board. One statement is under way at a time; what comes in
 * meanwhile goes together in the next one, so that the commit itself is the window and a quiet board
 * never waits. Commands are judged at once against the board as it will be, but nobody is told before
 * the log has answered. When it is not known what the log did, it is reread, never guessed.
 */
final class CommitQueue {
    private static final int PAGE = 500;
    /** Somebody else writes this board too: do not meet again at once. */
    private static final long RETRY_JITTER_MILLIS = 5;

    private static final Duration REREAD_PAUSE = Duration.ofMillis(250);
    /** Longer than this nobody should look at "sending" without being told why. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Who wants to know how commands end and what the board has become. */
    interface Listener {
        /** This queue has written to the log, which ends there now; others may not know. */
        void wrote(long head);

        /** These events are in the log now, in this order. */
        void committed(List<Entry> entries, Board board);

        /** The command has ended: its events were committed before this call, or it changed nothing, or it was refused. */
        void settled(Pending pending);

        /** The log had it before, or has a later one of the same client, behind which it cannot come any more. */
        void passed(Pending pending);

        /** The log did not answer in time; what these commands did is unknown. They must be sent again. */
        void gaveUp(List<Pending> pending);

        /** The log does not answer, so that commands wait; or it answers again. */
        void degraded(boolean now);

        /** The log is not the one that this board came from: it was restored, or the board is gone. */
        void replaced(boolean gone);
    }

    private enum State {
        IDLE,
        COMMITTING,
        REREADING
    }

    private final String board;
    private final EventLog log;
    private final Loop loop;
    private final Listener listener;
    private final LiveMetrics metrics;
    private final long epoch;

    private final Backlog backlog = new Backlog();
    private Board committed;
    private Board working;
    private State state = State.IDLE;
    /** While the log is reread: how far it goes by what was said since. */
    private long said;

    private boolean degraded;
    private boolean ended;

    CommitQueue(
            String board, EventLog log, Loop loop, Listener listener, LiveMetrics metrics, long epoch, Board start) {
        this.board = board;
        this.log = log;
        this.loop = loop;
        this.listener = listener;
        this.metrics = metrics;
        this.epoch = epoch;
        this.committed = start;
        this.working = start;
    }

    Board committed() {
        return committed;
    }

    long epoch() {
        return epoch;
    }

    /** How many commands have no answer yet. */
    int size() {
        return backlog.size();
    }

    boolean degraded() {
        return degraded;
    }

    boolean isIdle() {
        return state == State.IDLE && backlog.size() == 0;
    }

    /** Highest op of a client in the log, 0 for none. */
    long committedOp(String client) {
        return committed.lastOp(client);
    }

    /** Whether that command is under way. */
    boolean holds(String client, long op) {
        return backlog.holds(client, op);
    }

    /** Highest op of a client that is under way, 0 for none. */
    long lastOp(String client) {
        return backlog.lastOp(client);
    }

    void submit(Act act, long op, Command command) {
        Pending pending = Judge.judge(working, act, op, command, loop.now());
        working = pending.after();
        backlog.add(pending);
        goOn();
    }

    /** The log has grown elsewhere, or it may not answer any more. */
    void catchUp() {
        if (state == State.IDLE && !ended) {
            reread();
        }
    }

    /** Another node says that it has written up to there. */
    void grown(long head) {
        if (head <= committed.seq() || ended) {
            return;
        }
        if (state == State.IDLE) {
            state = State.REREADING;
            readOn();
        } else if (state == State.REREADING) {
            said = head;
        }
        // a statement that is under way finds out by itself
    }

    /** Ends it: whatever the log says now is for the next one who loads the board. */
    void end() {
        ended = true;
    }

    private void goOn() {
        if (state == State.IDLE && !ended) {
            backlog.takeSilent().forEach(listener::settled);
            begin().ifPresent(this::await);
        }
    }

    /** A batch that was given to the log. */
    private record Attempt(List<Entry> entries, Future<Boolean> answer, long startNanos) {}

    private Optional<Attempt> begin() {
        List<Entry> entries = backlog.nextBatch();
        if (entries.isEmpty()) {
            state = State.IDLE;
            return Optional.empty();
        }
        state = State.COMMITTING;
        long start = System.nanoTime();
        return Optional.of(new Attempt(entries, log.append(board, epoch, committed.seq(), entries), start));
    }

    private void await(Attempt attempt) {
        loop.here(attempt.answer).onComplete(done -> appended(attempt, done));
    }

    private void appended(Attempt attempt, AsyncResult<Boolean> done) {
        if (ended) {
            return;
        }
        if (done.failed()) {
            reread();
        } else if (!done.result()) {
            metrics.compareLost();
            loop.later(Duration.ofMillis(1 + loop.jitter(RETRY_JITTER_MILLIS)), this::reread);
        } else {
            committed(attempt);
        }
    }

    private void committed(Attempt attempt) {
        metrics.committed(attempt.entries.size(), System.nanoTime() - attempt.startNanos);
        List<Pending> settled = backlog.takeBatch();
        Board reached = settled.getLast().after();
        committed = reached;
        // the next statement is on its way while people are told of this one
        Optional<Attempt> next = begin();
        try {
            listener.wrote(reached.seq());
            listener.committed(attempt.entries, reached);
            settled.forEach(listener::settled);
        } finally {
            // whatever happens to somebody who is told, the log goes on
            next.ifPresentOrElse(this::await, this::goOn);
        }
    }

    private void reread() {
        state = State.REREADING;
        loop.here(log.head(board)).onComplete(head -> {
            if (ended) {
                return;
            }
            if (head.failed()) {
                rereadLater();
            } else {
                follow(head.result());
            }
        });
    }

    private void rereadLater() {
        degraded(true);
        giveUpWhatIsOld();
        loop.later(REREAD_PAUSE, () -> {
            if (!ended) {
                reread();
            }
        });
    }

    private void follow(Optional<Head> head) {
        if (head.isEmpty() || head.get().epoch() != epoch || head.get().seq() < committed.seq()) {
            ended = true;
            listener.replaced(head.isEmpty());
        } else if (head.get().seq() == committed.seq()) {
            judgeAgain();
        } else {
            readOn();
        }
    }

    private void readOn() {
        loop.here(log.read(board, committed.seq() + 1, PAGE)).onComplete(page -> {
            if (ended) {
                return;
            }
            if (page.failed()) {
                rereadLater();
                return;
            }
            if (!page.result().isEmpty()) {
                for (Entry entry : page.result()) {
                    committed = committed.after(entry);
                }
                listener.committed(page.result(), committed);
            }
            if (page.result().size() == PAGE) {
                readOn();
            } else {
                judgeAgain();
            }
        });
    }

    private void degraded(boolean now) {
        if (degraded != now) {
            degraded = now;
            listener.degraded(now);
        }
    }

    /** Everything that is not in the log by now is judged against the board as it has become. */
    private void judgeAgain() {
        degraded(false);
        state = State.IDLE;
        working = committed;
        for (Pending pending : backlog.takeAll()) {
            if (committedOp(pending.client()) >= pending.op()) {
                listener.passed(pending);
            } else {
                Pending again = Judge.again(working, pending);
                working = again.after();
                backlog.add(again);
            }
        }
        goOn();
        long more = said;
        said = 0;
        grown(more);
    }

    /** All or none: a later command of a client must never get in before an earlier one. */
    private void giveUpWhatIsOld() {
        if (backlog.hasOlderThan(loop.now().minus(PATIENCE))) {
            working = committed;
            listener.gaveUp(backlog.takeAll());
        }
    }
}
