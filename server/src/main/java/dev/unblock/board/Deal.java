package dev.unblock.board;

import org.jspecify.annotations.Nullable;

/**
 * A deal on the board with its thread: result, why it is stuck, the key obstacle, the decision. Its
 * cards point to it by id.
 *
 * @param owner member id of the rep whose deal it is
 * @param order fractional key of its place in the list (see {@link OrderKey})
 * @param removed taken off the board; kept so that it can come back with all its cards
 * @param keyObstacle id of the one obstacle that matters most, once it is marked
 */
public record Deal(
        String id,
        String name,
        String owner,
        DealFacts facts,
        String order,
        boolean removed,
        Text result,
        Text stuckBecause,
        @Nullable String keyObstacle,
        @Nullable Decision decision) {}
