package dev.unblock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Deal;
import dev.unblock.board.Entry;
import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.log.PgLog;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleStore;
import dev.unblock.people.Secrets;
import dev.unblock.store.Database;
import dev.unblock.store.TestDatabase;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class DemoTest {
    private final Vertx vertx = Vertx.vertx();
    private Database database;
    private PeopleStore people;
    private PgLog log;
    private Demo demo;

    @BeforeEach
    void open() {
        database = TestDatabase.open(vertx);
        people = PeopleStore.in(database.pool(), InstantSource.system(), new Secrets(new SecureRandom()));
        log = new PgLog(database.pool());
        demo = new Demo(people, log, InstantSource.system());
    }

    @AfterEach
    void close() {
        database.close().await();
        vertx.close().await();
    }

    @Test
    void anEmptyDatabaseGetsATeamAndABoardInEachLanguage() {
        assertThat(demo.load()).containsKeys("manager", "veteran", "newcomer", "executive", "observer");
        for (String id : new String[] {"demoboard0zh", "demoboard0en"}) {
            Board board = board(id);
            assertThat(board.deals()).hasSize(5);
            assertThat(board.deals().values())
                    .filteredOn(deal -> deal.decision() != null)
                    .hasSize(3);
            assertThat(board.deals().values())
                    .allMatch(deal -> !deal.result().text().isEmpty());
            assertThat(board.deals().values())
                    .extracting(Deal::keyObstacle)
                    .filteredOn(key -> key != null)
                    .hasSize(4);
        }
    }

    @Test
    void loadingTwiceChangesNothingAndFindsTheSamePeople() {
        var first = demo.load();
        long head = log.head("demoboard0en").await().orElseThrow().seq();
        assertThat(demo.load()).isEqualTo(first);
        assertThat(log.head("demoboard0en").await().orElseThrow().seq()).isEqualTo(head);
    }

    @Test
    void aDatabaseWithAnotherTeamIsLeftAlone() {
        var team = people.people().addTeam("Ours").await();
        var boss = new Member.New("Boss", "boss@ours.test", Role.MANAGER, Seniority.REGULAR, Language.EN);
        people.people().addMember(team, boss, null).await();
        assertThat(demo.load()).isEmpty();
        assertThat(log.head("demoboard0en").await()).isEmpty();
    }

    private Board board(String id) {
        Board board = Board.EMPTY;
        for (Entry entry : log.read(id, 1, 1_000).await()) {
            board = board.after(entry);
        }
        return board;
    }
}
