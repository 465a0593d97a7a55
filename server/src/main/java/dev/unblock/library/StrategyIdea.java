package dev.unblock.library;

/**
 * A solution that was chosen.
 *
 * @param obstacle card id of what it is against
 */
public record StrategyIdea(String card, String obstacle, String text) {}
