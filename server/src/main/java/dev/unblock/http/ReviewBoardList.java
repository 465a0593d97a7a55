package dev.unblock.http;

import dev.unblock.review.Overview;
import dev.unblock.review.PgOverviews;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The list of boards as the read model keeps it. Any thread. */
public final class ReviewBoardList implements BoardList {
    private final PgOverviews overviews;

    public ReviewBoardList(PgOverviews overviews) {
        this.overviews = overviews;
    }

    @Override
    public Future<List<Line>> ofTeam(String team) {
        return overviews
                .ofTeam(team)
                .map(found -> found.stream().map(ReviewBoardList::line).toList());
    }

    @Override
    public Future<Optional<Line>> find(String board) {
        return overviews.of(board).map(found -> found.map(ReviewBoardList::line));
    }

    private static Line line(Overview it) {
        return new Line(
                it.board(),
                it.title(),
                it.language(),
                it.locked(),
                it.deals(),
                it.decided(),
                it.updatedAt(),
                it.createdAt());
    }
}
