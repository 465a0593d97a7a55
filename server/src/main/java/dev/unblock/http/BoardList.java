package dev.unblock.http;

import dev.unblock.board.Language;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The list of boards, as a read model keeps it; it may be a moment behind the log. Any thread. */
public interface BoardList {
    /**
     * A board's line in the list.
     *
     * @param deals deals on the board, {@code decided} of them with a decision
     */
    record Line(
            String board,
            String title,
            Language language,
            boolean locked,
            int deals,
            int decided,
            Instant updatedAt,
            Instant createdAt) {}

    /** Last changed first. */
    Future<List<Line>> ofTeam(String team);

    Future<Optional<Line>> find(String board);
}
