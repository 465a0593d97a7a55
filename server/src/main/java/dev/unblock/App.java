package dev.unblock;

import dev.unblock.boards.BoardMetrics;
import dev.unblock.boards.BoardSocket;
import dev.unblock.boards.BoardsModule;
import dev.unblock.boards.LiveAccess;
import dev.unblock.boards.LiveListener;
import dev.unblock.demo.Demo;
import dev.unblock.http.Api;
import dev.unblock.http.Health;
import dev.unblock.http.Metrics;
import dev.unblock.http.Pages;
import dev.unblock.http.Proxies;
import dev.unblock.http.PublicUrl;
import dev.unblock.http.WebServer;
import dev.unblock.library.LibraryModule;
import dev.unblock.library.suggestions.BilingualEmbedder;
import dev.unblock.library.suggestions.Embedder;
import dev.unblock.live.BoardHost;
import dev.unblock.live.BusPeers;
import dev.unblock.live.Peers;
import dev.unblock.live.Protocol;
import dev.unblock.live.Warming;
import dev.unblock.log.PgLog;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.PeopleStore;
import dev.unblock.people.Secrets;
import dev.unblock.people.guests.GuestExpiry;
import dev.unblock.people.signin.DemoLinks;
import dev.unblock.people.signin.JwtTokens;
import dev.unblock.people.signin.PasswordProof;
import dev.unblock.people.signin.Passwords;
import dev.unblock.people.signin.SessionAuthenticator;
import dev.unblock.people.signin.SigningKey;
import dev.unblock.review.Lists;
import dev.unblock.review.ReviewModule;
import dev.unblock.review.Reviewing;
import dev.unblock.store.Database;
import dev.unblock.store.LocalPostgres;
import dev.unblock.store.PostgresSupervisor;
import dev.unblock.store.ProjectionRunner;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.sqlclient.Pool;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The whole server, wired by hand: everything is made here, in the order in which it starts, and closed
 * in the reverse order. Blocking: started and closed by {@link Main} or a test, never on an event loop.
 */
public final class App implements AutoCloseable {
    /** A password takes that much of a core to check; more at once would slow the boards. */
    private static final int PASSWORDS_AT_ONCE = 2;

    private static final String VERSION = "1.0.0";

    private final Shutdown opened = new Shutdown();
    private final Map<String, String> demoTokens = new LinkedHashMap<>();
    private final WebServer server;
    private OptionalInt managementPort = OptionalInt.empty();
    private @Nullable PostgresSupervisor supervisor;

    /** Starts the server; where that fails, what was started is closed again. */
    public App(Settings settings, InstantSource clock) {
        try {
            server = start(settings, clock);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    public int port() {
        return server.port();
    }

    /** Where figures and readiness are told, if not at the front door. */
    public OptionalInt managementPort() {
        return managementPort;
    }

    /** What to sign in with as somebody of the sample team, by who that is; empty without a demo. */
    public Map<String, String> demoTokens() {
        return Map.copyOf(demoTokens);
    }

    private WebServer start(Settings settings, InstantSource clock) {
        SecureRandom random = new SecureRandom();
        Secrets secrets = new Secrets(random);
        VertxOptions options = new VertxOptions().setEventLoopPoolSize(settings.eventLoops());
        Vertx vertx = settings.cluster()
                .map(cluster -> ClusteredVertx.start(options, cluster))
                .orElseGet(() -> Vertx.vertx(options));
        opened.later(() -> await(vertx.close()));
        // beside the start of the database, which takes longer
        vertx.executeBlocking(() -> {
            Warming.up();
            return null;
        });

        String url = settings.databaseUrl().orElseGet(() -> builtIn(settings, random));
        Database database = Database.open(vertx, url).await();
        opened.later(() -> await(database.close()));
        Pool pool = database.pool();
        PgLog log = new PgLog(pool);
        Lists lists = Lists.in(pool);
        Reviewing reviewing = Reviewing.in(pool, log, clock);
        PeopleStore people = PeopleStore.in(pool, clock, secrets);
        DemoLinks demo = new DemoLinks(secrets);
        if (settings.demo()) {
            new Demo(people, log, reviewing, clock)
                    .load()
                    .forEach((who, person) -> demoTokens.put(who, demo.add(person)));
        }

        Metrics metrics = new Metrics();
        opened.later(metrics);
        BoardMetrics figures = new BoardMetrics(metrics.registry());
        BoardHost host = BoardHost.on(
                vertx,
                settings.eventLoops(),
                new PgLog(database.boards()),
                new LiveAccess(people, log),
                settings.capacity(),
                figures,
                settings.cluster().isPresent()
                        ? BusPeers.join(vertx, secrets.id()).await()
                        : Peers.NONE,
                clock,
                random);
        PeopleListener listener = new LiveListener(host);
        GuestExpiry.watch(vertx, clock, people.guests(), listener);

        SigningKey key =
                settings.jwtSecret().map(SigningKey::of).orElseGet(() -> SigningKey.in(settings.dataFolder(), secrets));
        SessionAuthenticator door = new SessionAuthenticator(new JwtTokens(vertx, key), people.sessions(), clock);
        PasswordProof proof = new PasswordProof(
                people.people(),
                people.attempts(),
                new Passwords(secrets, PASSWORDS_AT_ONCE),
                (pause, work) -> vertx.setTimer(pause.toMillis(), over -> work.run()));
        BoardsModule boards = new BoardsModule(
                pool, log, people, door, host.budgets(), lists.records()::keep, listener, secrets, clock);
        Modules modules = new Modules(
                pool,
                clock,
                new PeopleModule(people, proof, door, boards::title, listener, demo, VERSION),
                boards,
                new ReviewModule(reviewing, lists, boards, people, secrets, clock),
                new LibraryModule(
                        vertx,
                        pool,
                        settings.suggestions() ? BilingualEmbedder::load : () -> Embedder.NONE,
                        settings.suggestions(),
                        boards,
                        people,
                        (board, who) -> host.nudge(board, who, Protocol.Topic.QUESTIONS),
                        secrets,
                        clock));
        opened.later(modules);
        ProjectionRunner tail = ProjectionRunner.start(vertx, pool, log, modules.projections());
        opened.later(() -> await(tail.close()));

        Api api = modules.api(door, host.budgets(), VERSION);
        BoardSocket socket = new BoardSocket(host, secrets, settings.origins());
        figures.watch(socket::count, host::otherNodes);
        Pages pages = new Pages(settings.publicUrl().map(PublicUrl::path).orElse(""));
        Health health = new Health(database::answers, () -> supervisor != null && supervisor.isRestarting());
        if (settings.demo()) {
            // the first link of the demo finds all of it at home
            tail.caughtUp().await();
        }
        settings.management().ifPresent(management -> manage(vertx, management, secrets, metrics, health));
        WebServer listening = WebServer.listen(vertx, front(settings, secrets), router -> {
                    settings.publicUrl().ifPresent(found -> found.mount(router));
                    metrics.count(router);
                    socket.mount(router);
                    health.mountLive(router);
                    if (settings.management().isEmpty()) {
                        health.mountReady(router);
                        metrics.mount(router);
                    }
                    api.mount(router);
                    pages.mount(router);
                })
                .await();
        opened.later(() -> await(listening.close()));
        // people are sent away with a word before the port is closed
        opened.later(() -> await(host.drain()));
        opened.later(health::stopping);
        return listening;
    }

    private static WebServer.Options front(Settings settings, Secrets secrets) {
        return new WebServer.Options(
                settings.host(),
                settings.port(),
                settings.eventLoops(),
                new Proxies(settings.trustedProxies(), settings.publicUrl()),
                Optional.of(BoardSocket.KIND),
                secrets::id);
    }

    private void manage(Vertx vertx, Settings.Management at, Secrets secrets, Metrics metrics, Health health) {
        WebServer listening = WebServer.listen(
                        vertx,
                        new WebServer.Options(at.host(), at.port(), 1, Proxies.NONE, Optional.empty(), secrets::id),
                        router -> {
                            health.mountLive(router);
                            health.mountReady(router);
                            metrics.mount(router);
                        })
                .await();
        opened.later(() -> await(listening.close()));
        managementPort = OptionalInt.of(listening.port());
    }

    private String builtIn(Settings settings, SecureRandom random) {
        LocalPostgres postgres = LocalPostgres.start(settings.dataFolder(), random);
        opened.later(postgres);
        supervisor = PostgresSupervisor.over(postgres);
        opened.later(supervisor);
        return postgres.url();
    }

    private static void await(Future<Void> closing) throws Exception {
        closing.toCompletionStage().toCompletableFuture().get();
    }

    /** Drains and stops, whatever hangs; what was acknowledged is in the log. */
    @Override
    public void close() {
        opened.close();
    }
}
