package dev.unblock.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;

/**
 * An open, migrated database. The live boards have a pool of their own: however many requests wait for the other one, a
 * change on a board is written at once. Any thread may use the pools.
 */
public final class Database {
    /** Appends to different boards run in parallel; more connections would only wait for each other's flush. */
    private static final int CONNECTIONS_OF_BOARDS = 8;
    /** For requests and read models. Six nodes fit into the 97 connections of a PostgreSQL with default settings. */
    public static final int CONNECTIONS = 8;
    /** A longer queue would only hide that the database is too slow. */
    private static final int WAITING = 2_000;

    private static final int CONNECT_MILLIS = 5_000;
    /** For the first connection, each as long as {@link #CONNECT_MILLIS}. */
    private static final int TRIES = 6;

    private static final String STATEMENT_TIMEOUT = "10s";

    private final Pool pool;
    private final Pool boards;

    private Database(Pool pool, Pool boards) {
        this.pool = pool;
        this.boards = boards;
    }

    /** Migrates the database and connects to it, as {@link #migrate} and {@link #connect} do. */
    public static Future<Database> open(Vertx vertx, String url) {
        return vertx.executeBlocking(() -> {
                    migrate(url);
                    return url;
                })
                .compose(migrated -> connect(vertx, url));
    }

    /**
     * Blocking; needs no Vert.x.
     *
     * @param url as in DATABASE_URL: {@code postgres://user:password@host:port/database?sslmode=require}
     * @throws DatabaseRefused if the URL is invalid or the database does not answer
     */
    public static void migrate(String url) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        try {
            Flyway.configure()
                    .dataSource(parsed.jdbc(), parsed.user(), parsed.password())
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (RuntimeException failure) {
            throw parsed.refused(failure);
        }
    }

    /**
     * Opens the pools of a migrated database.
     *
     * @return fails with {@link DatabaseRefused} if it does not answer
     */
    public static Future<Database> connect(Vertx vertx, String url) {
        return new Database(pool(vertx, url, CONNECTIONS), pool(vertx, url, CONNECTIONS_OF_BOARDS))
                .check(DatabaseUrl.parse(url));
    }

    /** For requests and everything else that is not a live board. */
    public Pool pool() {
        return pool;
    }

    /** For the live boards only. */
    public Pool boards() {
        return boards;
    }

    /** Fails if the database does not answer the boards at once. Waiting requests do not make a server unready. */
    public Future<Void> answers() {
        return boards.query("select 1").execute().timeout(1, TimeUnit.SECONDS).mapEmpty();
    }

    public Future<Void> close() {
        return Future.join(pool.close(), boards.close()).mapEmpty();
    }

    private Future<Database> check(DatabaseUrl url) {
        return firstAnswer(TRIES)
                .map(this)
                .recover(failure -> close().transform(closed -> Future.failedFuture(url.refused(failure))));
    }

    /** A busy machine may need longer for the first connection than a request should wait for one. */
    private Future<Void> firstAnswer(int tries) {
        return pool.query("select 1").execute().<Void>mapEmpty().recover(failure -> {
            boolean isFinal = tries == 1 || failure instanceof PgException;
            return isFinal ? Future.failedFuture(failure) : firstAnswer(tries - 1);
        });
    }

    private static Pool pool(Vertx vertx, String url, int connections) {
        PgConnectOptions connect = PgConnectOptions.fromUri(url)
                .setCachePreparedStatements(true)
                .setProperties(Map.of("application_name", "unblock", "statement_timeout", STATEMENT_TIMEOUT));
        PoolOptions options = new PoolOptions()
                .setMaxSize(connections)
                .setMaxWaitQueueSize(WAITING)
                .setConnectionTimeout(CONNECT_MILLIS)
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool().with(options).connectingTo(connect).using(vertx).build();
    }
}
