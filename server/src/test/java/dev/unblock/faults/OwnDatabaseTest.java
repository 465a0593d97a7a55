package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.http.Browser;
import dev.unblock.store.LocalPostgres;
import dev.unblock.store.PreparedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server with its built-in PostgreSQL. */
class OwnDatabaseTest {
    /** The exit code after SIGTERM. */
    private static final int TERMINATED = 143;

    @TempDir
    Path data;

    @BeforeEach
    void thereIsADatabase() {
        PreparedPostgres.copyInto(data);
    }

    @AfterEach
    void nothingRunsOn() {
        LocalPostgres.start(data, new SecureRandom()).close();
    }

    @Test
    void aServerThatWasKilledIsFollowedByOneThatHasAllOfItsData() {
        try (ServerProcess killed = start();
                Site site = new Site(killed.awaitReady())) {
            Browser manager = site.setUp();
            String board = Site.board(manager);
            Player mia = new Player(site, manager, board, "mia").enter();
            mia.send(new Command.ParkStory("story0000000", null, "We were here before"));
            mia.awaitAnswers().comesBack();
            killed.kill();

            try (ServerProcess next = start()) {
                site.moved(next.awaitReady());
                mia.await(
                        "the story is there again",
                        it -> it.isLive() && it.ends().size() > 0);
                mia.send(new Command.Reword("story0000000", "And we are still", null));
                mia.awaitAnswers();
                assertThat(mia.outbox().refused()).isEmpty();
                next.terminate().awaitEnd();
            }
            mia.close();
        }
    }

    @Test
    void aProcessNumberOfAKilledDatabaseMayBelongToAnotherProcessByNow() throws IOException {
        Path note = data.resolve("postgres/postmaster.pid");
        Files.writeString(note, ProcessHandle.current().pid() + "\n" + note.getParent() + "\n");
        LocalPostgres again = LocalPostgres.start(data, new SecureRandom());
        assertThat(note).content().doesNotStartWith(ProcessHandle.current().pid() + "\n");
        again.close();
    }

    @Test
    void aSecondServerOnTheSameFolderSaysWhoHasIt() {
        try (ServerProcess first = start()) {
            int port = first.awaitReady();
            try (ServerProcess second = start()) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.errors()).contains("another Unblock is running", "DATA_DIR");
                assertThat(second.errors().lines()).hasSize(1);
            }
            try (Site site = new Site(port)) {
                assertThat(site.browser().get("/ready").status()).isEqualTo(200);
            }
            first.terminate().awaitEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aKilledDatabaseIsStartedAgainAndCommandsSentMeanwhileAreKept(boolean wholeGroup) throws Exception {
        try (ServerProcess server = start();
                Site site = new Site(server.awaitReady())) {
            Browser manager = site.setUp();
            Player mia = new Player(site, manager, Site.board(manager), "mia").enter();
            killDatabase(wholeGroup);
            mia.send(new Command.ParkStory("story0000000", null, "Written while nothing could be saved"));
            mia.awaitAnswers();
            assertThat(mia.outbox().refused()).isEmpty();
            assertThat(mia.ends()).as("nobody was thrown out").isEmpty();
            Eventually.is("it is ready again", () -> manager.get("/ready").status() == 200);
            mia.close();
            assertThat(server.terminate().awaitEnd()).isEqualTo(TERMINATED);
            assertThat(server.output()).as("a stop is no accident").containsOnlyOnce("is restarted");
        }
    }

    @Test
    void whileTheDatabaseIsBeingStartedReadinessSaysSo() throws Exception {
        try (ServerProcess server = start();
                Site site = new Site(server.awaitReady())) {
            Path programs = data.resolve("postgres-18.6");
            Path away = data.resolve("away");
            Files.move(programs, away);
            killDatabase(true);
            Eventually.is(
                    "readiness says why",
                    () -> site.browser().get("/ready").json().encode().contains("database restarting"));
            Files.move(away, programs);
            Eventually.is(
                    "it is ready again", () -> site.browser().get("/ready").status() == 200);
            server.terminate().awaitEnd();
        }
    }

    /** As a system does that is out of memory, or an impatient operator. */
    private void killDatabase(boolean wholeGroup) throws Exception {
        String number =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        // it leads its own process group, or this would kill nothing
        String target = wholeGroup ? "-" + number : number;
        assertThat(new ProcessBuilder("kill", "-KILL", "--", target).start().waitFor())
                .isZero();
    }

    private ServerProcess start() {
        return ServerProcess.launch(data, Map.of("DATA_DIR", data.toString()));
    }
}
