package dev.unblock.library.strategies;

/**
 * A chosen solution.
 *
 * @param obstacle card id of the obstacle that it removes
 */
public record StrategyIdea(String card, String obstacle, String text) {}
