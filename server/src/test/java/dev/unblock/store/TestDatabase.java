package dev.unblock.store;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for the tests, one for the whole run: a container if a Docker engine is available, otherwise the
 * built-in one. {@code UNBLOCK_TEST_DATABASE=testcontainers} or {@code embedded} forces one.
 */
public final class TestDatabase {
    private static final String IMAGE = "postgres:18";
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final String SERVER = start();

    private TestDatabase() {}

    /** URL of an empty database for one user. */
    public static String fresh() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();
        Vertx vertx = Vertx.vertx();
        try {
            PgConnection admin = PgConnection.connect(vertx, SERVER).await();
            admin.query("create database " + name).execute().await();
            admin.close().await();
        } finally {
            vertx.close().await();
        }
        return SERVER.replaceFirst("/[^/?]*$", "/" + name);
    }

    /** Opens a fresh, migrated database. */
    public static Database open(Vertx vertx) {
        return Database.open(vertx, fresh()).await();
    }

    private static String start() {
        String wanted = System.getenv().getOrDefault("UNBLOCK_TEST_DATABASE", "");
        boolean docker = wanted.equals("testcontainers")
                || (!wanted.equals("embedded") && DockerClientFactory.instance().isDockerAvailable());
        System.out.println(
                "PostgreSQL tests run on " + (docker ? "Testcontainers, " + IMAGE : "the built-in PostgreSQL"));
        return docker ? container() : builtIn();
    }

    private static String container() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
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
