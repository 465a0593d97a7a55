package dev.unblock.faults;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;

/** What an administrator does to a database. */
final class Databases {
    private Databases() {}

    static void run(Vertx vertx, String database, String sql) {
        PgConnection admin = PgConnection.connect(vertx, database).await();
        try {
            admin.query(sql).execute().await();
        } finally {
            admin.close().await();
        }
    }
}
