package dev.unblock.http;

import dev.unblock.board.Event;
import dev.unblock.log.Past;
import dev.unblock.review.Overview;
import dev.unblock.review.PgOverviews;
import java.time.Instant;
import java.util.List;

/**
 * What a board's line in the list says. The list follows the log a moment later; a board that is not in
 * it yet has just been opened. Awaits, so on virtual threads only.
 */
final class BoardSummaries {
    private final Past past;
    private final PgOverviews overviews;

    BoardSummaries(Past past, PgOverviews overviews) {
        this.past = past;
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
        Past.Opening opening = past.opening(board).await();
        return opened(board, opening.at(), opening.event());
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
