package dev.unblock.review;

import static dev.unblock.board.Orders.deal;
import static dev.unblock.board.Orders.followUp;
import static dev.unblock.board.Orders.id;
import static dev.unblock.board.Orders.obstacle;
import static dev.unblock.board.Orders.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.board.Orders;
import dev.unblock.board.Play;
import dev.unblock.log.PgLog;
import dev.unblock.review.asks.PgAsks;
import dev.unblock.review.deals.PgDealThreads;
import dev.unblock.review.followups.PgFollowUps;
import dev.unblock.store.Database;
import dev.unblock.store.TestDatabase;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class PgBoardRecordsTest {
    private static final String TEAM = "team";

    private final Vertx vertx = Vertx.vertx();
    private Database database;
    private PgBoardRecords records;
    private PgFollowUps followUps;
    private PgDealThreads deals;
    private PgAsks asks;

    @BeforeEach
    void open() {
        database = TestDatabase.open(vertx);
        records = new PgBoardRecords(database.pool());
        followUps = new PgFollowUps(database.pool());
        deals = new PgDealThreads(database.pool(), followUps);
        asks = new PgAsks(database.pool());
        var opening = new Event.BoardOpened("Monday", Language.EN);
        new PgLog(database.pool())
                .create("board", TEAM, "mia", Play.START, opening)
                .await();
    }

    @AfterEach
    void close() {
        database.close().await();
        vertx.close().await();
    }

    private static Play meeting() {
        var ask = new Command.AskExecutive(id("o1"), "Lift the cap", "Director", Play.TODAY.plusDays(2));
        return Play.opened()
                .does("rita", deal("d1"))
                .does("rita", obstacle("o1", "d1"))
                .does("rita", ask)
                .does("mia", followUp("f1", "d1", "rita"))
                .does("mia", followUp("f2", "d1", "rob"));
    }

    /** Everything in the lists. */
    private List<Object> said() {
        return List.of(
                followUps.ofTeam(TEAM).await(),
                followUps.ofMember(TEAM, "rita").await(),
                deals.ofTeam(TEAM).await(),
                deals.of(TEAM, id("d1")).await(),
                asks.ofTeam(TEAM).await());
    }

    private void tell(List<Entry> entries) {
        Board after = Board.EMPTY;
        for (Entry entry : entries) {
            after = after.after(entry);
        }
        records.follow("board", TEAM, entries, after).await();
    }

    @Test
    void toldAgainTheySayTheSame() {
        tell(meeting().entries());
        List<Object> once = said();
        tell(meeting().entries());
        assertThat(said()).isEqualTo(once);
        assertThat(followUps.ofTeam(TEAM).await()).hasSize(2);
        assertThat(asks.ofTeam(TEAM).await()).hasSize(1);
    }

    @Test
    void toldBitByBitTheySayTheSame() {
        tell(meeting().entries());
        List<Object> atOnce = said();
        Board after = Board.EMPTY;
        for (Entry entry : meeting().entries()) {
            after = after.after(entry);
            records.follow("board", TEAM, List.of(entry), after).await();
        }
        assertThat(said()).isEqualTo(atOnce);
    }

    @Test
    void aSlowerNodeDoesNotRestoreAnOlderState() {
        Play play = meeting();
        List<Entry> before = play.entries();
        tell(play.does("mia", withdraw("f1")).entries());
        List<Object> now = said();
        tell(before);
        assertThat(said()).isEqualTo(now);
        assertThat(followUps.ofTeam(TEAM).await())
                .extracting(it -> it.line().card())
                .containsExactly(id("f2"));
    }

    @Test
    void aRemovedDealIsOnNoList() {
        tell(meeting().does("mia", Orders.remove("d1")).entries());
        assertThat(deals.ofTeam(TEAM).await()).isEmpty();
        assertThat(asks.ofTeam(TEAM).await()).isEmpty();
        assertThat(followUps.ofTeam(TEAM).await()).isEmpty();
    }
}
