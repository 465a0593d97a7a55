package dev.unblock.live;

import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Compares the boards in memory with the log from time to time, because a message about a change by another node may be
 * lost.
 */
final class HeadPoll {
    /** How long such a change may go unnoticed. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final EventLog log;
    private final Loop loop;
    private final HostedBoards boards;

    HeadPoll(EventLog log, Loop loop, HostedBoards boards) {
        this.log = log;
        this.loop = loop;
        this.boards = boards;
    }

    void begin() {
        loop.later(EVERY, this::look);
    }

    private void look() {
        List<String> watched = boards.ids();
        Future<Map<String, Head>> heads = watched.isEmpty() ? Future.succeededFuture(Map.of()) : log.heads(watched);
        heads.onComplete(found -> {
            if (found.succeeded()) {
                found.result().forEach((id, head) -> boards.with(id, board -> board.changed(head)));
                // a deleted board has no head, which its check finds out
                watched.stream()
                        .filter(id -> !found.result().containsKey(id))
                        .forEach(id -> boards.with(id, LiveBoard::askTheLog));
            } else {
                watched.forEach(id -> boards.with(id, LiveBoard::askTheLog));
            }
            begin();
        });
    }
}
