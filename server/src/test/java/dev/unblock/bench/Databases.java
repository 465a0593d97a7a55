package dev.unblock.bench;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;

/** Creates empty databases beside the given one, so that no stretch of load sees another's data. */
final class Databases {
    private static int made;

    private Databases() {}

    /** The URL of a new database. */
    static String fresh(Vertx vertx, String url) {
        String name = "bench_" + ProcessHandle.current().pid() + "_" + ++made;
        PgConnection admin = PgConnection.connect(vertx, url).await();
        admin.query("create database " + name).execute().await();
        admin.close().await();
        return url.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    }
}
