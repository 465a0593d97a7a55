package dev.unblock.review;

import dev.unblock.boards.BoardsModule;
import dev.unblock.boards.TeamBoards;
import dev.unblock.deal.DealModule;
import dev.unblock.http.Endpoints;
import dev.unblock.log.EventLog;
import dev.unblock.log.Projection;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.team.PgPeople;
import dev.unblock.review.asks.AskLinkRoutes;
import dev.unblock.review.asks.AskRoutes;
import dev.unblock.review.asks.PgAsks;
import dev.unblock.review.calendar.CalendarRoutes;
import dev.unblock.review.calendar.PgReviewDates;
import dev.unblock.review.deals.DealFeed;
import dev.unblock.review.deals.PgDealThreads;
import dev.unblock.review.deals.ThreadRoutes;
import dev.unblock.review.followups.FollowUpRoutes;
import dev.unblock.review.followups.PgFollowUps;
import dev.unblock.review.report.PgReviewReports;
import dev.unblock.review.report.ReportFreezing;
import dev.unblock.review.report.ReportRoutes;
import dev.unblock.review.series.Newcomers;
import dev.unblock.review.series.NextReview;
import dev.unblock.review.series.PgReviews;
import dev.unblock.review.series.PgSeries;
import dev.unblock.review.series.SeriesRoutes;
import dev.unblock.review.summary.SummaryRoutes;
import dev.unblock.review.templates.PgTeamQuestions;
import dev.unblock.review.templates.TemplateRoutes;
import dev.unblock.review.wording.PgHintWords;
import dev.unblock.review.wording.WordingRoutes;
import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;

/** Reviews: series, and the lists of what was agreed in them. */
public final class ReviewModule implements Module {
    private final PgBoardRecords records;
    private final PgReviews reviews;
    private final PgSeries series;
    private final NextReview next;
    private final DealFeed feed;
    private final ReportFreezing freezing;
    private final List<Endpoints> areas;

    public ReviewModule(
            Pool pool,
            EventLog log,
            BoardsModule boards,
            DealModule deals,
            PeopleModule everybody,
            TokenGenerator tokens,
            InstantSource clock) {
        records = new PgBoardRecords(pool);
        reviews = new PgReviews(pool);
        series = new PgSeries(pool);
        next = new NextReview(series, log, boards.writer(), clock);
        feed = new DealFeed(deals.mentions());
        PgReviewReports reports = new PgReviewReports(pool, deals.reports());
        freezing = new ReportFreezing(reports, boards.writer(), clock);
        everybody.listeners().add(new Newcomers(series, reviews, next, clock));
        PgCurrentRecords current = new PgCurrentRecords(pool, records, boards.writer(), clock);
        PgFollowUps followUps = new PgFollowUps(pool);
        PgPeople people = everybody.people();
        TeamBoards wall = boards.wall();
        AskRoutes asks = new AskRoutes(new PgAsks(pool), current, people, everybody.guests(), wall, boards.commands());
        SummaryRoutes summaries = new SummaryRoutes(boards.past(), boards.writer(), people, everybody.guests(), wall);
        areas = List.of(
                new SeriesRoutes(series, reviews, next, people, wall, tokens, clock),
                new FollowUpRoutes(followUps, current, people, everybody.guests(), wall, boards.commands()),
                new ThreadRoutes(new PgDealThreads(pool, followUps), current, people, everybody.guests()),
                new ReportRoutes(reports, freezing, boards.writer(), wall, clock),
                asks,
                new AskLinkRoutes(everybody.askLinks(), asks, wall),
                summaries,
                boards.export(summaries::of, deals.export()::of),
                new CalendarRoutes(everybody.calendars(), followUps, current, new PgReviewDates(pool), clock),
                new WordingRoutes(new PgHintWords(pool)),
                new TemplateRoutes(new PgTeamQuestions(pool)));
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    @Override
    public List<Projection> projections() {
        return List.of(reviews, next, records, feed, freezing);
    }

    @Override
    public List<DataErasure> erasures() {
        return List.of(PgReviewErasure.ERASURE);
    }

    public PgSeries series() {
        return series;
    }

    /** Prepares the next review of a series. */
    public NextReview next() {
        return next;
    }
}
