package dev.unblock.library.suggestions;

import dev.unblock.library.strategies.StrategyLine;

/**
 * An earlier strategy whose obstacle is similar to the text being written.
 *
 * @param obstacle the text of that obstacle
 */
public record Suggestion(StrategyLine strategy, String obstacle) {}
