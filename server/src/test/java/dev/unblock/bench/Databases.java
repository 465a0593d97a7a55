package dev.unblock.bench;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;

/** Makes empty databases beside the one that was given, so that no stretch of load sees another's data. */
final class Databases {
    private static int made;

    private Databases() {}

    /** Gives the URL of a database that did not exist before. */
    static String fresh(Vertx vertx, String url) {
        String name = "bench_" + ProcessHandle.current().pid() + "_" + ++made;
        PgConnection admin = PgConnection.connect(vertx, url).await();
        admin.query("create database " + name).execute().await();
        admin.close().await();
        return url.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    }
}
