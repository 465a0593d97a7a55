package dev.unblock.deal.imports;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.util.function.Function;

/** A transaction of many statements, written as a straight line. Awaits. */
final class PgWork {
    private PgWork() {}

    /** What the work throws is thrown, and nothing it has written stays. */
    static <T> T inTransaction(Pool pool, Function<SqlConnection, T> work) {
        SqlConnection sql = pool.getConnection().await();
        try {
            Transaction transaction = sql.begin().await();
            T result;
            try {
                result = work.apply(sql);
            } catch (RuntimeException failure) {
                transaction
                        .rollback()
                        .transform(ended -> io.vertx.core.Future.succeededFuture())
                        .await();
                throw failure;
            }
            transaction.commit().await();
            return result;
        } finally {
            sql.close().await();
        }
    }
}
