package dev.unblock.review;

import dev.unblock.log.BoardWriter;
import dev.unblock.log.EventLog;
import dev.unblock.log.Projection;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;

/** What stands around the boards, put together. */
public record Reviewing(
        BoardWriter writer,
        PgSeries series,
        PgReviews reviews,
        NextReview next,
        PgBoardRecords records,
        PgFollowUps followUps,
        PgDealThreads deals,
        PgAsks asks,
        PgReviewDates dates,
        PgHintWords hintWords) {
    public static Reviewing in(Pool pool, EventLog log, InstantSource clock) {
        BoardWriter writer = new BoardWriter(log, clock);
        PgSeries series = new PgSeries(pool);
        PgFollowUps followUps = new PgFollowUps(pool);
        return new Reviewing(
                writer,
                series,
                new PgReviews(pool),
                new NextReview(series, log, writer, clock),
                new PgBoardRecords(pool),
                followUps,
                new PgDealThreads(pool, followUps),
                new PgAsks(pool),
                new PgReviewDates(pool),
                new PgHintWords(pool));
    }

    /** What follows the log. */
    public List<Projection> projections() {
        return List.of(reviews, next, records);
    }
}
