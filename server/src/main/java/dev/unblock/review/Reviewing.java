package dev.unblock.review;

import dev.unblock.log.BoardWriter;
import dev.unblock.log.EventLog;
import dev.unblock.log.Projection;
import dev.unblock.review.series.NextReview;
import dev.unblock.review.series.PgReviews;
import dev.unblock.review.series.PgSeries;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;

/** What stands around the boards, put together. */
public record Reviewing(EventLog log, BoardWriter writer, PgSeries series, PgReviews reviews, NextReview next) {
    public static Reviewing in(Pool pool, EventLog log, InstantSource clock) {
        return new Reviewing(log, new PgSeries(pool), new PgReviews(pool), clock);
    }

    private Reviewing(EventLog log, PgSeries series, PgReviews reviews, InstantSource clock) {
        this(log, new BoardWriter(log, clock), series, reviews, clock);
    }

    private Reviewing(EventLog log, BoardWriter writer, PgSeries series, PgReviews reviews, InstantSource clock) {
        this(log, writer, series, reviews, new NextReview(series, log, writer, clock));
    }

    /** The same at another time. */
    public Reviewing at(InstantSource other) {
        return new Reviewing(log, series, reviews, other);
    }

    /** What follows the log. */
    public List<Projection> projections() {
        return List.of(reviews, next);
    }
}
