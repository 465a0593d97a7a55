package dev.unblock.library.strategies;

import dev.unblock.board.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up agreed with a strategy, and its outcome from whichever later board has it.
 *
 * @param assignee member id
 */
public record StrategyFollowUp(
        String text,
        String assignee,
        LocalDate due,
        @Nullable Outcome outcome) {}
