package dev.unblock.boards;

import dev.unblock.board.Language;
import dev.unblock.board.Limits;
import dev.unblock.board.TextRule;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for boards. */
final class BoardRest {
    private BoardRest() {}

    /**
     * A board in the list of boards.
     *
     * @param deals deals on the board, {@code decided} of them with a decision
     * @param deletable whether the reader may delete it
     */
    record BoardSummary(
            String id,
            String title,
            Language language,
            boolean locked,
            int deals,
            int decided,
            Instant updatedAt,
            Instant createdAt,
            boolean deletable) {}

    /** @param practice true: a board to practise on, whose deals are not the team's */
    record NewBoard(
            @Size(max = Limits.BOARD_TITLE) @Pattern(regexp = TextRule.LINE)
            String title,

            Language language,
            @Nullable Boolean practice) {}

    /** Opens one socket to one board within a minute. */
    record Ticket(String ticket) {}
}
