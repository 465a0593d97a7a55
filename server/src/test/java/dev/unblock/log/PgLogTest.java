package dev.unblock.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.store.Database;
import dev.unblock.store.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class PgLogTest extends EventLogContract {
    private static Vertx vertx;
    private static Database database;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
        database = TestDatabase.open(vertx);
    }

    @AfterAll
    static void close() {
        database.close().await();
        vertx.close().await();
    }

    @Override
    EventLog log() {
        return new PgLog(database.pool());
    }

    @Test
    void aBrokenConnectionIsSaidAsUnavailableAndTheLogStaysDense() {
        String killAll = "select pg_terminate_backend(pid) from pg_stat_activity "
                + "where datname = current_database() and pid <> pg_backend_pid()";
        database.pool().query(killAll).execute().await();
        EventLog log = log();
        int taken = 0;
        for (int tries = 0; tries < 50 && taken < 5; tries++) {
            long head = headOrNothing(log);
            if (head > 0 && appended(log, head)) {
                taken++;
                database.pool().query(killAll).execute().otherwiseEmpty().await();
            }
        }
        assertThat(taken).isEqualTo(5);
        assertThat(read(1)).hasSize(6);
    }

    @Test
    void theLatestBoardIsTheOneThatWasWrittenLast() {
        PgLog log = new PgLog(database.pool());
        log.create("newest000000", "team", "me", Instant.EPOCH, new Event.BoardOpened("Monday", Language.EN))
                .await();
        assertThat(log.latest().await()).contains("newest000000");

        log.append(board(), 1, 1, entries("c", 2, 2)).await();

        assertThat(log.latest().await()).contains(board());
    }

    /** It cannot be skipped: later events were decided on a board that includes it. */
    @Test
    void anEventThatCannotBeReadIsNamed() {
        log().append(board(), 1, 1, entries("c", 2, 2)).await();
        database.pool()
                .query("update board_event set payload = '{\"card\":7}' where seq = 2 and board_id = '" + board() + "'")
                .execute()
                .await();
        assertThatThrownBy(() -> log().read(board(), 1, 10).await())
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("event 2 of board " + board());
        assertThat(log().read(board(), 3, 10).await()).hasSize(1);
        List<Future<List<Entry>>> answers = log().read(List.of(
                new EventLog.Range(board(), 3, 10),
                new EventLog.Range(board(), 1, 10),
                new EventLog.Range(board(), 1, 1)));
        Future.join(answers).otherwiseEmpty().await();
        assertThat(answers).extracting(Future::succeeded).as("read at once").containsExactly(true, false, true);
    }

    @Test
    void aClosedPoolIsSaidAsUnavailable() {
        Database closed = TestDatabase.open(vertx);
        closed.close().await();
        assertThatThrownBy(() -> new PgLog(closed.pool()).head(board()).await()).isInstanceOf(LogUnavailable.class);
    }

    private long headOrNothing(EventLog log) {
        return log.head(board())
                .map(head -> head.orElseThrow().seq())
                .recover(failure -> Future.succeededFuture(0L))
                .await();
    }

    private boolean appended(EventLog log, long head) {
        return log.append(board(), 1, head, entries("c", head + 1, 1))
                .map(done -> done == Appended.DONE)
                .recover(failure -> {
                    assertThat(failure).isInstanceOf(LogUnavailable.class);
                    return Future.succeededFuture(false);
                })
                .await();
    }
}
