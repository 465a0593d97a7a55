package dev.unblock.http;

import dev.unblock.board.Event;
import dev.unblock.log.EventLog;
import dev.unblock.review.Overview;
import dev.unblock.review.PgOverviews;
import java.time.Instant;
import java.util.List;

/**
 * What a board's line in the list says. The list follows the log a moment later; a board that is not in
 * it yet has just been opened. Awaits, so on virtual threads only.
 */
final class BoardSummaries {
    private final EventLog log;
    private final PgOverviews overviews;

    BoardSummaries(EventLog log, PgOverviews overviews) {
        this.log = log;
        this.overviews = overviews;
    }

    List<Rest.BoardSummary> ofTeam(String team) {
        return overviews.ofTeam(team).await().stream()
                .map(BoardSummaries::summary)
                .toList();
    }

    /** The board must exist. */
    Rest.BoardSummary of(String board) {
        return overviews.of(board).await().map(BoardSummaries::summary).orElseGet(() -> firstEntry(board));
    }

    private Rest.BoardSummary firstEntry(String board) {
        var first = log.read(board, 1, 1).await().getFirst();
        if (first.event() instanceof Event.BoardOpened opening) {
            return opened(board, first.at(), opening);
        }
        throw new IllegalStateException("a log that does not begin with its opening: " + board);
    }

    static Rest.BoardSummary opened(String board, Instant at, Event.BoardOpened opening) {
        return new Rest.BoardSummary(board, opening.title(), opening.language(), false, 0, 0, at, at);
    }

    private static Rest.BoardSummary summary(Overview overview) {
        return new Rest.BoardSummary(
                overview.board(),
                overview.title(),
                overview.language(),
                overview.locked(),
                overview.deals(),
                overview.decided(),
                overview.updatedAt(),
                overview.createdAt());
    }
}
