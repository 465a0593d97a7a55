package dev.unblock.review;

import dev.unblock.review.asks.PgAsks;
import dev.unblock.review.calendar.PgReviewDates;
import dev.unblock.review.deals.PgDealThreads;
import dev.unblock.review.followups.PgFollowUps;
import dev.unblock.review.wording.PgHintWords;
import io.vertx.sqlclient.Pool;

/** The lists that go over all boards of a team, in one hand for the wiring. */
public record Lists(
        PgBoardRecords records,
        PgFollowUps followUps,
        PgDealThreads deals,
        PgAsks asks,
        PgReviewDates dates,
        PgHintWords hintWords) {
    public static Lists in(Pool pool) {
        PgFollowUps followUps = new PgFollowUps(pool);
        return new Lists(
                new PgBoardRecords(pool),
                followUps,
                new PgDealThreads(pool, followUps),
                new PgAsks(pool),
                new PgReviewDates(pool),
                new PgHintWords(pool));
    }
}
