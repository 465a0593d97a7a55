package dev.unblock.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** A read model that has not followed yet. */
final class EmptyList implements BoardList {
    @Override
    public Future<List<Line>> ofTeam(String team) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Optional<Line>> find(String board) {
        return Future.succeededFuture(Optional.empty());
    }
}
