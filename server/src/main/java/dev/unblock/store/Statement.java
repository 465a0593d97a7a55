package dev.unblock.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement with its values. */
public record Statement(String sql, List<? extends @Nullable Object> values) {
    public Statement(String sql, @Nullable Object... values) {
        this(sql, Arrays.asList(values));
    }

    Future<RowSet<Row>> on(SqlConnection connection) {
        return connection.preparedQuery(sql).execute(Tuple.wrap(values.toArray()));
    }
}
