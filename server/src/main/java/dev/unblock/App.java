package dev.unblock;

import dev.unblock.boards.BoardsModule;
import dev.unblock.boards.LiveBoards;
import dev.unblock.demo.Demo;
import dev.unblock.http.Health;
import dev.unblock.http.Metrics;
import dev.unblock.library.LibraryModule;
import dev.unblock.library.suggestions.BilingualEmbedder;
import dev.unblock.library.suggestions.Embedder;
import dev.unblock.live.BusPeers;
import dev.unblock.live.Peers;
import dev.unblock.live.Warming;
import dev.unblock.log.PgLog;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.Secrets;
import dev.unblock.people.signin.JwtTokens;
import dev.unblock.people.signin.Passwords;
import dev.unblock.people.signin.SigningKey;
import dev.unblock.review.ReviewModule;
import dev.unblock.store.Database;
import dev.unblock.store.ProjectionRunner;
import dev.unblock.store.SupervisedPostgres;
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

/**
 * The whole server, wired by hand: everything is made here, in the order in which it starts, and closed
 * in the reverse order. Blocking: started and closed by {@link Main} or a test, never on an event loop.
 */
public final class App implements AutoCloseable {
    /** A password takes that much of a core to check; more at once would slow the boards. */
    private static final int PASSWORDS_AT_ONCE = 2;

    private final Settings settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Secrets secrets = new Secrets(random);
    private final Shutdown opened = new Shutdown();
    private final Map<String, String> demoTokens = new LinkedHashMap<>();
    private final WebServers servers;

    /** Starts the server; where that fails, what was started is closed again. */
    public App(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        try {
            servers = start();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    public int port() {
        return servers.front().port();
    }

    /** Where figures and readiness are told, if not at the front door. */
    public OptionalInt managementPort() {
        return servers.managementPort();
    }

    /** Tokens to sign in with as the people of the sample team, by their short names; empty without a demo. */
    public Map<String, String> demoTokens() {
        return Map.copyOf(demoTokens);
    }

    private WebServers start() {
        Vertx vertx = vertx();
        Optional<SupervisedPostgres> postgres = settings.databaseUrl().isPresent()
                ? Optional.empty()
                : Optional.of(SupervisedPostgres.start(settings.dataFolder(), random));
        postgres.ifPresent(opened::later);
        String url = settings.databaseUrl()
                .orElseGet(() -> postgres.map(SupervisedPostgres::url).orElseThrow());
        Database database = Database.open(vertx, url).await();
        opened.later(() -> await(database.close()));
        Pool pool = database.pool();
        PgLog log = new PgLog(pool);
        Metrics metrics = new Metrics();
        opened.later(metrics);

        PeopleModule people = people(vertx, pool);
        LiveBoards live = live(vertx, database, people, metrics);
        BoardsModule boards = new BoardsModule(pool, log, people, live.budgets(), secrets, clock);
        ReviewModule review = new ReviewModule(pool, log, boards, people, secrets, clock);
        if (settings.demo()) {
            new Demo(people.people(), people.guests(), log, review.series(), review.next(), clock)
                    .load()
                    .forEach(
                            (name, person) -> demoTokens.put(name, people.demo().add(person)));
        }
        LibraryModule library = new LibraryModule(
                vertx,
                pool,
                settings.suggestions() ? BilingualEmbedder::load : () -> Embedder.NONE,
                settings.suggestions(),
                boards,
                people,
                live::questionsChanged,
                secrets,
                clock);
        Modules modules = new Modules(people, boards, review, library);
        opened.later(modules);
        people.watchGuests(vertx);
        ProjectionRunner projections = ProjectionRunner.start(vertx, pool, log, modules.projections());
        opened.later(() -> await(projections.close()));
        if (settings.demo()) {
            // the first link of the demo finds all of it at home
            projections.caughtUp().await();
        }

        var api = modules.api(live.budgets(), clock, Version.read());
        Health health = new Health(
                database::answers,
                () -> postgres.map(SupervisedPostgres::isRestarting).orElse(false));
        WebServers listening = WebServers.listen(vertx, settings, metrics, health, secrets, router -> {
            live.socket().mount(router);
            api.mount(router);
        });
        listening.management().ifPresent(server -> opened.later(() -> await(server.close())));
        opened.later(() -> await(listening.front().close()));
        // people are sent away with a word before the port is closed
        opened.later(() -> await(live.drain()));
        opened.later(health::stopping);
        return listening;
    }

    private Vertx vertx() {
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
        return vertx;
    }

    private PeopleModule people(Vertx vertx, Pool pool) {
        SigningKey key =
                settings.jwtSecret().map(SigningKey::of).orElseGet(() -> SigningKey.in(settings.dataFolder(), secrets));
        return new PeopleModule(
                pool,
                new JwtTokens(vertx, key),
                new Passwords(secrets, PASSWORDS_AT_ONCE),
                (pause, work) -> vertx.setTimer(pause.toMillis(), over -> work.run()),
                secrets,
                clock,
                Version.read());
    }

    private LiveBoards live(Vertx vertx, Database database, PeopleModule people, Metrics metrics) {
        return new LiveBoards(
                vertx,
                settings.eventLoops(),
                new PgLog(database.boards()),
                people,
                settings.capacity(),
                metrics.registry(),
                settings.cluster().isPresent()
                        ? BusPeers.join(vertx, secrets.id()).await()
                        : Peers.NONE,
                settings.origins(),
                secrets,
                clock,
                random);
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
