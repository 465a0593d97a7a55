package dev.unblock.library.strategies;

import dev.unblock.board.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody promised when a strategy was decided, and what became of it on any later board.
 *
 * @param assignee member id
 */
public record StrategyFollowUp(
        String text,
        String assignee,
        LocalDate due,
        @Nullable Outcome outcome) {}
