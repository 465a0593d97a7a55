package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.log.EventLog;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** Saves snapshots of a board from time to time, so that the next load has little to read. Of one loop only. */
final class SnapshotKeeper {
    private static final int EVERY_EVENTS = 500;
    /** On a busy board, packing would otherwise be most of the work. */
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);

    private final String board;
    private final EventLog log;
    private final Loop loop;
    private long seq;
    private Instant last = Instant.EPOCH;
    private Future<Void> kept = Future.succeededFuture();

    /** @param seq up to here the log is short enough to need no snapshot */
    SnapshotKeeper(String board, EventLog log, Loop loop, long seq) {
        this.board = board;
        this.log = log;
        this.loop = loop;
        this.seq = seq;
    }

    /** The board has changed: saves a snapshot if it is due. */
    void follow(long epoch, Board now) {
        if (now.seq() - seq >= EVERY_EVENTS && !loop.now().isBefore(last.plus(AT_MOST_EVERY))) {
            keep(epoch, now);
        }
    }

    /** Saves a snapshot, unless it is saved already. */
    void keep(long epoch, Board now) {
        if (now.seq() > seq) {
            seq = now.seq();
            last = loop.now();
            Snapshot snapshot = new Snapshot(epoch, now);
            // only a shortcut: if saving fails, the next load reads a little more
            kept = loop.offload(() -> log.keep(board, snapshot))
                    .compose(keeping -> keeping)
                    .otherwiseEmpty();
        }
    }

    /** Completes when the latest snapshot is saved, or saving has failed. */
    Future<Void> kept() {
        return kept;
    }
}
