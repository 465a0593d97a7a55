package dev.unblock.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.unblock.Modules;
import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.boards.BoardsModule;
import dev.unblock.deal.DealModule;
import dev.unblock.library.LibraryModule;
import dev.unblock.library.suggestions.Embedder;
import dev.unblock.live.Capacity;
import dev.unblock.live.PersonBudgets;
import dev.unblock.log.EventLog;
import dev.unblock.log.PgLog;
import dev.unblock.log.Projection;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.Team;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.erasure.PgDeletions;
import dev.unblock.people.invitations.PgInvitations;
import dev.unblock.people.links.TeamLinkTokens;
import dev.unblock.people.signin.JwtTokens;
import dev.unblock.people.signin.Passwords;
import dev.unblock.people.signin.PgAttempts;
import dev.unblock.people.signin.PgSessions;
import dev.unblock.people.signin.SigningKey;
import dev.unblock.review.ReviewModule;
import dev.unblock.store.DataErasure;
import dev.unblock.store.Database;
import dev.unblock.store.Folders;
import dev.unblock.store.ProjectionRunner;
import dev.unblock.store.ReadModelLag;
import dev.unblock.store.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.WebClient;
import io.vertx.sqlclient.Pool;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The REST API on a real database and a real port, with a clock that the test advances. */
final class House implements AutoCloseable {
    static final String PASSWORD = "correct horse";

    /** A hash says itself how much work it is to check: of the many that sign in here, each is little. */
    private static final Argon2Function LIGHT = Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID);

    private static final int SALT_BYTES = 16;

    final HandClock clock = new HandClock();
    final TokenGenerator secrets = new TokenGenerator(new SecureRandom());
    final List<String> told = new CopyOnWriteArrayList<>();
    /** The delays of password checks that would have been waited for. */
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    /** Pending ends of pauses after wrong passwords, while pauses are held. */
    final Queue<Runnable> rests = new ConcurrentLinkedQueue<>();

    volatile boolean keepsResting;

    final PeopleModule store;
    final PgSessions sessions;
    final PgAttempts attempts;
    final PgInvitations invitations;
    final EventLog log;
    final Router router;
    final Api api;
    final Pool pool;

    private final Vertx vertx = Vertx.vertx();
    private final Database database;
    private final ProjectionRunner tail;
    final Modules modules;
    private final WebClient client;
    private final HttpServer server;
    private final String hash;

    /** For files of imports. */
    final Path folder = Path.of(System.getProperty("java.io.tmpdir"), "unblock-house-" + secrets.id());

    House() {
        this(Embedder.NONE);
    }

    /** @param embedder decides which texts are similar */
    House(Embedder embedder) {
        database = TestDatabase.open(vertx);
        pool = database.pool();
        log = new PgLog(pool);
        Passwords passwords = new Passwords(secrets, 1);
        hash = LIGHT.hash(PASSWORD.getBytes(UTF_8), secrets.bytes(SALT_BYTES)).getResult();
        PersonBudgets budgets = new PersonBudgets(Capacity.DEFAULT);
        sessions = new PgSessions(pool, clock, secrets);
        attempts = new PgAttempts(pool, clock);
        SigningKey key = SigningKey.of("a key for tests, long enough for it");
        JwtTokens tokens = new JwtTokens(vertx, key);
        store = new PeopleModule(pool, key, tokens, passwords, this::rest, secrets, clock, "1.2.3");
        invitations = new PgInvitations(pool, clock, secrets, new TeamLinkTokens(key), store.people());
        store.listeners().add(listener());
        BoardsModule boards = new BoardsModule(
                pool,
                log,
                store,
                budgets,
                (board, epoch, head) -> told.add("appended " + board + " " + head),
                secrets,
                clock);
        DealModule deals = new DealModule(vertx, pool, store, secrets, clock, folder);
        LibraryModule library = new LibraryModule(
                vertx,
                pool,
                () -> embedder,
                true,
                boards,
                store,
                (board, people) -> told.add("questions " + board + " " + new TreeSet<>(people)),
                secrets,
                clock);
        ReviewModule review = new ReviewModule(pool, log, boards, deals, store, secrets, clock);
        modules = new Modules(store, deals, boards, review, library);
        tail = ProjectionRunner.start(vertx, pool, log, modules.projections(), new ReadModelLag(clock), clock);
        api = modules.api(budgets, clock, "1.2.3");
        router = Router.router(vertx).allowForward(AllowForwardHeaders.X_FORWARD);
        api.mount(router);
        server = vertx.createHttpServer().requestHandler(router).listen(0).await();
        client = WebClient.create(vertx);
    }

    private void rest(Duration pause, Runnable work) {
        pauses.add(pause);
        if (keepsResting) {
            rests.add(work);
        } else {
            work.run();
        }
    }

    private PeopleListener listener() {
        return new PeopleListener() {
            @Override
            public void accessChanged(String person) {
                told.add("access " + person);
            }

            @Override
            public void teamChanged(String team) {
                told.add("team " + team);
            }

            @Override
            public void teamGone(String team) {
                told.add("gone " + team);
            }

            @Override
            public void boardGone(String board) {
                told.add("board gone " + board);
            }

            @Override
            public void guestsChanged(String board) {
                told.add("guests " + board);
            }
        };
    }

    /** What follows the log, by its class: a test need not wait until it is told. */
    <P extends Projection> P projection(Class<P> type) {
        return modules.projections().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findAny()
                .orElseThrow();
    }

    int port() {
        return server.actualPort();
    }

    /** From now on no list hears of what is written to the log. */
    void listsStandStill() {
        tail.close().await();
    }

    /** Names of all projections. */
    List<String> readModels() {
        return modules.projections().stream().map(Projection::name).toList();
    }

    /** What the rooms erase, each with the people's own. */
    List<DataErasure> erasures() {
        return Stream.concat(Stream.of(PgDeletions.ERASURE), modules.erasures().stream())
                .toList();
    }

    Browser browser() {
        return new Browser(client, server.actualPort());
    }

    Team team(String name) {
        return store.people().addTeam(name).await();
    }

    Member member(Team team, String email, Role role) {
        return member(team, "Member " + secrets.id(), email, role);
    }

    Member member(Team team, String name, String email, Role role) {
        var who = new Member.New(name, email, role, Seniority.REGULAR, Language.EN);
        return store.people().addMember(team, who, hash).await();
    }

    /** A browser in which this member is signed in. */
    Browser signedIn(Member member) {
        Browser browser = browser();
        browser.post(
                "/api/session", new JsonObject().put("email", member.email()).put("password", PASSWORD));
        return browser;
    }

    /** A browser in which a new member of this team is signed in. */
    Browser signedIn(Team team, Role role) {
        return signedIn(member(team, secrets.id() + "@example.com", role));
    }

    @Override
    public void close() {
        server.close().await();
        tail.close().await();
        modules.close();
        database.close().await();
        vertx.close().await();
        Folders.delete(folder);
    }
}
