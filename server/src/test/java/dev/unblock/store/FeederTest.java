package dev.unblock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.log.Appended;
import dev.unblock.log.EventLog;
import dev.unblock.log.PgLog;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes feed one read model, step by step: a row for each {@code name=value} in the title of a board. */
@Tag("postgres")
class FeederTest {
    private static final Instant AT = Instant.parse("2026-03-04T02:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private Database database;
    private PgLog log;
    private Names model;
    private Feeder node;
    private Feeder other;

    private static final class Names extends ReadModel {
        private static final BoardTable NAMES = BoardTable.named("name_of_title")
                .key("name")
                .value("value", ColumnType.TEXT, "told.value::int")
                .aside("at", ColumnType.TIME, "coalesce(old.at, told.at)")
                .declared();

        Names(Pool pool) {
            super(pool);
        }

        @Override
        public String name() {
            return "names";
        }

        @Override
        protected List<BoardTable> tables() {
            return List.of(NAMES);
        }

        @Override
        protected Stream<BoardRow> rows(Told told) {
            return Stream.of(told.after().title().split(" "))
                    .map(name -> name.split("="))
                    .map(pair -> NAMES.row(told.board(), pair[0], pair[1], told.changedAt()));
        }
    }

    @BeforeEach
    void open() {
        database = TestDatabase.open(vertx);
        log = new PgLog(database.pool());
        model = new Names(database.pool());
        node = new Feeder(vertx, database.pool(), log);
        other = new Feeder(vertx, database.pool(), log);
        database.pool().query("""
                create table name_of_title (board_id text, name text, value int, at timestamptz, fingerprint bigint,
                  primary key (board_id, name))""").execute().await();
    }

    @AfterEach
    void close() {
        database.close().await();
        vertx.close().await();
    }

    private void create(String board, String title) {
        log.create(board, "team", "me", AT, new Event.BoardOpened(title, Language.EN))
                .await();
    }

    private void rename(String board, String title) {
        rename(board, title, 1);
    }

    private void rename(String board, String title, int times) {
        long head = log.head(board).await().orElseThrow().seq();
        Event event = new Event.SettingsChanged(title, Language.EN, false);
        List<Entry> entries = LongStream.rangeClosed(head + 1, head + times)
                .mapToObj(seq -> new Entry(seq, AT.plusSeconds(seq), "me", "tab", seq, null, event))
                .toList();
        assertThat(log.append(board, 1, head, entries).await()).isEqualTo(Appended.DONE);
    }

    private List<Lag> lags(String... boards) {
        return Stream.of(boards)
                .map(board -> new Lag(
                        new Lag.Identity(board, 1),
                        "team",
                        place(board),
                        log.head(board).await().orElseThrow().seq(),
                        AT,
                        List.of(model)))
                .toList();
    }

    private long place(String board) {
        return database
                .pool()
                .query("select seq from projection_cursor where board_id = '" + board + "'")
                .execute()
                .await()
                .stream()
                .map(row -> row.getLong("seq"))
                .findFirst()
                .orElse(0L);
    }

    private List<String> fed(Feeder by, String... boards) {
        return by.feed(lags(boards)).await().stream().map(Lag::board).sorted().toList();
    }

    private Map<String, Integer> rows(String board) {
        Map<String, Integer> rows = new TreeMap<>();
        database.pool()
                .query("select name, value from name_of_title where board_id = '" + board + "'")
                .execute()
                .await()
                .forEach(row -> rows.put(row.getString("name"), row.getInteger("value")));
        return rows;
    }

    /** The physical position of each row: a row that is written anew has another one. */
    private List<String> versions() {
        List<String> versions = new ArrayList<>();
        database.pool()
                .query("select name, value, ctid::text as place from name_of_title order by name")
                .execute()
                .await()
                .forEach(row -> versions.add(row.deepToString()));
        return versions;
    }

    @Test
    void onlyRowsThatHaveChangedAreWritten() {
        create("one", "a=1 b=2 c=3");
        assertThat(fed(node, "one")).containsExactly("one");
        List<String> before = versions();
        rename("one", "a=1 b=4 d=5");
        fed(node, "one");
        assertThat(rows("one")).isEqualTo(Map.of("a", 1, "b", 4, "d", 5));
        assertThat(versions()).contains(before.getFirst()).doesNotContain(before.get(1));
        List<String> after = versions();
        rename("one", "d=5 b=4 a=1");
        fed(other, "one");
        assertThat(versions()).as("a node that remembers nothing").isEqualTo(after);
    }

    @Test
    void whatAnotherNodeHasWrittenIsNotTakenForWhatThisOneWrote() {
        create("one", "a=1 b=2");
        fed(node, "one");
        rename("one", "a=7 c=3");
        fed(other, "one");
        rename("one", "a=1 b=2");
        fed(node, "one");
        assertThat(rows("one")).isEqualTo(Map.of("a", 1, "b", 2));
    }

    @Test
    void whatARequestHasWrittenAheadIsNotReplacedByAnOlderState() {
        create("one", "a=1");
        List<Entry> first = log.read("one", 1, 1).await();
        List<Lag> early = lags("one");
        fed(node, "one");
        rename("one", "a=2");
        List<Entry> all = log.read("one", 1, 2).await();
        var begun = Board.EMPTY.after(first.getFirst());
        model.follow("one", "team", all, begun.after(all.getLast())).await();
        assertThat(place("one")).as("the runner still gets the events").isEqualTo(1);
        model.follow("one", "team", first, begun).await();
        assertThat(rows("one")).isEqualTo(Map.of("a", 2));
        rename("one", "a=1");
        fed(node, "one");
        assertThat(rows("one")).isEqualTo(Map.of("a", 1));
        other.feed(early).await();
        assertThat(rows("one")).isEqualTo(Map.of("a", 1));
        assertThat(place("one")).isEqualTo(3);
    }

    @Test
    void whatTheDatabaseRefusesHoldsBackNothingElse() {
        create("bad", "a=one");
        create("good", "a=1");
        create("well", "b=1");
        assertThat(fed(node, "bad", "good", "well")).containsExactly("good", "well");
        assertThat(rows("good")).isEqualTo(Map.of("a", 1));
        rename("bad", "a=2");
        assertThat(fed(node, "bad", "good")).containsExactly("bad");
        assertThat(rows("bad")).isEqualTo(Map.of("a", 2));
    }

    private void formOfBad(int form) {
        database.pool()
                .query("update board_event set v = " + form + " where board_id = 'bad'")
                .execute()
                .await();
    }

    private static EventLog recording(EventLog log, List<List<EventLog.Range>> reads) {
        return (EventLog) Proxy.newProxyInstance(
                EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, values) -> {
                    if (values[0] instanceof List<?> ranges) {
                        reads.add(
                                ranges.stream().map(EventLog.Range.class::cast).toList());
                    }
                    return method.invoke(log, values);
                });
    }

    @Test
    void allBoardsAreReadByOneStatementAndOneThatCannotBeReadHoldsBackNothing() {
        create("bad", "a=5");
        create("good", "a=1");
        create("long", "a=1");
        rename("long", "b=2", 1_200);
        create("seen", "a=1");
        fed(node, "seen");
        rename("seen", "c=3");
        create("still", "a=1");
        fed(node, "still");
        formOfBad(99);
        List<List<EventLog.Range>> reads = new ArrayList<>();
        Feeder young = new Feeder(vertx, database.pool(), recording(log, reads));
        assertThat(fed(young, "bad", "good", "long", "seen", "still")).containsExactly("good", "long", "seen");
        assertThat(rows("good")).isEqualTo(Map.of("a", 1));
        assertThat(rows("long")).isEqualTo(Map.of("b", 2));
        assertThat(rows("seen")).isEqualTo(Map.of("c", 3));
        assertThat(reads.getFirst().stream().map(EventLog.Range::board))
                .containsExactly("bad", "good", "long", "seen", "still");
        assertThat(reads).as("as many as the longest board has pages").hasSize(3);
        formOfBad(3);
        assertThat(fed(young, "bad", "long")).containsExactly("bad");
        assertThat(rows("bad")).isEqualTo(Map.of("a", 5));
    }
}
