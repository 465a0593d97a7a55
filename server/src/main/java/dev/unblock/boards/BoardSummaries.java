package dev.unblock.boards;

import dev.unblock.board.Event;
import dev.unblock.log.RedactedLog;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A board's line in the list. The list follows the log with a short delay; a board that is not in it yet was created a
 * moment ago. Awaits, so on virtual threads only.
 */
final class BoardSummaries {
    private final RedactedLog redactedLog;
    private final PgOverviews overviews;

    BoardSummaries(RedactedLog redactedLog, PgOverviews overviews) {
        this.redactedLog = redactedLog;
        this.overviews = overviews;
    }

    Duration behind(String team) {
        return overviews.behind(team);
    }

    List<BoardRest.BoardSummary> ofTeam(String team) {
        Stream<BoardRest.BoardSummary> fresh =
                overviews.unlisted(team).await().stream().map(this::firstEntry);
        Stream<BoardRest.BoardSummary> listed =
                overviews.ofTeam(team).await().stream().map(BoardSummaries::summary);
        // the read model may have seen a board between the two questions
        return Stream.concat(fresh, listed)
                .collect(Collectors.toMap(
                        BoardRest.BoardSummary::id, Function.identity(), (first, later) -> later, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The board must exist. */
    BoardRest.BoardSummary of(String board) {
        return overviews.of(board).await().map(BoardSummaries::summary).orElseGet(() -> firstEntry(board));
    }

    private BoardRest.BoardSummary firstEntry(String board) {
        RedactedLog.Opening opening = redactedLog.opening(board).await();
        return opened(board, opening.at(), opening.event());
    }

    static BoardRest.BoardSummary opened(String board, Instant at, Event.BoardOpened opening) {
        return new BoardRest.BoardSummary(board, opening.title(), opening.language(), false, 0, 0, at, at);
    }

    private static BoardRest.BoardSummary summary(Overview overview) {
        return new BoardRest.BoardSummary(
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
