package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.log.EventLog;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** Keeps a board now and then as it is, so that who loads it next has little to read. Of one loop only. */
final class SnapshotKeeper {
    private static final int EVERY_EVENTS = 500;
    /** On a busy board packing would otherwise be most of the work. */
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);

    private final String board;
    private final EventLog log;
    private final Loop loop;
    private long seq;
    private Instant last = Instant.EPOCH;
    private Future<Void> kept = Future.succeededFuture();

    /** @param seq up to where reading the log again is not worth a snapshot */
    SnapshotKeeper(String board, EventLog log, Loop loop, long seq) {
        this.board = board;
        this.log = log;
        this.loop = loop;
        this.seq = seq;
    }

    /** The board has become this: keeps it if that is due. */
    void follow(long epoch, Board now) {
        if (now.seq() - seq >= EVERY_EVENTS && !loop.now().isBefore(last.plus(AT_MOST_EVERY))) {
            keep(epoch, now);
        }
    }

    /** Keeps it, unless it is kept already. */
    void keep(long epoch, Board now) {
        if (now.seq() > seq) {
            seq = now.seq();
            last = loop.now();
            Snapshot snapshot = new Snapshot(epoch, now);
            // only a shortcut: if it cannot be kept, loading reads a little more
            kept = loop.offload(() -> log.keep(board, snapshot))
                    .compose(keeping -> keeping)
                    .otherwiseEmpty();
        }
    }

    /** Completes when the latest snapshot is written, or cannot be. */
    Future<Void> kept() {
        return kept;
    }
}
