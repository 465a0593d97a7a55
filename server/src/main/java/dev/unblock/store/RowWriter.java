package dev.unblock.store;

import dev.unblock.store.Share.Place;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of read models by difference: those of many boards and models in one transaction and two round trips. The
 * position of each model on each board is locked meanwhile and is the fence: an older state of a board never replaces a
 * later one, whichever node is slower. Any thread.
 */
final class RowWriter {
    /** So few rows are made faster than the work is handed to another thread. */
    private static final int FEW = 8;

    private final Pool pool;

    RowWriter(Pool pool) {
        this.pool = pool;
    }

    Future<Void> write(List<Share> shares) {
        return pool.getConnection()
                .compose(connection -> write(connection, shares).eventually(connection::close));
    }

    /** Awaits only what the next statement needs: statements in a row are one round trip. */
    private static Future<Void> write(SqlConnection connection, List<Share> shares) {
        Future<Transaction> transaction = connection.begin();
        Future<Map<Place, Long>> before = lock(shares).on(connection).map(RowWriter::shown);
        Future<Map<Place, Long>> now = move(shares).on(connection).map(RowWriter::shown);
        return Future.all(transaction, before, now)
                .compose(moved -> difference(connection, shares, before.result(), now.result()))
                .compose(RowWriter::statements)
                .compose(statements -> {
                    List<Future<?>> written = new ArrayList<>();
                    Stream.concat(
                                    statements.stream(),
                                    shares.stream().map(Share::besides).flatMap(Stream::ofNullable))
                            .forEach(statement -> written.add(statement.on(connection)));
                    written.add(transaction.result().commit());
                    return Future.all(written).<Void>mapEmpty();
                })
                .recover(failure ->
                        transaction.compose(Transaction::rollback).transform(undone -> Future.failedFuture(failure)));
    }

    /** Without shares of which a later state is stored. */
    private static Future<Difference> difference(
            SqlConnection connection, List<Share> shares, Map<Place, Long> before, Map<Place, Long> now) {
        Map<Boolean, List<Share>> news = shares.stream()
                .filter(share -> Objects.equals(share.seq(), now.get(share.place())))
                .collect(Collectors.partitioningBy(share -> isRemembered(share, before.get(share.place()))));
        List<Share> known = news.getOrDefault(true, List.of());
        List<Share> unknown = news.getOrDefault(false, List.of());
        return stored(connection, unknown).map(stored -> {
            Difference difference = new Difference();
            known.forEach(share -> difference.add(
                    share, Objects.requireNonNull(share.remembered()).fingerprints()));
            unknown.forEach(share ->
                    difference.add(share, stored.getOrDefault(share.place().board(), Map.of())));
            return difference;
        });
    }

    /** Whether nobody else has written since. */
    private static boolean isRemembered(Share share, @Nullable Long before) {
        return share.remembered() != null && Objects.equals(share.remembered().seq(), before);
    }

    private static Future<List<Statement>> statements(Difference difference) {
        Context context = Vertx.currentContext();
        return context == null || difference.size() <= FEW
                ? Future.succeededFuture(difference.statements())
                : context.executeBlocking(difference::statements, false).map(Objects::requireNonNull);
    }

    /** In the same order on all nodes, so that two never wait for each other. */
    private static Statement lock(List<Share> shares) {
        return new Statement("""
                select name, board_id, greatest(c.seq, c.shown) as shown
                from unnest($1::text[], $2::text[]) as share (name, board_id)
                join projection_cursor c using (name, board_id) order by board_id, name for update of c""", places(shares));
    }

    private static Statement move(List<Share> shares) {
        List<Object> values = new ArrayList<>(places(shares));
        values.add(
                shares.stream().map(share -> share.ahead() ? 0L : share.seq()).toArray(Long[]::new));
        values.add(
                shares.stream().map(share -> share.ahead() ? share.seq() : null).toArray(Long[]::new));
        return new Statement("""
                insert into projection_cursor as c (name, board_id, seq, shown)
                select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) as share (name, board_id, seq, shown)
                order by board_id, name
                on conflict (name, board_id) do update
                set seq = greatest(c.seq, excluded.seq), shown = greatest(c.shown, excluded.shown)
                returning name, board_id, greatest(seq, shown) as shown""", values);
    }

    private static List<Object> places(List<Share> shares) {
        return List.of(
                shares.stream().map(share -> share.place().name()).toArray(String[]::new),
                shares.stream().map(share -> share.place().board()).toArray(String[]::new));
    }

    private static Map<Place, Long> shown(RowSet<Row> rows) {
        Map<Place, Long> shown = new HashMap<>();
        rows.forEach(
                row -> shown.put(new Place(row.getString("name"), row.getString("board_id")), row.getLong("shown")));
        return shown;
    }

    /** Fingerprints of all rows of these shares that are stored: by board, table and key. */
    private static Future<Map<String, Map<BoardTable, Map<List<String>, Long>>>> stored(
            SqlConnection connection, List<Share> shares) {
        Map<BoardTable, Set<String>> asked = new LinkedHashMap<>();
        shares.forEach(share -> share.rows()
                .keySet()
                .forEach(table -> asked.computeIfAbsent(table, first -> new LinkedHashSet<>())
                        .add(share.place().board())));
        Map<String, Map<BoardTable, Map<List<String>, Long>>> stored = new HashMap<>();
        List<Future<?>> answers = new ArrayList<>();
        asked.forEach((table, boards) -> answers.add(table.stored(boards)
                .on(connection)
                .onSuccess(rows -> rows.forEach(row -> {
                    List<String> key = table.key(row);
                    stored.computeIfAbsent(key.getFirst(), first -> new HashMap<>())
                            .computeIfAbsent(table, first -> new HashMap<>())
                            .put(key, table.fingerprint(row));
                }))));
        return answers.isEmpty()
                ? Future.succeededFuture(stored)
                : Future.all(answers).map(stored);
    }
}
