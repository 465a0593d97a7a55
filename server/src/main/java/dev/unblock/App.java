package dev.unblock;

import dev.unblock.http.Api;
import dev.unblock.http.Health;
import dev.unblock.http.Metrics;
import dev.unblock.people.TokenGenerator;
import dev.unblock.store.Database;
import dev.unblock.store.ProjectionRunner;
import dev.unblock.store.ReadModelLag;
import dev.unblock.store.SupervisedPostgres;
import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole server, wired by hand: creates every part in start order and closes them in reverse order. Blocking:
 * started and closed by {@link Main} or a test, never on an event loop.
 */
public final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final Settings settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final TokenGenerator secrets = new TokenGenerator(random);
    private final Shutdown opened = new Shutdown();
    private final Map<String, String> demoTokens = new LinkedHashMap<>();
    private final WebServers servers;

    /** Starts the server; on failure closes what was started. */
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

    /** Port of metrics and readiness, if it is not the main port. */
    public OptionalInt managementPort() {
        return servers.managementPort();
    }

    /** Sign-in tokens of the demo team by role; empty unless the demo is loaded. */
    public Map<String, String> demoTokens() {
        return Map.copyOf(demoTokens);
    }

    private WebServers start() {
        // a node joins the others while its database starts and is migrated
        Future<Vertx> joining = vertx();
        Optional<SupervisedPostgres> postgres = settings.databaseUrl().isPresent()
                ? Optional.empty()
                : Optional.of(SupervisedPostgres.start(settings.dataFolder(), random));
        postgres.ifPresent(opened::later);
        String url = settings.databaseUrl()
                .orElseGet(() -> postgres.map(SupervisedPostgres::url).orElseThrow());
        Database.migrate(url);
        Vertx vertx = joining.await();
        Database database = Database.connect(vertx, url).await();
        opened.later(() -> await(database.close()));
        Metrics metrics = new Metrics();
        opened.later(metrics);

        Rooms rooms = new Rooms(settings, vertx, database, metrics, secrets, random, clock);
        opened.later(rooms.modules());
        if (settings.demo()) {
            demoTokens.putAll(rooms.loadDemo());
        }
        ReadModelLag unread = new ReadModelLag(clock);
        Gauge.builder("unblock.read.models.lag", () -> unread.longest().toMillis() / 1000.0)
                .description("How long the oldest event has waited that a read model has not read")
                .baseUnit("seconds")
                .strongReference(true)
                .register(metrics.registry());
        ProjectionRunner projections = ProjectionRunner.start(
                vertx, database.pool(), rooms.log(), rooms.modules().projections(), unread, clock);
        opened.later(() -> await(projections.close()));
        if (settings.demo()) {
            // the read models are up to date before the demo's first link is printed
            projections.caughtUp().await();
        }

        Api api = rooms.modules().api(rooms.live().budgets(), clock, Version.read());
        Health health = new Health(
                database::answers,
                () -> postgres.map(SupervisedPostgres::isRestarting).orElse(false));
        WebServers listening = WebServers.listen(vertx, settings, metrics, health, secrets, router -> {
            rooms.live().socket().mount(router);
            api.mount(router);
        });
        rooms.prepareLatest()
                .onFailure(failure -> LOG.info("the latest board could not be prepared: {}", failure.toString()));
        listening.management().ifPresent(server -> opened.later(() -> await(server.close())));
        opened.later(() -> await(listening.front().close()));
        // people get a goodbye message before the port is closed
        opened.later(() -> await(rooms.live().drain()));
        opened.later(health::stopping);
        return listening;
    }

    private Future<Vertx> vertx() {
        VertxOptions options =
                new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(settings.eventLoops());
        Future<Vertx> vertx = settings.cluster()
                .map(cluster -> ClusteredVertx.start(options, cluster))
                .orElseGet(() -> Future.succeededFuture(Vertx.vertx(options)));
        opened.later(
                () -> await(vertx.transform(it -> it.succeeded() ? it.result().close() : Future.succeededFuture())));
        return vertx;
    }

    private static void await(Future<Void> closing) throws Exception {
        closing.toCompletionStage().toCompletableFuture().get();
    }

    /** Drains and stops, even if a part hangs; acknowledged commands are in the log. */
    @Override
    public void close() {
        opened.close();
    }
}
