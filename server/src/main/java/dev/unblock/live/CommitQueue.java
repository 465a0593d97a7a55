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
    /** Nobody should see "sending" for longer than this without an explanation. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private enum State {
        IDLE,
        COMMITTING,
        REREADING
    }

    private final String board;
    private final EventLog log;
    private final Loop loop;
    private final CommitListener listener;
    private final LiveMetrics metrics;
    private final long epoch;

    private final Backlog backlog;
    private final Backoff races;
    private final LogHealth health;
    private Board committed;
    private State state = State.IDLE;
    /** During a reread: the latest known head of the log. */
    private long said;

    /** The last append was refused: the log ends elsewhere or already holds one of these commands. */
    private boolean outpaced;

    private boolean ended;

    CommitQueue(
            String board,
            EventLog log,
            Loop loop,
            CommitListener listener,
            LiveMetrics metrics,
            long epoch,
            Board start) {
        this.board = board;
        this.log = log;
        this.loop = loop;
        races = new Backoff(loop, AFTER_A_LOST_RACE, AFTER_MANY_LOST_RACES);
        health = new LogHealth(loop, listener::degraded);
        this.listener = listener;
        this.metrics = metrics;
        this.epoch = epoch;
        committed = start;
        backlog = new Backlog(start);
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
        return health.isDegraded();
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
        backlog.submit(meta, op, command, loop.now());
        goOn();
    }

    /** The log may have grown elsewhere, or it may not answer any more. */
    void catchUp() {
        if (state == State.IDLE && !ended) {
            reread();
        }
    }

    /** The log has grown to this seq elsewhere. */
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

    /** Ends the queue: later answers of the log concern the node that loads the board next. */
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
            rereadAfter(health.writeFailed());
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
            List<Pending> others = backlog.takeAll(committed);
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
        health.wrote();
        health.tell();
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
                rereadAfter(health.readFailed());
            } else {
                follow(head.result());
            }
        });
    }

    /** Rereads the log after a failure. Every retry waits at least this pause. */
    private void rereadAfter(Duration pause) {
        state = State.REREADING;
        health.tell();
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
            health.read();
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
                rereadAfter(health.readFailed());
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

    /** Decides again, against the current board, every command that is not in the log yet. */
    private void judgeAgain() {
        health.read();
        health.tell();
        state = State.IDLE;
        judgeAgain(backlog.takeAll(committed));
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
                backlog.decideAgain(pending);
            }
        }
    }

    /** All or none: a later command of a client must never be committed before an earlier one. */
    private void giveUpWhatIsOld() {
        if (backlog.hasOlderThan(loop.now().minus(PATIENCE))) {
            listener.gaveUp(backlog.takeAll(committed));
            loop.later(PATIENCE, this::trust);
        }
    }

    /**
     * Nothing has been appended since all commands timed out; the next command will show whether the log accepts
     * writes.
     */
    private void trust() {
        if (isIdle()) {
            health.wrote();
            health.tell();
        }
    }
}
