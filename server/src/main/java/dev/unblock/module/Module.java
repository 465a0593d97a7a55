package dev.unblock.module;

import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.log.Projection;
import dev.unblock.store.DataErasure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a room, or a feature of one, hands to the house. A room is made of its features, the house of its rooms: every
 * module is asked for all of it, so that a new read model, endpoint or table needs no other list.
 */
public interface Module extends AutoCloseable {
    /** A feature that only answers requests. */
    static Module of(Endpoints area) {
        return new Module() {
            @Override
            public List<Endpoints> areas() {
                return List.of(area);
            }
        };
    }

    /** The modules it is made of, from below: a later one may hold on to an earlier one. */
    default List<Module> parts() {
        return List.of();
    }

    /** What can be asked of it under {@code /api}. */
    default List<Endpoints> areas() {
        return all(parts(), Module::areas);
    }

    /** What follows the log in it. */
    default List<Projection> projections() {
        return all(parts(), Module::projections);
    }

    /** What it deletes of a member, or of a team; from above, as a later part may hold on to an earlier one. */
    default List<DataErasure> erasures() {
        return all(parts().reversed(), Module::erasures);
    }

    /** Stops background work. */
    @Override
    default void close() {
        parts().reversed().forEach(Module::close);
    }

    /** The endpoints of all areas, in order. */
    default Stream<Endpoint> endpoints() {
        return areas().stream().flatMap(area -> area.endpoints().stream());
    }

    private static <T> List<T> all(List<Module> parts, Function<Module, List<T>> what) {
        return parts.stream().flatMap(part -> what.apply(part).stream()).toList();
    }
}
