package dev.unblock.library.lessons;

import static dev.unblock.library.lessons.PgPins.time;

import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bookmarks, each visible to its owner only. Any thread. */
public final class PgBookmarks {
    private final Pool pool;
    private final InstantSource clock;

    public PgBookmarks(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Empty if the member has {@link Bookmark#MOST} already. */
    public Future<Optional<Bookmark>> make(String id, String member, String board, Pin pin, String text) {
        String sql = """
                insert into bookmark (id, member_id, board_id, spot, seq, deal_id, card_id, text, at)
                select $1, $2, $3, $4, $5, $6, $7, $8, $9
                where (select count(*) from bookmark where member_id = $2) < $10
                returning *""";
        return PgRows.inTurn(
                pool,
                "bookmarks of " + member,
                turn -> turn.preparedQuery(sql)
                        .execute(Tuple.of(id, member, board, pin.spot().name(), pin.seq(), pin.deal())
                                .addString(pin.card())
                                .addString(text)
                                .addOffsetDateTime(time(clock.instant()))
                                .addLong((long) Bookmark.MOST))
                        .map(rows -> all(rows).stream().findFirst()));
    }

    /**
     * The latest first.
     *
     * @param board absent: on all boards
     */
    public Future<List<Bookmark>> of(String member, @Nullable String board) {
        String sql = """
                select * from bookmark where member_id = $1 and ($2::text is null or board_id = $2)
                order by at desc, id limit $3""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(member, board, Bookmark.MOST))
                .map(PgBookmarks::all);
    }

    /** Empty if this member has no such bookmark. */
    public Future<Optional<Bookmark>> reword(String member, String id, String text) {
        return pool.preparedQuery("update bookmark set text = $3 where member_id = $1 and id = $2 returning *")
                .execute(Tuple.of(member, id, text))
                .map(rows -> all(rows).stream().findFirst());
    }

    /** @return false if this member has no such bookmark */
    public Future<Boolean> remove(String member, String id) {
        return pool.preparedQuery("delete from bookmark where member_id = $1 and id = $2")
                .execute(Tuple.of(member, id))
                .map(done -> done.rowCount() == 1);
    }

    private static List<Bookmark> all(RowSet<Row> rows) {
        return rows.stream().map(PgBookmarks::bookmark).toList();
    }

    private static Bookmark bookmark(Row row) {
        return new Bookmark(
                row.getString("id"),
                row.getString("board_id"),
                PgPins.pin(row),
                Quote.NONE,
                row.getString("text"),
                PgPins.time(row, "at"));
    }
}
