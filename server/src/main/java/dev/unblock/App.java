package dev.unblock;

import dev.unblock.demo.Demo;
import dev.unblock.http.BoardSocket;
import dev.unblock.http.DemoLinks;
import dev.unblock.http.Erasures;
import dev.unblock.http.GuestExpiry;
import dev.unblock.http.Health;
import dev.unblock.http.LiveAccess;
import dev.unblock.http.Metrics;
import dev.unblock.http.Pages;
import dev.unblock.http.PeopleListener;
import dev.unblock.http.Proxies;
import dev.unblock.http.PublicUrl;
import dev.unblock.http.RestRoutes;
import dev.unblock.http.WebServer;
import dev.unblock.library.BothTongues;
import dev.unblock.library.Embedder;
import dev.unblock.library.Learning;
import dev.unblock.library.Library;
import dev.unblock.library.Thinking;
import dev.unblock.live.BoardHost;
import dev.unblock.live.BusPeers;
import dev.unblock.live.Peers;
import dev.unblock.live.Protocol;
import dev.unblock.live.Warming;
import dev.unblock.log.PgLog;
import dev.unblock.log.Projection;
import dev.unblock.people.JwtTokens;
import dev.unblock.people.Passwords;
import dev.unblock.people.PeopleStore;
import dev.unblock.people.PgErasing;
import dev.unblock.people.Secrets;
import dev.unblock.people.SigningKey;
import dev.unblock.review.Lists;
import dev.unblock.review.PgOverviews;
import dev.unblock.review.Reviewing;
import dev.unblock.store.Database;
import dev.unblock.store.LocalPostgres;
import dev.unblock.store.PostgresSupervisor;
import dev.unblock.store.Tail;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole server, wired by hand: everything is made here, in the order in which it starts, and closed
 * in the reverse order. Blocking: started and closed by {@link Main} or a test, never on an event loop.
 */
public final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    /** A password takes that much of a core to check; more at once would slow the boards. */
    private static final int PASSWORDS_AT_ONCE = 2;

    /** For everything together; what is stopped after that has {@link #LEAST_SECONDS} each. */
    private static final int CLOSE_SECONDS = 30;

    private static final int STEP_SECONDS = 10;
    private static final int LEAST_SECONDS = 2;
    private static final String VERSION = "1.0.0";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
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
        opened.push(() -> await(vertx.close()));
        // beside the start of the database, which takes longer
        vertx.executeBlocking(() -> {
            Warming.up();
            return null;
        });

        String url = settings.databaseUrl().orElseGet(() -> builtIn(settings, random));
        Database database = Database.open(vertx, url).await();
        opened.push(() -> await(database.close()));
        PgLog log = new PgLog(database.pool());
        PgOverviews overviews = new PgOverviews(database.pool());
        Lists lists = Lists.in(database.pool());
        Reviewing reviewing = Reviewing.in(database.pool(), log, clock);
        List<Projection> projections = new ArrayList<>(reviewing.projections());
        projections.add(overviews);
        projections.add(lists.records());
        Library library = Library.in(vertx, database.pool(), clock);
        projections.addAll(library.projections());
        PeopleStore people = PeopleStore.in(database.pool(), clock, secrets);
        DemoLinks demo = new DemoLinks(secrets);
        if (settings.demo()) {
            new Demo(people, log, reviewing, clock)
                    .load()
                    .forEach((who, person) -> demoTokens.put(who, demo.add(person)));
        }
        Tail tail = Tail.start(vertx, database.pool(), log, projections);
        opened.push(() -> await(tail.close()));

        Thinking thinking = new Thinking(settings.suggestions() ? BothTongues::load : () -> Embedder.NONE);
        opened.push(thinking);
        Learning learning = Learning.start(vertx, library.strategies().obstacles(), thinking);
        opened.push(learning);

        Metrics metrics = new Metrics();
        opened.push(metrics);
        BoardHost boards = BoardHost.on(
                vertx,
                settings.eventLoops(),
                new PgLog(database.boards()),
                new LiveAccess(people, log),
                settings.capacity(),
                metrics,
                settings.cluster().isPresent()
                        ? BusPeers.join(vertx, secrets.id()).await()
                        : Peers.NONE,
                clock,
                random);

        PeopleListener listener = telling(boards);
        GuestExpiry.watch(vertx, clock, people.guests(), listener);

        SigningKey key =
                settings.jwtSecret().map(SigningKey::of).orElseGet(() -> SigningKey.in(settings.dataFolder(), secrets));
        RestRoutes rest = new RestRoutes(new RestRoutes.Parts(
                clock,
                secrets,
                people,
                new Passwords(secrets, PASSWORDS_AT_ONCE),
                (pause, work) -> vertx.setTimer(pause.toMillis(), over -> work.run()),
                new JwtTokens(vertx, key),
                log,
                boards.budgets(),
                overviews,
                reviewing,
                lists,
                library,
                library.strategies().suggesting(thinking, settings.suggestions()),
                new PgErasing(database.pool(), clock, Erasures.ALL),
                listener,
                (board, who) -> boards.nudge(board, who, Protocol.Topic.QUESTIONS),
                demo,
                VERSION));
        BoardSocket socket = new BoardSocket(boards, secrets, settings.origins());
        metrics.watch(socket::count, boards::otherNodes);
        Pages pages = new Pages(settings.publicUrl().map(PublicUrl::path).orElse(""));
        Health health = new Health(database::answers, () -> supervisor != null && supervisor.isRestarting());
        if (settings.demo()) {
            // whoever takes the first link finds all of it at home
            tail.caughtUp().await();
        }
        Proxies proxies = new Proxies(settings.trustedProxies(), settings.publicUrl());
        settings.management().ifPresent(management -> manage(vertx, management, secrets, metrics, health));
        WebServer listening = WebServer.listen(
                        vertx, settings.host(), settings.port(), settings.eventLoops(), proxies, secrets, router -> {
                            settings.publicUrl().ifPresent(found -> found.mount(router));
                            metrics.count(router);
                            socket.mount(router);
                            health.mountLive(router);
                            if (settings.management().isEmpty()) {
                                health.mountReady(router);
                                metrics.mount(router);
                            }
                            rest.mount(router);
                            pages.mount(router);
                        })
                .await();
        opened.push(() -> await(listening.close()));
        // people are sent away with a word before the port is closed
        opened.push(() -> await(boards.drain()));
        opened.push(health::stopping);
        return listening;
    }

    private void manage(Vertx vertx, Settings.Management at, Secrets secrets, Metrics metrics, Health health) {
        WebServer listening = WebServer.listen(vertx, at.host(), at.port(), 1, Proxies.NONE, secrets, router -> {
                    health.mountLive(router);
                    health.mountReady(router);
                    metrics.mount(router);
                })
                .await();
        opened.push(() -> await(listening.close()));
        managementPort = OptionalInt.of(listening.port());
    }

    private String builtIn(Settings settings, SecureRandom random) {
        LocalPostgres postgres = LocalPostgres.start(settings.dataFolder(), random);
        opened.push(postgres);
        supervisor = PostgresSupervisor.over(postgres);
        opened.push(supervisor);
        return postgres.url();
    }

    private static PeopleListener telling(BoardHost boards) {
        return new PeopleListener() {
            @Override
            public void accessChanged(String person) {
                boards.accessChanged(person);
            }

            @Override
            public void teamChanged(String team) {
                boards.teamChanged(team);
            }

            @Override
            public void teamGone(String team) {
                boards.teamGone(team);
            }

            @Override
            public void guestsChanged(String board) {
                boards.guestsChanged(board);
            }
        };
    }

    private static void await(Future<Void> closing) throws Exception {
        closing.toCompletionStage().toCompletableFuture().get();
    }

    /** Drains and stops, whatever hangs; what was acknowledged is in the log. */
    @Override
    public void close() {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        while (!opened.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toSeconds(latest - System.nanoTime());
            try {
                closeWithin(Math.clamp(left, LEAST_SECONDS, STEP_SECONDS), opened.pop());
            } catch (Exception failure) {
                LOG.warn("something did not close: {}", failure.toString());
            }
        }
    }

    /** On a thread that nobody misses: what ends may be Vert.x itself, with its timers. */
    private static void closeWithin(int seconds, AutoCloseable part) throws Exception {
        FutureTask<Void> closing = new FutureTask<>(() -> {
            part.close();
            return null;
        });
        Thread.ofVirtual().name("close").start(closing);
        closing.get(seconds, TimeUnit.SECONDS);
    }
}
