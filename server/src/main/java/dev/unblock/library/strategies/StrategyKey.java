package dev.unblock.library.strategies;

import java.util.Optional;

/** Names a strategy: what was decided for a deal on a board. */
public record StrategyKey(String board, String deal) {
    String id() {
        return board + "-" + deal;
    }

    /** Empty for what cannot be one. */
    static Optional<StrategyKey> of(String id) {
        String[] parts = id.split("-", -1);
        return parts.length == 2 ? Optional.of(new StrategyKey(parts[0], parts[1])) : Optional.empty();
    }
}
