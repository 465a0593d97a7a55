package dev.unblock.store;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for the tests, one for the whole run: a container if a Docker engine is available, otherwise the
 * built-in one. {@code UNBLOCK_TEST_DATABASE=testcontainers} or {@code embedded} forces one.
 *
 * <p>The whole check runs the classes with the tag {@code postgres} on both: tests of queries and of what else the
 * database decides (order of texts, refusals), and a few whole servers.
 */
public final class TestDatabase {
    private static final String IMAGE = "postgres:18";
    /** A migrated database. Each test gets a copy of it: migrating takes a second each time. */
    private static final String TABLES = "tables";

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final String SERVER = start();

    static {
        // test data need not survive a power failure, so no commit waits for the disk
        administer("alter system set fsync = off");
        administer("select pg_reload_conf()");
        String tables = create(TABLES, "template0");
        Vertx vertx = Vertx.vertx();
        Database.open(vertx, tables).await().close().await();
        vertx.close().await();
    }

    private TestDatabase() {}

    /** URL of a migrated, empty database that no other test uses. */
    public static String fresh() {
        return create("test_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet(), TABLES);
    }

    private static String create(String name, String template) {
        administer("create database " + name + " template " + template);
        return SERVER.replaceFirst("/[^/?]*$", "/" + name);
    }

    private static void administer(String sql) {
        Vertx vertx = Vertx.vertx();
        try {
            PgConnection admin = PgConnection.connect(vertx, SERVER).await();
            admin.query(sql).execute().await();
            admin.close().await();
        } finally {
            vertx.close().await();
        }
    }

    /** Opens a fresh, migrated database. */
    public static Database open(Vertx vertx) {
        return Database.open(vertx, fresh()).await();
    }

    private static String start() {
        String wanted = System.getenv().getOrDefault("UNBLOCK_TEST_DATABASE", "");
        boolean docker = wanted.equals("testcontainers")
                || (!wanted.equals("embedded")
                        && mayHaveDocker()
                        && DockerClientFactory.instance().isDockerAvailable());
        System.out.println(
                "PostgreSQL tests run on " + (docker ? "Testcontainers, " + IMAGE : "the built-in PostgreSQL"));
        return docker ? container() : builtIn();
    }

    /** Without any sign of an engine Testcontainers is not asked: it would log an error for each place it looks at. */
    private static boolean mayHaveDocker() {
        Path home = Path.of(System.getProperty("user.home"));
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".docker/desktop/docker.sock"),
                                home.resolve(".testcontainers.properties"))
                        .anyMatch(Files::exists);
    }

    private static String container() {
        // the engine removes the container after it was killed: the end of the tests does not wait for that
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                .withCreateContainerCmdModifier(command ->
                        Objects.requireNonNull(command.getHostConfig()).withAutoRemove(true));
        container.start();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> container
                        .getDockerClient()
                        .killContainerCmd(container.getContainerId())
                        .exec()));
        return "postgres://" + container.getUsername() + ":" + container.getPassword() + "@" + container.getHost() + ":"
                + container.getFirstMappedPort() + "/" + container.getDatabaseName();
    }

    private static String builtIn() {
        try {
            Path folder = Files.createTempDirectory("unblock-test");
            LocalPostgres postgres = LocalPostgres.start(folder, new SecureRandom());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                Folders.delete(folder);
            }));
            return postgres.url();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
