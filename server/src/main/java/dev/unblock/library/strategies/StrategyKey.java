package dev.unblock.library.strategies;

import java.util.Optional;

/** Identifies a strategy: a deal's decision on a board. */
public record StrategyKey(String board, String deal) {
    String id() {
        return board + "-" + deal;
    }

    /** Empty if the id is malformed. */
    static Optional<StrategyKey> of(String id) {
        String[] parts = id.split("-", -1);
        return parts.length == 2 ? Optional.of(new StrategyKey(parts[0], parts[1])) : Optional.empty();
    }
}
