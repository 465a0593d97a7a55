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
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

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
        Doorkeeper door = new Doorkeeper(parts.tokens(), store.sessions(), parts.clock());
        TeamBoards boards = new TeamBoards(parts.log());
        BoardOrders orders = new BoardOrders(
                parts.reviewing().writer(), parts.lists().records(), parts.budgets(), parts.secrets(), parts.clock());
        List<Endpoint> endpoints = Stream.of(
                        people(parts, door, boards), review(parts, boards, orders), library(parts, boards, orders))
                .flatMap(List::stream)
                .flatMap(it -> it.endpoints().stream())
                .toList();
        api = new Api(endpoints, door, Json.door(), Json.mapper(), parts.budgets(), parts.clock(), parts.version());
    }

    private static List<Endpoints> people(Parts parts, Doorkeeper door, TeamBoards boards) {
        PeopleStore store = parts.store();
        PeopleListener listener = parts.listener();
        Past past = new Past(parts.log());
        BoardSummaries summaries = new BoardSummaries(past, parts.overviews());
        PasswordProof proof = new PasswordProof(store.people(), store.attempts(), parts.passwords(), parts.timer());
        return List.of(
                new TeamRoutes(store.people(), proof, door, listener, parts.version()),
                new SignInRoutes(store.people(), store.sessions(), store.guests(), proof, door, parts.demo(), listener),
                new InvitationRoutes(store.invitations(), proof, door, listener),
                new LinkRoutes(store, summaries, listener),
                new PasswordResetRoutes(store.resets(), proof, door, listener),
                new BoardRoutes(
                        parts.log(),
                        boards,
                        summaries,
                        store.tickets(),
                        parts.budgets(),
                        parts.clock(),
                        parts.secrets()),
                new GuestRoutes(store.guests(), boards, summaries, door, listener),
                new FarewellRoutes(parts.erasing(), proof, listener));
    }

    private static List<Endpoints> review(Parts parts, TeamBoards boards, BoardOrders orders) {
        PeopleStore store = parts.store();
        Reviewing reviewing = parts.reviewing();
        Lists lists = parts.lists();
        Past past = new Past(parts.log());
        AskRoutes asks = new AskRoutes(lists.asks(), store.people(), boards, orders);
        SummaryRoutes summaries = new SummaryRoutes(past, reviewing.writer(), store, boards);
        return List.of(
                new SeriesRoutes(
                        reviewing.series(),
                        reviewing.reviews(),
                        reviewing.next(),
                        store.people(),
                        boards,
                        parts.secrets(),
                        parts.clock()),
                new FollowUpRoutes(lists.followUps(), boards, orders),
                new DealRoutes(lists.deals()),
                asks,
                new AskLinkRoutes(store.askLinks(), asks, boards),
                summaries,
                new CalendarRoutes(store.calendars(), lists.followUps(), lists.dates(), parts.clock()),
                new WordingRoutes(lists.hintWords()),
                new TeamExport(past, reviewing.writer(), store.people(), parts.overviews(), summaries));
    }

    private static List<Endpoints> library(Parts parts, TeamBoards boards, BoardOrders orders) {
        Library library = parts.library();
        Lessons lessons = library.lessons();
        PeopleStore store = parts.store();
        BoardWriter reader = parts.reviewing().writer();
        return List.of(
                new ArchiveRoutes(library.archive().search()),
                new ReplayRoutes(
                        new Replays(new Past(parts.log()), reader), new LiveAccess(store, parts.log()), boards),
                new QuestionRoutes(lessons.questions(), store, boards, reader, parts.secrets(), parts.questions()),
                new BookmarkRoutes(lessons.bookmarks(), boards, reader, parts.secrets()),
                new GuessRoutes(lessons.guesses(), store.people(), boards, reader, parts.secrets()),
                new NotebookRoutes(lessons, reader),
                new StrategyRoutes(
                        library.strategies().past(), parts.suggesting(), boards, reader, orders, parts.secrets()),
                new GrowthRoutes(library.growth(), store.people(), boards, parts.clock()));
    }

    /** All that can be asked, in the order of the API document. */
    List<Endpoint> endpoints() {
        return api.endpoints();
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
