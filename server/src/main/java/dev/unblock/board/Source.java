package dev.unblock.board;

import java.time.Instant;

/**
 * The chosen solution of an earlier strategy that a solution reuses. The writer states it; nobody verifies it, and only
 * its day is shown.
 *
 * @param board the board on which the strategy was decided
 * @param deal the deal there
 * @param card the solution's id there
 * @param at when it was decided
 */
public record Source(String board, String deal, String card, Instant at) {
    boolean hasItsForm() {
        return CommandContext.isId(board) && CommandContext.isId(deal) && CommandContext.isId(card);
    }
}
