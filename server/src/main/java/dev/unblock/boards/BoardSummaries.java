package dev.unblock.boards;

import dev.unblock.board.Board;
import dev.unblock.board.Event;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.RedactedLog;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
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
    private final BoardWriter writer;
    private final PgOverviews overviews;

    BoardSummaries(RedactedLog redactedLog, BoardWriter writer, PgOverviews overviews) {
        this.redactedLog = redactedLog;
        this.writer = writer;
        this.overviews = overviews;
    }

    Duration behind(String team) {
        return overviews.behind(team);
    }

    List<BoardRest.BoardSummary> ofTeam(Member reader) {
        String team = reader.team().id();
        Stream<BoardRest.BoardSummary> fresh =
                overviews.unlisted(team).await().stream().map(board -> firstEntry(board, reader));
        Stream<BoardRest.BoardSummary> listed =
                overviews.ofTeam(team).await().stream().map(it -> summary(it, reader));
        // the read model may have seen a board between the two questions
        return Stream.concat(fresh, listed)
                .collect(Collectors.toMap(
                        BoardRest.BoardSummary::id, Function.identity(), (first, later) -> later, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The board must exist. */
    BoardRest.BoardSummary of(String board, Person reader) {
        return overviews.of(board).await().map(it -> summary(it, reader)).orElseGet(() -> firstEntry(board, reader));
    }

    /** The board must exist. */
    String title(String board) {
        return overviews
                .of(board)
                .await()
                .map(Overview::title)
                .orElseGet(() -> redactedLog.opening(board).await().event().title());
    }

    private BoardRest.BoardSummary firstEntry(String board, Person reader) {
        RedactedLog.Opening opening = redactedLog.opening(board).await();
        Board now = writer.read(board).await();
        var candidate = new DeletionRule.Candidate(opening.by(), now.meeting() != null, now.locked());
        return opened(board, opening.at(), opening.event(), mayDelete(reader, candidate));
    }

    static BoardRest.BoardSummary opened(String board, Instant at, Event.BoardOpened opening, boolean deletable) {
        return new BoardRest.BoardSummary(board, opening.title(), opening.language(), false, 0, 0, at, at, deletable);
    }

    private static BoardRest.BoardSummary summary(Overview overview, Person reader) {
        return new BoardRest.BoardSummary(
                overview.board(),
                overview.title(),
                overview.language(),
                overview.locked(),
                overview.deals(),
                overview.decided(),
                overview.updatedAt(),
                overview.createdAt(),
                mayDelete(reader, overview.candidate()));
    }

    private static boolean mayDelete(Person reader, DeletionRule.Candidate board) {
        return DeletionRule.refusal(reader, board).isEmpty();
    }
}
