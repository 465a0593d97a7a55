package dev.unblock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.log.Appended;
import dev.unblock.log.EventLog;
import dev.unblock.log.PgLog;
import dev.unblock.log.Projection;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class ProjectionRunnerTest {
    private static final Instant AT = Instant.parse("2026-03-04T02:00:00Z");
    private static final InstantSource CLOCK = InstantSource.system();
    private static final long PATIENCE_MILLIS = 60_000;

    private final Vertx vertx = Vertx.vertx();
    private final List<ProjectionRunner> tails = new ArrayList<>();
    private Database database;
    private EventLog log;

    /** Records what it gets, and detects what must never be sent to a projection. */
    private static final class Reader implements Projection {
        private final Map<String, Long> upTo = new HashMap<>();
        private final Map<String, Board> boards = new HashMap<>();
        private final List<String> faults = new ArrayList<>();
        private final String name;
        private int failures;

        Reader() {
            this("reader");
        }

        Reader(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public synchronized Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
            if (failures > 0) {
                failures--;
                return Future.failedFuture("not now");
            }
            long expected = upTo.getOrDefault(board, 0L) + 1;
            for (Entry entry : entries) {
                if (entry.seq() > expected) {
                    faults.add(board + ": " + entry.seq() + " where " + expected + " was due");
                }
                expected = Math.max(expected, entry.seq() + 1);
            }
            if (after.seq() != entries.getLast().seq()) {
                faults.add(board + ": the board is at " + after.seq() + " after " + entries.getLast());
            }
            upTo.put(board, expected - 1);
            boards.merge(board, after, (one, other) -> one.seq() > other.seq() ? one : other);
            notifyAll();
            return Future.succeededFuture();
        }

        synchronized void await(Predicate<Reader> holds) {
            long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (!holds.test(this)) {
                long left = deadline - System.currentTimeMillis();
                if (left <= 0) {
                    throw new AssertionError("waited in vain: " + upTo + " " + faults);
                }
                try {
                    wait(left);
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
            }
            assertThat(faults).isEmpty();
        }

        /** A restored backup contains entries up to this seq. */
        synchronized void restored(String board, long seq) {
            upTo.put(board, seq);
            boards.remove(board);
        }

        boolean has(String board, long seq, String title) {
            return upTo.getOrDefault(board, 0L) == seq
                    && title.equals(boards.getOrDefault(board, Board.EMPTY).title());
        }
    }

    private static final class Broken implements Projection {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
            return Future.failedFuture("never");
        }
    }

    @BeforeEach
    void open() {
        database = TestDatabase.open(vertx);
        log = new PgLog(database.pool());
    }

    @AfterEach
    void close() {
        tails.forEach(tail -> tail.close().await());
        database.close().await();
        vertx.close().await();
    }

    private void create(String board) {
        log.create(board, "team", "me", AT, new Event.BoardOpened("1", Language.EN))
                .await();
    }

    /** Gives the board several titles, the last of which is its seq. */
    private void grow(String board, long from, int events) {
        List<Entry> entries = new ArrayList<>();
        for (long seq = from + 1; seq <= from + events; seq++) {
            Event event = new Event.SettingsChanged(Long.toString(seq), Language.EN, false);
            entries.add(new Entry(seq, AT, "me", "tab", seq, null, event));
        }
        long epoch = log.head(board).await().orElseThrow().epoch();
        assertThat(log.append(board, epoch, from, entries).await()).isEqualTo(Appended.DONE);
    }

    /** Positions are stored a moment later; a restore in between would be overwritten. */
    private void awaitCursorAt(long seq) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        String sql = "select 1 from projection_cursor where seq = " + seq;
        while (database.pool().query(sql).execute().await().size() == 0) {
            assertThat(System.currentTimeMillis()).as("waited in vain").isLessThan(deadline);
        }
    }

    private ProjectionRunner follow(Projection... projections) {
        ProjectionRunner tail = ProjectionRunner.start(
                vertx, database.pool(), log, List.of(projections), new ReadModelLag(CLOCK), CLOCK);
        tails.add(tail);
        return tail;
    }

    @Test
    void everyBoardIsProjectedFromItsFirstEventOn() {
        create("one");
        create("two");
        grow("one", 1, 1_234);
        Reader reader = new Reader();
        follow(reader);
        reader.await(it -> it.has("one", 1_235, "1235") && it.has("two", 1, "1"));
        grow("two", 1, 3);
        grow("one", 1_235, 700);
        reader.await(it -> it.has("one", 1_935, "1935") && it.has("two", 4, "4"));
    }

    @Test
    void catchingUpEndsWhenAllEventsAreProjectedAndDoesNotWaitForAFailingProjection() {
        create("one");
        create("two");
        grow("one", 1, 5_000);
        Reader reader = new Reader();
        follow(reader, new Broken()).caughtUp().await();
        assertThat(reader.has("one", 5_001, "5001") && reader.has("two", 1, "1"))
                .isTrue();
    }

    @Test
    void aRestartedProjectionResumesAlsoFromASnapshot() {
        create("one");
        grow("one", 1, 40);
        Reader before = new Reader();
        ProjectionRunner tail = follow(before);
        before.await(it -> it.has("one", 41, "41"));
        tail.close().await();
        log.keep("one", new Snapshot(1, before.boards.getOrDefault("one", Board.EMPTY)))
                .await();
        grow("one", 41, 5);
        Reader after = new Reader();
        after.restored("one", 41);
        follow(after);
        after.await(it -> it.has("one", 46, "46"));
    }

    @Test
    void aReaderThatFailsIsToldAgain() {
        create("one");
        Reader reader = new Reader();
        reader.failures = 2;
        follow(reader);
        reader.await(it -> it.has("one", 1, "1"));
    }

    @Test
    void aReaderThatAlwaysFailsHoldsNoOtherBackHoweverMuchThereIsToTell() {
        create("one");
        grow("one", 1, 6_000);
        Reader reader = new Reader();
        follow(new Broken(), reader);
        reader.await(it -> it.has("one", 6_001, "6001"));
        grow("one", 6_001, 5);
        reader.await(it -> it.has("one", 6_006, "6006"));
    }

    @Test
    void aReaderThatJoinsLaterIsToldFromTheBeginningAndTheOthersGoOn() {
        create("one");
        grow("one", 1, 2_500);
        Reader reader = new Reader();
        ProjectionRunner tail = follow(reader);
        awaitCursorAt(2_501);
        tail.close().await();
        grow("one", 2_501, 5);
        Reader young = new Reader("young");
        follow(reader, young);
        young.await(it -> it.has("one", 2_506, "2506"));
        reader.await(it -> it.has("one", 2_506, "2506"));
    }

    @Test
    void twoNodesTellTheSameReaderNothingWrong() {
        create("one");
        Reader reader = new Reader();
        follow(reader);
        follow(reader);
        grow("one", 1, 50);
        reader.await(it -> it.has("one", 51, "51"));
        grow("one", 51, 50);
        reader.await(it -> it.has("one", 101, "101"));
    }

    @Test
    void aBoardOfARestoredLogIsReadAnew() {
        create("one");
        grow("one", 1, 9);
        Reader reader = new Reader();
        follow(reader);
        reader.await(it -> it.has("one", 10, "10"));
        awaitCursorAt(10);
        // the backup ends at 5; then the board took another course
        database.pool()
                .query("delete from board_event where seq > 5")
                .execute()
                .compose(done -> database.pool()
                        .query("update projection_cursor set seq = least(seq, 5)")
                        .execute())
                .compose(done -> database.pool()
                        .query("update board set head_seq = 5, epoch = epoch + 1")
                        .execute())
                .await();
        reader.restored("one", 5);
        List<Entry> other =
                List.of(new Entry(6, AT, "me", "tab", 106, null, new Event.SettingsChanged("six", Language.ZH, true)));
        assertThat(log.append("one", 2, 5, other).await()).isEqualTo(Appended.DONE);
        reader.await(it -> it.has("one", 6, "six"));
    }
}
