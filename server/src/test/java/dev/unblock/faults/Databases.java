package dev.unblock.faults;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;

/** What an administrator does to a database. */
final class Databases {
    private Databases() {}

    /** Makes an empty database on that server; its URL. */
    static String create(String server, String name) {
        Vertx vertx = Vertx.vertx();
        try {
            run(vertx, server, "create database " + name);
        } finally {
            vertx.close().await();
        }
        return server.replaceFirst("/[^/?]*$", "/" + name);
    }

    static void run(Vertx vertx, String database, String sql) {
        PgConnection admin = PgConnection.connect(vertx, database).await();
        try {
            admin.query(sql).execute().await();
        } finally {
            admin.close().await();
        }
    }
}
