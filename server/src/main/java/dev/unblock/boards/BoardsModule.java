package dev.unblock.boards;

import dev.unblock.http.Endpoints;
import dev.unblock.live.PersonBudgets;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.EventLog;
import dev.unblock.log.Past;
import dev.unblock.log.PgLogErasure;
import dev.unblock.log.Projection;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.PeopleStore;
import dev.unblock.people.Secrets;
import dev.unblock.people.signin.SessionAuthenticator;
import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;

/** The boards of the teams: list, way in, and what other rooms need to know and to order of them. */
public final class BoardsModule implements Module {
    private final PgOverviews overviews;
    private final TeamBoards wall;
    private final BoardSummaries summaries;
    private final BoardWriter writer;
    private final BoardCommands orders;
    private final Past past;
    private final LiveAccess access;
    private final List<Endpoints> areas;

    /** @param lists are told at once what an order by REST has changed */
    public BoardsModule(
            Pool pool,
            EventLog log,
            PeopleStore people,
            SessionAuthenticator door,
            PersonBudgets budgets,
            BoardLists lists,
            PeopleListener listener,
            Secrets secrets,
            InstantSource clock) {
        overviews = new PgOverviews(pool);
        wall = new TeamBoards(log);
        past = new Past(log);
        summaries = new BoardSummaries(past, overviews);
        writer = new BoardWriter(log, clock);
        orders = new BoardCommands(writer, lists, budgets, secrets, clock);
        access = new LiveAccess(people, log);
        areas = List.of(
                new BoardRoutes(log, wall, summaries, people.tickets(), budgets, clock, secrets),
                new GuestRoutes(people.guests(), wall, summaries, door, listener));
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    @Override
    public List<Projection> projections() {
        return List.of(overviews);
    }

    /** The log: all other rooms hold on to its boards. */
    @Override
    public List<DataErasure> erasures() {
        return List.of(new DataErasure(PgLogErasure.OF_MEMBER, PgLogErasure.OF_TEAM));
    }

    public TeamBoards wall() {
        return wall;
    }

    public BoardWriter writer() {
        return writer;
    }

    public BoardCommands orders() {
        return orders;
    }

    public Past past() {
        return past;
    }

    /** Who is who on a board. */
    public LiveAccess access() {
        return access;
    }

    /** A team's boards in one file. */
    public Endpoints export(PeopleStore people, BoardReport report) {
        return new TeamExport(past, writer, people.people(), overviews, report);
    }

    /** The title of a board, which must exist. Awaits. */
    public String title(String board) {
        return summaries.of(board).title();
    }
}
