package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import dev.unblock.store.OwnPostgres;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database becomes unavailable while people write, in several ways. */
class DatabaseAwayTest {
    private static final int WRITERS = 3;
    private static final int TIMES = 5;
    private static final int MOST_EVENTS = 200;

    @TempDir
    static Path data;

    private static OwnPostgres postgres;

    @TempDir
    Path folder;

    private final Random random =
            new Random(Seeds.fresh(DatabaseAwayTest.class, 1).findFirst().orElseThrow());
    private String database;
    private Meeting meeting;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = new OwnPostgres(data);
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void open() {
        String name = "faults_" + Long.toUnsignedString(System.nanoTime());
        database = Databases.create(postgres.url(), name);
        meeting = Meeting.ofFastWriters(database, folder);
    }

    @AfterEach
    void close() {
        meeting.close();
    }

    @Test
    void connectionsThatAreCutOneAfterTheOtherLoseNothing() {
        meeting.write(WRITERS, random);
        for (int time = 0; time < TIMES; time++) {
            letThemWrite();
            Databases.run(meeting.site().vertx(), postgres.url(), """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where application_name = 'unblock'""");
        }
        meeting.judge();
    }

    @Test
    void aDatabaseThatCrashesAndComesBackLosesNothingAndEverybodyIsToldTheTruth() {
        meeting.write(WRITERS, random);
        letThemWrite();
        postgres.crash();
        meeting.players().forEach(player -> awaitDegraded(player, true));
        Browser.Answer answer = meeting.manager().get("/api/boards");
        assertThat(answer.problem()).isEqualTo("503 UNAVAILABLE");
        assertThat(answer.response().getHeader("Retry-After")).isNotNull();
        assertThat(meeting.manager().get("/ready").status()).isEqualTo(503);
        assertThat(meeting.manager().get("/live").status()).isEqualTo(200);

        postgres.start();
        meeting.players().forEach(player -> awaitDegraded(player, false));
        meeting.judge();
        assertThat(meeting.manager().get("/ready").status()).isEqualTo(200);
        assertThat(meeting.manager().get("/api/boards").status()).isEqualTo(200);
        assertThat(meeting.players())
                .allSatisfy(player ->
                        assertThat(player.ends()).as("nobody was thrown out").isEmpty());
    }

    @Test
    void readersAreAlsoToldThatTheDatabaseIsAway() {
        Player reader = meeting.guest("reader");
        postgres.crash();
        awaitDegraded(reader, true);
        postgres.start();
        awaitDegraded(reader, false);
    }

    @Test
    void aDatabaseThatSaysNothingAtAllIsNotWaitedForWithoutAWord() {
        meeting.write(WRITERS, random);
        letThemWrite();
        postgres.freeze();
        try {
            meeting.players().forEach(player -> awaitDegraded(player, true));
        } finally {
            postgres.thaw();
        }
        meeting.players().forEach(player -> awaitDegraded(player, false));
        meeting.judge();
    }

    @Test
    void aServerStopsThoughItsDatabaseSaysNothing() {
        meeting.write(WRITERS, random);
        letThemWrite();
        postgres.freeze();
        try {
            CompletableFuture.runAsync(meeting::stopServer)
                    .orTimeout(2, TimeUnit.MINUTES)
                    .join();
        } finally {
            postgres.thaw();
        }
        meeting.restart();
        meeting.judge();
    }

    private void letThemWrite() {
        Player watched = meeting.players().get(random.nextInt(WRITERS));
        watched.awaitSeq(watched.board().seq() + 1 + random.nextInt(MOST_EVENTS));
    }

    private static void awaitDegraded(Player player, boolean wanted) {
        player.await(
                wanted ? "it is told that nothing is saved now" : "it is told that all is well again",
                it -> !it.frames(Protocol.Hb.class).isEmpty()
                        && it.frames(Protocol.Hb.class).getLast().degraded() == wanted);
    }
}
