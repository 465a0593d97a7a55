package dev.unblock.library.strategies;

/**
 * A solution that was chosen.
 *
 * @param obstacle card id of what it is against
 */
public record StrategyIdea(String card, String obstacle, String text) {}
