package dev.unblock.log;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import io.vertx.core.Future;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A cache of boards as the log has them: recently read ones are kept, so that reading one again costs only the newer
 * events. Any thread.
 */
final class KnownBoards {
    private static final int PAGE = 500;
    /** Total number of cards of all cached boards: some ten megabytes. */
    private static final int REMEMBERED_CARDS = 20_000;

    private final EventLog log;
    private final Map<String, Snapshot> remembered = new LinkedHashMap<>(16, 0.75f, true);

    KnownBoards(EventLog log) {
        this.log = log;
    }

    Future<Board> read(String board) {
        return log.head(board).compose(head -> {
            Optional<Snapshot> known = head.flatMap(now -> known(board, now));
            Future<Board> start = known.isPresent()
                    ? Future.succeededFuture(known.get().board())
                    : log.snapshot(board).map(kept -> kept.map(Snapshot::board).orElse(Board.EMPTY));
            return start.compose(from -> readOn(board, from, head.map(Head::seq).orElse(0L)))
                    .onSuccess(now -> head.ifPresent(it -> remember(board, new Snapshot(it.epoch(), now))));
        });
    }

    private Future<Board> readOn(String board, Board start, long head) {
        if (start.seq() == head) {
            return Future.succeededFuture(start);
        }
        return log.read(board, start.seq() + 1, PAGE).compose(page -> {
            Board now = start;
            for (Entry entry : page) {
                now = now.after(entry);
            }
            return page.size() < PAGE ? Future.succeededFuture(now) : readOn(board, now, head);
        });
    }

    /** A log that was restored from a backup, or rewritten when a person was deleted, has another epoch. */
    private synchronized Optional<Snapshot> known(String board, Head head) {
        return Optional.ofNullable(remembered.get(board))
                .filter(it -> it.epoch() == head.epoch() && it.board().seq() <= head.seq());
    }

    private synchronized void remember(String board, Snapshot now) {
        remembered.put(board, now);
        long cards = remembered.values().stream()
                .mapToLong(it -> 1 + it.board().cards().size())
                .sum();
        Iterator<Snapshot> eldest = remembered.values().iterator();
        while (cards > REMEMBERED_CARDS && eldest.hasNext()) {
            cards -= 1 + eldest.next().board().cards().size();
            eldest.remove();
        }
    }
}
