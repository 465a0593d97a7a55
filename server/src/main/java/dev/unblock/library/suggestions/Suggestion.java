package dev.unblock.library.suggestions;

import dev.unblock.library.strategies.StrategyLine;

/**
 * An earlier strategy against an obstacle that is like what somebody is writing.
 *
 * @param obstacle what is like it, in its own words
 */
public record Suggestion(StrategyLine strategy, String obstacle) {}
