package dev.unblock.http;

import dev.unblock.library.Lessons;
import dev.unblock.library.Library;
import dev.unblock.library.Replays;
import dev.unblock.library.Suggesting;
import dev.unblock.live.PersonBudgets;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.EventLog;
import dev.unblock.log.Json;
import dev.unblock.log.Past;
import dev.unblock.people.JwtTokens;
import dev.unblock.people.Passwords;
import dev.unblock.people.PeopleStore;
import dev.unblock.people.PgErasing;
import dev.unblock.people.Secrets;
import dev.unblock.review.Lists;
import dev.unblock.review.PgOverviews;
import dev.unblock.review.Reviewing;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.time.InstantSource;

/** The REST API, put together from what the other rooms give. */
public final class RestRoutes {
    private final Api api;

    /** @param version of the server, as the status and the API document tell it */
    public record Parts(
            InstantSource clock,
            Secrets secrets,
            PeopleStore store,
            Passwords passwords,
            PasswordLines.Timer timer,
            JwtTokens tokens,
            EventLog log,
            PersonBudgets budgets,
            PgOverviews overviews,
            Reviewing reviewing,
            Lists lists,
            Library library,
            Suggesting suggesting,
            PgErasing erasing,
            PeopleListener listener,
            QuestionListener questions,
            DemoLinks demo,
            String version) {}

    public RestRoutes(Parts parts) {
        PeopleStore store = parts.store();
        Schemas schemas = new Schemas();
        Doorkeeper door = new Doorkeeper(parts.tokens(), store.sessions(), parts.clock());
        TeamBoards boards = new TeamBoards(parts.log());
        Past past = new Past(parts.log());
        BoardSummaries summaries = new BoardSummaries(past, parts.overviews());
        Buffer document = OpenApi.document(schemas, parts.version()).toBuffer();

        api = new Api(door, new Bodies(schemas, Json.door()), Json.mapper(), parts.budgets(), parts.clock());
        api.on(DocsOperation.DOCUMENT, call -> document);
        PasswordProof proof = new PasswordProof(store.people(), store.attempts(), parts.passwords(), parts.timer());
        new TeamRoutes(store.people(), proof, door, parts.listener(), parts.version()).bind(api);
        new SignInRoutes(store.people(), store.sessions(), store.guests(), proof, door, parts.demo(), parts.listener())
                .bind(api);
        new InvitationRoutes(store.invitations(), proof, door, parts.listener()).bind(api);
        new LinkRoutes(store, summaries, parts.listener()).bind(api);
        new PasswordResetRoutes(store.resets(), proof, door, parts.listener()).bind(api);
        new BoardRoutes(
                        parts.log(),
                        boards,
                        summaries,
                        store.tickets(),
                        parts.budgets(),
                        parts.clock(),
                        parts.secrets())
                .bind(api);
        new GuestRoutes(store.guests(), boards, summaries, door, parts.listener()).bind(api);
        Reviewing reviewing = parts.reviewing();
        new SeriesRoutes(
                        reviewing.series(),
                        reviewing.reviews(),
                        reviewing.next(),
                        store.people(),
                        boards,
                        parts.secrets(),
                        parts.clock())
                .bind(api);
        Lists lists = parts.lists();
        BoardOrders orders =
                new BoardOrders(reviewing.writer(), lists.records(), parts.budgets(), parts.secrets(), parts.clock());
        new FollowUpRoutes(lists.followUps(), boards, orders).bind(api);
        new DealRoutes(lists.deals()).bind(api);
        AskRoutes asks = new AskRoutes(lists.asks(), store.people(), boards, orders);
        asks.bind(api);
        new AskLinkRoutes(store.askLinks(), asks, boards).bind(api);
        SummaryRoutes reviewsAsTheyWere = new SummaryRoutes(past, reviewing.writer(), store, boards);
        reviewsAsTheyWere.bind(api);
        new CalendarRoutes(store.calendars(), lists.followUps(), lists.dates(), parts.clock()).bind(api);
        new WordingRoutes(lists.hintWords()).bind(api);
        new FarewellRoutes(parts.erasing(), proof, parts.listener()).bind(api);
        new TeamExport(past, reviewing.writer(), store.people(), parts.overviews(), reviewsAsTheyWere).bind(api);
        bindLibrary(parts, boards, orders);
    }

    private void bindLibrary(Parts parts, TeamBoards boards, BoardOrders orders) {
        Library library = parts.library();
        Lessons lessons = library.lessons();
        PeopleStore store = parts.store();
        BoardWriter reader = parts.reviewing().writer();
        new ArchiveRoutes(library.archive().search()).bind(api);
        new ReplayRoutes(new Replays(new Past(parts.log()), reader), new LiveAccess(store, parts.log()), boards)
                .bind(api);
        new QuestionRoutes(lessons.questions(), store, boards, reader, parts.secrets(), parts.questions()).bind(api);
        new BookmarkRoutes(lessons.bookmarks(), boards, reader, parts.secrets()).bind(api);
        new GuessRoutes(lessons.guesses(), store.people(), boards, reader, parts.secrets()).bind(api);
        new NotebookRoutes(lessons, reader).bind(api);
        new StrategyRoutes(library.strategies().past(), parts.suggesting(), boards, reader, orders, parts.secrets())
                .bind(api);
        new GrowthRoutes(library.growth(), store.people(), boards, parts.clock()).bind(api);
    }

    /** Takes everything under {@code /api} of this router. */
    public void mount(Router router) {
        router.route("/api/*").handler(request -> {
            request.response().putHeader("X-Content-Type-Options", "nosniff");
            request.next();
        });
        DocsRoutes.mount(router);
        api.mount(router);
    }
}
