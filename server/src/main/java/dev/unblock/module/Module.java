package dev.unblock.module;

import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.log.Projection;
import dev.unblock.store.DataErasure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a room, or a feature of one, contributes to the server. A room consists of its features, the server of its
 * rooms; every module is asked for all of it, so a new read model, endpoint or table needs no other list.
 */
public interface Module extends AutoCloseable {
    /** A feature that has only endpoints. */
    static Module of(Endpoints area) {
        return new Module() {
            @Override
            public List<Endpoints> areas() {
                return List.of(area);
            }
        };
    }

    /** The modules of which it consists, lowest first: rows of a later one may refer to those of an earlier one. */
    default List<Module> parts() {
        return List.of();
    }

    /** Its endpoints under {@code /api}. */
    default List<Endpoints> areas() {
        return all(parts(), Module::areas);
    }

    /** Its read models. */
    default List<Projection> projections() {
        return all(parts(), Module::projections);
    }

    /**
     * What it erases when a member or a team is deleted; later parts first, as their rows may refer to those of earlier
     * ones.
     */
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
