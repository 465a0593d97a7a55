package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.http.RawClient;
import dev.unblock.store.Database;
import dev.unblock.store.TestDatabase;
import io.vertx.pgclient.PgConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unauthenticated requests occupy all database connections that requests can get. */
@Tag("postgres")
class CrowdedDoorTest {
    /** The database cancels a statement that waits too long; on a busy machine the work may take longer than that. */
    private static final int ROUNDS = 3;

    private static final String WAITING = "select count(*) from pg_stat_activity "
            + "where datname = current_database() and application_name = 'unblock' and wait_event_type = 'Lock'";

    @TempDir
    Path folder;

    private final String database = TestDatabase.fresh();
    private Meeting meeting;
    private Player mia;
    private PgConnection holder;
    private PgConnection watcher;

    @BeforeEach
    void open() {
        meeting = Meeting.on(database, folder);
        mia = meeting.manager("mia");
        holder = PgConnection.connect(meeting.site().vertx(), database).await();
        watcher = PgConnection.connect(meeting.site().vertx(), database).await();
    }

    @AfterEach
    void close() {
        holder.close().await();
        watcher.close().await();
        meeting.close();
    }

    @Test
    void writingOnABoardDoesNotWaitForThem() {
        boolean isAcknowledged = IntStream.range(0, ROUNDS).anyMatch(this::isAcknowledgedWhileStrangersWait);
        assertThat(isAcknowledged).isTrue();
    }

    @Test
    void aServerThatTheyCrowdIsReady() {
        boolean isReady = IntStream.range(0, ROUNDS)
                .anyMatch(round ->
                        whileStrangersWait(() -> assertThat(ask("/ready")).isEqualTo("HTTP/1.1 200 OK")));
        assertThat(isReady).isTrue();
    }

    private boolean isAcknowledgedWhileStrangersWait(int round) {
        return whileStrangersWait(() -> {
            String card = "story000000" + round;
            mia.send(new Command.ParkStory(card, null, "As quick as ever"));
            mia.await("it is there", player -> player.board().cards().containsKey(card));
        });
    }

    /** @return whether all of them were still waiting when the work was done */
    private boolean whileStrangersWait(Runnable work) {
        holder.query("begin; lock table guest_link in access exclusive mode")
                .execute()
                .await();
        List<CompletableFuture<String>> strangers = IntStream.range(0, Database.CONNECTIONS)
                .mapToObj(stranger ->
                        CompletableFuture.supplyAsync(() -> ask("/api/guest/token"), Thread::startVirtualThread))
                .toList();
        Eventually.is("strangers hold all connections", () -> waiting() == Database.CONNECTIONS);
        work.run();
        boolean allWaited = strangers.stream().noneMatch(CompletableFuture::isDone);
        holder.query("rollback").execute().await();
        strangers.forEach(CompletableFuture::join);
        return allWaited;
    }

    private long waiting() {
        return watcher.query(WAITING).execute().await().iterator().next().getLong(0);
    }

    private String ask(String path) {
        return RawClient.ask(meeting.site().port(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
}
