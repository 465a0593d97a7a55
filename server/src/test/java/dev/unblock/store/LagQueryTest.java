package dev.unblock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.log.PgLog;
import dev.unblock.log.Projection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two projections, whose positions are set by hand. */
@Tag("postgres")
class LagQueryTest {
    private static final Instant AT = Instant.parse("2026-03-04T02:00:00Z");
    private static final int ENOUGH = 60;

    private final Vertx vertx = Vertx.vertx();
    private Database database;
    private PgLog log;
    private LagQuery query;

    private record Named(String name) implements Projection {
        @Override
        public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
            return Future.succeededFuture();
        }
    }

    @BeforeEach
    void open() {
        database = TestDatabase.open(vertx);
        log = new PgLog(database.pool());
        query = query();
    }

    @AfterEach
    void close() {
        database.close().await();
        vertx.close().await();
    }

    private LagQuery query() {
        return new LagQuery(
                database.pool(), List.of(new Named("one"), new Named("other")), InstantSource.fixed(AT.plusSeconds(9)));
    }

    private void execute(String sql) {
        database.pool().query(sql).execute().await();
    }

    private void create(String... boards) {
        for (String board : boards) {
            log.create(board, "team", "me", AT, new Event.BoardOpened("title", Language.EN))
                    .await();
        }
    }

    private void grow(String board) {
        long head = log.head(board).await().orElseThrow().seq();
        Event event = new Event.SettingsChanged("title", Language.EN, false);
        log.append(board, 1, head, List.of(new Entry(head + 1, AT, "me", "tab", head + 1, null, event)))
                .await();
    }

    /** Both projections are where the board is. */
    private void followed() {
        for (String name : List.of("one", "other")) {
            execute("insert into projection_cursor (name, board_id, seq) select '" + name
                    + "', id, head_seq from board " + "on conflict (name, board_id) do update set seq = excluded.seq");
        }
    }

    private List<String> lags() {
        return lags(query);
    }

    private static List<String> lags(LagQuery asking) {
        return asking.ask().await().stream()
                .map(lag -> lag.board() + " " + lag.place() + " " + String.join("+", lag.names()))
                .sorted()
                .toList();
    }

    @Test
    void theProjectionsOfABoardThatAreAtTheSamePlaceAreOneLag() {
        create("a", "b");
        assertThat(lags()).containsExactly("a 0 one+other", "b 0 one+other");
        followed();
        grow("a");
        execute("update projection_cursor set seq = 2 where board_id = 'a' and name = 'one'");
        grow("a");
        assertThat(lags()).containsExactly("a 1 other", "a 2 one");
        followed();
        assertThat(lags()).isEmpty();
        grow("b");
        assertThat(lags()).containsExactly("b 1 one+other");
    }

    @Test
    void aBoardThatIsNotFollowedYetIsFoundAgainUntilItIs() {
        create("a", "b");
        lags();
        execute("insert into projection_cursor (name, board_id, seq) values ('one', 'a', 1), ('one', 'b', 1)");
        assertThat(lags()).containsExactly("a 0 other", "b 0 other");
        assertThat(lags()).containsExactly("a 0 other", "b 0 other");
        execute("insert into projection_cursor (name, board_id, seq) values ('other', 'b', 1)");
        assertThat(lags()).containsExactly("a 0 other");
    }

    @Test
    void aChangeIsFoundHoweverLateItIsCommitted() {
        create("slow", "quick");
        followed();
        SqlConnection slow = database.pool().getConnection().await();
        var transaction = slow.begin().await();
        slow.query("update board set head_seq = 2 where id = 'slow'").execute().await();
        assertThat(lags()).isEmpty();
        grow("quick");
        assertThat(lags()).containsExactly("quick 1 one+other");
        followed();
        assertThat(lags()).isEmpty();
        transaction.commit().compose(done -> slow.close()).await();
        assertThat(lags()).containsExactly("slow 1 one+other");
    }

    /** So it is seen that boards which stand still are not asked about. */
    @Test
    void whatWasDoneByHandToABoardThatStandsStillIsFoundSoonerOrLater() {
        create("still");
        followed();
        assertThat(lags()).isEmpty();
        execute("delete from projection_cursor where name = 'one'");
        assertThat(lags()).isEmpty();
        assertThat(lags(query())).as("a server that has just started").containsExactly("still 0 one");
        assertThat(Stream.generate(this::lags).limit(ENOUGH).anyMatch(List.of("still 0 one")::equals))
                .isTrue();
    }

    @Test
    void afterAnOutageAllAreAskedAbout() {
        create("still");
        followed();
        lags();
        execute("delete from projection_cursor where name = 'one'");
        execute("alter table board rename to away");
        assertThat(query.ask().map(done -> "answered").otherwise("failed").await())
                .isEqualTo("failed");
        execute("alter table away rename to board");
        assertThat(lags()).containsExactly("still 0 one");
    }
}
