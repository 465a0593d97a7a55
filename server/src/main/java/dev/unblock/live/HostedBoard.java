package dev.unblock.live;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** A board in memory: when it is dropped, because nobody needs it or because the node stops. Any thread may call it. */
record HostedBoard(String team, LiveBoard board, Loop loop) {
    /** Long enough that reloading the page does not reload the board. */
    private static final Duration FORGET_AFTER = Duration.ofSeconds(30);

    private static final Duration SETTLE_PAUSE = Duration.ofMillis(10);
    /** Longer than a statement may take; commands without an answer by then are sent again to the next node. */
    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(6);

    /** Runs the action on the board's loop. */
    void run(Consumer<LiveBoard> action) {
        loop.execute(() -> action.accept(board));
    }

    /** From now on the board is dropped a while after the last person has left. */
    void dropWhenIdle() {
        loop.later(FORGET_AFTER, () -> {
            if (board.isIdle()) {
                board.end(Protocol.Close.RESYNC);
            } else {
                dropWhenIdle();
            }
        });
    }

    /** Accepts no more commands, waits for those in progress, and ends. Completes when its snapshot is saved. */
    Future<Void> drain() {
        Promise<Void> done = Promise.promise();
        loop.execute(() -> {
            board.drain();
            endWhenSettled(loop.now().plus(SETTLE_WITHIN), done);
        });
        return done.future();
    }

    private void endWhenSettled(Instant latest, Promise<Void> done) {
        if (board.isSettled() || loop.now().isAfter(latest)) {
            board.end(Protocol.Close.DRAINING);
            board.kept().onComplete(done);
        } else {
            loop.later(SETTLE_PAUSE, () -> endWhenSettled(latest, done));
        }
    }
}
