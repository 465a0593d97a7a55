package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.log.EventLog;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;

/** Loads a board from its latest snapshot and the log. Any thread. */
final class BoardLoader {
    /** Events per read from the log. */
    private static final int PAGE = 500;

    private final EventLog log;

    BoardLoader(EventLog log) {
        this.log = log;
    }

    /** A loaded board and its team. */
    record Start(String team, Snapshot snapshot) {}

    /** Fails with {@link BoardHost.NoSuchBoard}. */
    Future<Start> load(String id) {
        return log.head(id)
                .compose(head -> head.isEmpty()
                        ? Future.failedFuture(new BoardHost.NoSuchBoard())
                        : log.snapshot(id)
                                .map(kept -> kept.orElse(new Snapshot(head.get().epoch(), Board.EMPTY)))
                                .compose(start ->
                                        start.board().seq() == head.get().seq()
                                                ? Future.succeededFuture(start)
                                                : readOn(id, start))
                                .map(start -> new Start(head.get().team(), start)));
    }

    private Future<Snapshot> readOn(String id, Snapshot start) {
        return log.read(id, start.board().seq() + 1, PAGE).compose(page -> {
            Board board = start.board();
            for (Entry entry : page) {
                board = board.after(entry);
            }
            Snapshot next = new Snapshot(start.epoch(), board);
            return page.size() < PAGE ? Future.succeededFuture(next) : readOn(id, next);
        });
    }
}
