package dev.unblock.module;

import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.log.Projection;
import dev.unblock.store.DataErasure;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a room hands to the house. The house asks every module for all of it, so that a new read model, endpoint or
 * table needs no other list.
 */
public interface Module extends AutoCloseable {
    /** What can be asked of the room under {@code /api}. */
    default List<Endpoints> areas() {
        return List.of();
    }

    /** What follows the log in it. */
    default List<Projection> projections() {
        return List.of();
    }

    /** What it forgets when somebody, or a team, is deleted. */
    default List<DataErasure> erasures() {
        return List.of();
    }

    /** Stops what works in the background. */
    @Override
    default void close() {}

    /** The endpoints of all areas, in their order. */
    default Stream<Endpoint> endpoints() {
        return areas().stream().flatMap(area -> area.endpoints().stream());
    }
}
