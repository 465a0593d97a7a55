package dev.unblock.bench;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;

/** Creates empty databases beside the given one, so that no stretch of load sees another's data. */
final class Databases {
    private static int made;

    private Databases() {}

    /** Id of the PostgreSQL process that all others of it belong to; it must be on this machine. */
    static long process(Vertx vertx, String url) {
        PgConnection session = PgConnection.connect(vertx, url).await();
        long backend = session.query("select pg_backend_pid() as pid")
                .execute()
                .await()
                .iterator()
                .next()
                .getLong("pid");
        long process = ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid();
        session.close().await();
        return process;
    }

    /** The URL of a new database. */
    static String fresh(Vertx vertx, String url) {
        String name = "bench_" + ProcessHandle.current().pid() + "_" + ++made;
        PgConnection admin = PgConnection.connect(vertx, url).await();
        admin.query("create database " + name).execute().await();
        admin.close().await();
        return url.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    }
}
