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
 * Commands on their way into the log of one board. One statement is under way at a time; what comes in
 * meanwhile goes together in the next one, so that the commit itself is the window and a quiet board
 * never waits. Commands are judged at once against the board as it will be, but nobody is told before
 * the log has answered. When it is not known what the log did, it is reread, never guessed; whatever fails
 * is tried again after a pause that grows, until {@link #PATIENCE} is over.
 */
final class CommitQueue {
    private static final int PAGE = 500;
    /** Somebody else writes this board too: do not meet again at once. */
    private static final Duration AFTER_A_LOST_RACE = Duration.ofMillis(6);

    private static final Duration AFTER_MANY_LOST_RACES = Duration.ofMillis(250);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(100);
    private static final Duration AFTER_MANY_FAILURES = Duration.ofSeconds(2);
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
    private final Backoff races;
    private final Backoff reading;
    private final Backoff writing;
    private Board committed;
    private Board working;
    private State state = State.IDLE;
    /** While the log is reread: how far it goes by what was said since. */
    private long said;

    /** The last append said that the log ends elsewhere or holds one of these commands. */
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

    void submit(CommandMeta meta, long op, Command command) {
        Pending pending = Judge.judge(working, meta, op, command, loop.now());
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

    /** One command of the batch is at fault, and nothing of it was written: that one alone ends, the others go on. */
    private void isolate(Consumer<Pending> end) {
        state = State.IDLE;
        if (backlog.isBatchOfMany()) {
            backlog.takeApart();
        } else {
            List<Pending> batch = backlog.takeBatch();
            // what stands behind it was judged against a board with it
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

    /** Something failed. No way back to the log is shorter than this one. */
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
            // nobody was quicker: the log holds one of these commands, though the board does not know it
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

    /** One append that failed is no outage yet: a connection may have ended, and the next one is there. */
    private void tellWhetherDegraded() {
        boolean now = reading.failures() > 0 || writing.failures() > 1;
        if (degraded != now) {
            degraded = now;
            listener.degraded(now);
        }
    }

    /** Everything that is not in the log by now is judged against the board as it has become. */
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

    /** All or none: a later command of a client must never get in before an earlier one. */
    private void giveUpWhatIsOld() {
        if (backlog.hasOlderThan(loop.now().minus(PATIENCE))) {
            working = committed;
            listener.gaveUp(backlog.takeAll());
            loop.later(PATIENCE, this::trust);
        }
    }

    /** Nobody has written since all was given up: whether the log takes writing now, the next command will show. */
    private void trust() {
        if (isIdle()) {
            writing.reset();
            tellWhetherDegraded();
        }
    }
}
