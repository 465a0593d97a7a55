package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.log.Appended;
import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Commands on their way into the log of one board. One statement runs at a time; commands that arrive meanwhile go into
 * the next one, so the commit itself is the batching window and a quiet board never waits. Commands are decided
 * immediately against the predicted board, but nobody is told before the log has answered. If the outcome of an append
 * is unknown, the log is reread, never guessed; failures are retried with growing pauses until {@link #PATIENCE} is
 * over.
 */
final class CommitQueue {
    private static final int PAGE = 500;
    /** Another node writes this board too: avoid colliding again at once. */
    private static final Duration AFTER_A_LOST_RACE = Duration.ofMillis(6);

    private static final Duration AFTER_MANY_LOST_RACES = Duration.ofMillis(250);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(100);
    private static final Duration AFTER_MANY_FAILURES = Duration.ofSeconds(2);
    /** Nobody should see "sending" for longer than this without an explanation. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Is notified how commands end and what the board has become. */
    interface Listener {
        /** This queue has appended to the log, which now ends at this seq; other nodes may not know. */
        void wrote(long head);

        /** These events are now in the log, in this order. */
        void committed(List<Entry> entries, Board board);

        /** The command has ended: its events were committed before this call, it changed nothing, or it was refused. */
        void settled(Pending pending);

        /**
         * The log already has the command, or a later one of the same client, after which it can no longer be appended.
         */
        void passed(Pending pending);

        /** The log did not answer in time; the outcome of these commands is unknown. They must be sent again. */
        void gaveUp(List<Pending> pending);

        /** The log does not answer, so commands wait; or it answers again. */
        void degraded(boolean now);

        /**
         * The log is not the one from which this board was loaded: it was restored from a backup, or the board was
         * deleted.
         */
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
    private final Backoff races;
    private final Backoff reading;
    private final Backoff writing;
    private Board committed;
    private Board working;
    private State state = State.IDLE;
    /** During a reread: the latest known head of the log. */
    private long said;

    /** The last append was refused: the log ends elsewhere or already holds one of these commands. */
    private boolean outpaced;

    private boolean degraded;
    private boolean ended;

    CommitQueue(
            String board, EventLog log, Loop loop, Listener listener, LiveMetrics metrics, long epoch, Board start) {
        this.board = board;
        this.log = log;
        this.loop = loop;
        races = new Backoff(loop, AFTER_A_LOST_RACE, AFTER_MANY_LOST_RACES);
        reading = new Backoff(loop, AFTER_A_FAILURE, AFTER_MANY_FAILURES);
        writing = new Backoff(loop, AFTER_A_FAILURE, AFTER_MANY_FAILURES);
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

    /** Number of commands that have not been answered. */
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

    /** Whether that command is in progress. */
    boolean holds(String client, long op) {
        return backlog.holds(client, op);
    }

    /** Highest op of a client in progress, 0 for none. */
    long lastOp(String client) {
        return backlog.lastOp(client);
    }

    void submit(CommandMeta meta, long op, Command command) {
        Pending pending = Judge.judge(working, meta, op, command, loop.now());
        working = pending.after();
        backlog.add(pending);
        goOn();
    }

    /** The log may have grown elsewhere, or it may not answer any more. */
    void catchUp() {
        if (state == State.IDLE && !ended) {
            reread();
        }
    }

    /** Another node reports that the log has grown to this seq. */
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
        // a running statement finds that out by itself
    }

    /** Ends the queue: later answers of the log concern whoever loads the board next. */
    void end() {
        ended = true;
    }

    private void goOn() {
        if (state == State.IDLE && !ended) {
            backlog.takeSilent().forEach(listener::settled);
            begin().ifPresent(this::await);
        }
    }

    /** A batch that was sent to the log. */
    private record Attempt(List<Entry> entries, Future<Appended> answer, long startNanos) {}

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

    private void appended(Attempt attempt, AsyncResult<Appended> done) {
        if (ended) {
            return;
        }
        if (done.failed()) {
            rereadAfter(writing.next());
            return;
        }
        switch (done.result()) {
            case DONE -> committed(attempt);
            case OUTPACED -> {
                metrics.compareLost();
                outpaced = true;
                rereadAfter(races.next());
            }
            case UNFIT -> isolate(unfit -> listener.settled(unfit.refused(Protocol.Code.INVALID)));
        }
    }

    /**
     * One command of the batch cannot be stored, and nothing was written: only that command ends, the others are
     * retried.
     */
    private void isolate(Consumer<Pending> end) {
        state = State.IDLE;
        if (backlog.isBatchOfMany()) {
            backlog.takeApart();
        } else {
            List<Pending> batch = backlog.takeBatch();
            // the commands behind it were decided against a board that includes it
            List<Pending> others = backlog.takeAll();
            working = committed;
            batch.forEach(
                    pending -> (pending.isSilent() ? (Consumer<Pending>) listener::settled : end).accept(pending));
            judgeAgain(others);
        }
        goOn();
    }

    private void committed(Attempt attempt) {
        metrics.committed(attempt.entries.size(), System.nanoTime() - attempt.startNanos);
        List<Pending> settled = backlog.takeBatch();
        Board reached = settled.getLast().after();
        committed = reached;
        races.reset();
        writing.reset();
        tellWhetherDegraded();
        // start the next statement before notifying listeners of this one
        Optional<Attempt> next = begin();
        try {
            listener.wrote(reached.seq());
            listener.committed(attempt.entries, reached);
            settled.forEach(listener::settled);
        } finally {
            // even if a listener throws, the queue continues
            next.ifPresentOrElse(this::await, this::goOn);
        }
    }

    private void reread() {
        if (ended) {
            return;
        }
        state = State.REREADING;
        loop.here(log.head(board)).onComplete(head -> {
            if (ended) {
                return;
            }
            if (head.failed()) {
                rereadAfter(reading.next());
            } else {
                follow(head.result());
            }
        });
    }

    /** Rereads the log after a failure. Every retry waits at least this pause. */
    private void rereadAfter(Duration pause) {
        state = State.REREADING;
        tellWhetherDegraded();
        giveUpWhatIsOld();
        loop.later(pause, this::reread);
    }

    private void follow(Optional<Head> head) {
        if (head.isEmpty() || head.get().epoch() != epoch || head.get().seq() < committed.seq()) {
            ended = true;
            listener.replaced(head.isEmpty());
        } else if (head.get().seq() > committed.seq()) {
            readOn();
        } else if (outpaced) {
            // no other writer was faster: the log already holds one of these commands, though this board does not know
            // it
            outpaced = false;
            reading.reset();
            isolate(listener::passed);
        } else {
            judgeAgain();
        }
    }

    private void readOn() {
        loop.here(log.read(board, committed.seq() + 1, PAGE)).onComplete(page -> {
            if (ended) {
                return;
            }
            if (page.failed()) {
                rereadAfter(reading.next());
                return;
            }
            outpaced = false;
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

    /** One failed append is not an outage yet: the connection may have closed, and the next one works. */
    private void tellWhetherDegraded() {
        boolean now = reading.failures() > 0 || writing.failures() > 1;
        if (degraded != now) {
            degraded = now;
            listener.degraded(now);
        }
    }

    /** Decides again, against the current board, every command that is not in the log yet. */
    private void judgeAgain() {
        reading.reset();
        tellWhetherDegraded();
        state = State.IDLE;
        working = committed;
        judgeAgain(backlog.takeAll());
        goOn();
        long more = said;
        said = 0;
        grown(more);
    }

    private void judgeAgain(List<Pending> waiting) {
        for (Pending pending : waiting) {
            if (committedOp(pending.client()) >= pending.op()) {
                listener.passed(pending);
            } else {
                Pending again = Judge.again(working, pending);
                working = again.after();
                backlog.add(again);
            }
        }
    }

    /** All or none: a later command of a client must never be committed before an earlier one. */
    private void giveUpWhatIsOld() {
        if (backlog.hasOlderThan(loop.now().minus(PATIENCE))) {
            working = committed;
            listener.gaveUp(backlog.takeAll());
            loop.later(PATIENCE, this::trust);
        }
    }

    /**
     * Nothing has been appended since all commands timed out; the next command will show whether the log accepts
     * writes.
     */
    private void trust() {
        if (isIdle()) {
            writing.reset();
            tellWhetherDegraded();
        }
    }
}
