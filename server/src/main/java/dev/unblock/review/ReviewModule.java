package dev.unblock.review;

import dev.unblock.boards.BoardsModule;
import dev.unblock.http.Endpoints;
import dev.unblock.log.Projection;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleStore;
import dev.unblock.people.Secrets;
import dev.unblock.review.asks.AskLinkRoutes;
import dev.unblock.review.asks.AskRoutes;
import dev.unblock.review.calendar.CalendarRoutes;
import dev.unblock.review.deals.DealRoutes;
import dev.unblock.review.followups.FollowUpRoutes;
import dev.unblock.review.series.SeriesRoutes;
import dev.unblock.review.summary.SummaryRoutes;
import dev.unblock.review.wording.WordingRoutes;
import dev.unblock.store.DataErasure;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The weekly hour: series and their reviews, and the lists of what was agreed in them. */
public final class ReviewModule implements Module {
    private final Reviewing reviewing;
    private final Lists lists;
    private final List<Endpoints> areas;

    public ReviewModule(
            Reviewing reviewing,
            Lists lists,
            BoardsModule boards,
            PeopleStore people,
            Secrets secrets,
            InstantSource clock) {
        this.reviewing = reviewing;
        this.lists = lists;
        AskRoutes asks = new AskRoutes(lists.asks(), people.people(), boards.wall(), boards.orders());
        SummaryRoutes summaries = new SummaryRoutes(boards.past(), boards.writer(), people, boards.wall());
        areas = List.of(
                new SeriesRoutes(
                        reviewing.series(),
                        reviewing.reviews(),
                        reviewing.next(),
                        people.people(),
                        boards.wall(),
                        secrets,
                        clock),
                new FollowUpRoutes(lists.followUps(), boards.wall(), boards.orders()),
                new DealRoutes(lists.deals()),
                asks,
                new AskLinkRoutes(people.askLinks(), asks, boards.wall()),
                summaries,
                boards.export(people, summaries::of),
                new CalendarRoutes(people.calendars(), lists.followUps(), lists.dates(), clock),
                new WordingRoutes(lists.hintWords()));
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    @Override
    public List<Projection> projections() {
        List<Projection> all = new ArrayList<>(reviewing.projections());
        all.add(lists.records());
        return all;
    }

    @Override
    public List<DataErasure> erasures() {
        return List.of(PgReviewErasure.ERASURE);
    }
}
