package dev.unblock.boards;

import dev.unblock.http.Endpoints;
import dev.unblock.live.PersonBudgets;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.EventLog;
import dev.unblock.log.PgLogErasure;
import dev.unblock.log.Projection;
import dev.unblock.log.RedactedLog;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.TokenGenerator;
import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;

/** The boards of the teams: list, access, and the commands and queries that other rooms need. */
public final class BoardsModule implements Module {
    private final Pool pool;
    private final PeopleModule people;
    private final PgOverviews overviews;
    private final TeamBoards wall;
    private final BoardWriter writer;
    private final BoardCommands commands;
    private final RedactedLog redactedLog;
    private final LiveAccess access;
    private final List<Endpoints> areas;

    /** @param appends is told of all that is written on boards by requests */
    public BoardsModule(
            Pool pool,
            EventLog log,
            PeopleModule people,
            PersonBudgets budgets,
            BoardWriter.AppendListener appends,
            TokenGenerator tokens,
            InstantSource clock) {
        this.pool = pool;
        this.people = people;
        overviews = new PgOverviews(pool);
        wall = new TeamBoards(log);
        redactedLog = new RedactedLog(log);
        writer = new BoardWriter(log, clock, appends);
        commands = new BoardCommands(writer, budgets, tokens, clock);
        access = new LiveAccess(people, log);
        BoardSummaries summaries = new BoardSummaries(redactedLog, writer, overviews);
        areas = List.of(
                new BoardRoutes(
                        log, wall, summaries, new PgPracticeBoards(pool), people.tickets(), budgets, clock, tokens),
                new GuestRoutes(people.guests(), wall, summaries, people.authenticator(), people.listeners()),
                people.links(summaries::title));
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    @Override
    public List<Projection> projections() {
        return List.of(overviews);
    }

    /** The log: all other rooms refer to its boards. */
    @Override
    public List<DataErasure> erasures() {
        return List.of(new DataErasure(PgLogErasure.OF_MEMBER, PgLogErasure.OF_TEAM, PgLogErasure.OF_BOARD));
    }

    public TeamBoards wall() {
        return wall;
    }

    public BoardWriter writer() {
        return writer;
    }

    public BoardCommands commands() {
        return commands;
    }

    public RedactedLog past() {
        return redactedLog;
    }

    /** The people of each board. */
    public LiveAccess access() {
        return access;
    }

    /** @param erasures of all rooms, in order */
    public Endpoints deletion(List<DataErasure> erasures) {
        return new DeletionRoutes(wall, writer, redactedLog, new PgBoardDeletion(pool, erasures), people.listeners());
    }

    /**
     * The export of a team in one file.
     *
     * @param report on each board
     * @param deals of the team
     */
    public Endpoints export(BoardReport report, TeamRecords deals) {
        return new TeamExport(redactedLog, writer, people.people(), overviews, report, deals);
    }
}
