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
        @Nullable Decision decision) {

    static Deal added(Event.DealAdded e) {
        return new Deal(e.deal(), e.name(), e.owner(), e.facts(), e.order(), false, Text.EMPTY, Text.EMPTY, null, null);
    }

    Deal withFacts(String nowName, String nowOwner, DealFacts now) {
        return new Deal(id, nowName, nowOwner, now, order, removed, result, stuckBecause, keyObstacle, decision);
    }

    Deal withOrder(String now) {
        return new Deal(id, name, owner, facts, now, removed, result, stuckBecause, keyObstacle, decision);
    }

    Deal withRemoved(boolean now) {
        return new Deal(id, name, owner, facts, order, now, result, stuckBecause, keyObstacle, decision);
    }

    Deal withResult(Text now) {
        return new Deal(id, name, owner, facts, order, removed, now, stuckBecause, keyObstacle, decision);
    }

    Deal withStuckBecause(Text now) {
        return new Deal(id, name, owner, facts, order, removed, result, now, keyObstacle, decision);
    }

    Deal withKeyObstacle(@Nullable String now) {
        return new Deal(id, name, owner, facts, order, removed, result, stuckBecause, now, decision);
    }

    Deal withDecision(@Nullable Decision now) {
        return new Deal(id, name, owner, facts, order, removed, result, stuckBecause, keyObstacle, now);
    }
}
