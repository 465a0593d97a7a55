package dev.unblock.http;

import dev.unblock.board.Event;
import dev.unblock.log.EventLog;
import java.time.Instant;
import java.util.List;

/**
 * What a board's line in the list says. The list follows the log a moment later; a board that is not in
 * it yet has just been opened. Awaits, so on virtual threads only.
 */
final class BoardSummaries {
    private final EventLog log;
    private final BoardList list;

    BoardSummaries(EventLog log, BoardList list) {
        this.log = log;
        this.list = list;
    }

    List<Rest.BoardSummary> ofTeam(String team) {
        return list.ofTeam(team).await().stream().map(BoardSummaries::summary).toList();
    }

    /** The board must exist. */
    Rest.BoardSummary of(String board) {
        return list.find(board).await().map(BoardSummaries::summary).orElseGet(() -> firstEntry(board));
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

    private static Rest.BoardSummary summary(BoardList.Line line) {
        return new Rest.BoardSummary(
                line.board(),
                line.title(),
                line.language(),
                line.locked(),
                line.deals(),
                line.decided(),
                line.updatedAt(),
                line.createdAt());
    }
}
