package dev.unblock.board;

import java.time.Instant;

/**
 * The chosen solution, of a strategy of an earlier time, that a solution repeats. Whoever proposes says so;
 * nobody looks it up, and nothing is shown of it but the day.
 *
 * @param board the board on which the strategy was decided, and the deal there
 * @param card the solution's id there
 * @param at when it was decided
 */
public record Source(String board, String deal, String card, Instant at) {
    boolean hasItsForm() {
        return CommandContext.isId(board) && CommandContext.isId(deal) && CommandContext.isId(card);
    }
}
