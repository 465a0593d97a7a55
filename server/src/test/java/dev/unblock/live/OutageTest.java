package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.Orders;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database is unavailable, or its answers are lost. */
class OutageTest {
    private final Stage stage = Stage.quiet();
    private Tab mia = stage.tab("mia");
    private Tab rob = stage.tab("rob");

    @BeforeEach
    void twoAreAtTheBoard() {
        stage.connect(mia, 0);
        stage.connect(rob, 0);
        stage.untilSettled();
        stage.done(mia, Orders.deal("d1"));
        stage.untilSettled();
    }

    @Test
    void commandsSentDuringAnOutageAreDoneAfterwards() {
        stage.log().away(true);
        mia.order(Orders.obstacle("o1", "d1"));
        rob.order(Orders.story("p1"));
        stage.world().run(Duration.ofSeconds(5));
        assertThat(rob.board().cards()).isEmpty();
        assertThat(mia.outbox().acknowledged()).containsExactly(1L);
        stage.log().away(false);
        stage.untilSettled();
        assertThat(stage.board().cards()).containsOnlyKeys(Orders.id("o1"), Orders.id("p1"));
    }

    @Test
    void everyoneIsToldWhileItLastsAndWhenItIsOver() {
        stage.log().away(true);
        mia.order(Orders.obstacle("o1", "d1"));
        stage.until(
                "a heartbeat that says so",
                () -> rob.frames(Protocol.Hb.class).stream().anyMatch(Protocol.Hb::degraded));
        stage.log().away(false);
        stage.untilSettled();
        stage.world().run(Duration.ofSeconds(30));
        assertThat(rob.frames(Protocol.Hb.class).getLast().degraded()).isFalse();
    }

    @Test
    void afterTenSecondsTheTabIsToldToTryAgainAndDoesSoUntilItWorks() {
        stage.log().away(true);
        mia.order(Orders.obstacle("o1", "d1"));
        stage.world().run(Duration.ofSeconds(12));
        assertThat(mia.outbox().refusals()).contains(Protocol.Code.UNAVAILABLE);
        assertThat(mia.outbox().refused()).isEmpty();
        stage.world().run(Duration.ofMinutes(2));
        stage.log().away(false);
        stage.untilSettled();
        assertThat(stage.board().cards()).containsOnlyKeys(Orders.id("o1"));
    }

    @Test
    void anOrderWhoseAnswerWasLostIsNotDoneTwice() {
        stage.log().deaf(true);
        mia.order(Orders.obstacle("o1", "d1"));
        mia.order(Orders.obstacle("o2", "d1"));
        stage.world().run(Duration.ofSeconds(3));
        assertThat(stage.head()).as("one batch got in, unknown to the node").isEqualTo(3);
        stage.log().deaf(false);
        stage.untilSettled();
        assertThat(ops()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anOrderThatWasGivenUpButHadGotInIsNotDoneTwice() {
        stage.log().deaf(true);
        mia.order(Orders.obstacle("o1", "d1"));
        mia.order(Orders.obstacle("o2", "d1"));
        stage.world().run(Duration.ofSeconds(13));
        assertThat(mia.outbox().refusals()).contains(Protocol.Code.UNAVAILABLE);
        stage.log().deaf(false);
        stage.untilSettled();
        assertThat(ops()).containsExactly(1L, 2L, 3L);
        assertThat(mia.outbox().refused()).isEmpty();
    }

    @Test
    void anOrderIsSentAgainAfterTheAnswerGotLostWithTheConnection() {
        mia.order(Orders.obstacle("o1", "d1"));
        stage.until("it is in the log", () -> stage.head() == 3);
        Objects.requireNonNull(mia.wire()).cut(0);
        stage.untilClosed(mia);
        assertThat(mia.outbox().acknowledged()).containsExactly(1L);
        stage.connect(mia, 0);
        stage.untilSettled();
        assertThat(mia.outbox().acknowledged()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ops()).containsExactly(1L, 2L);
    }

    @Test
    void anOrderIsSentAgainAfterTheServerWasKilled() {
        mia.order(Orders.obstacle("o1", "d1"));
        mia.order(Orders.reword("o1", "better words"));
        stage.restart(0);
        stage.untilClosed(mia);
        stage.untilClosed(rob);
        stage.connect(mia, 0);
        stage.connect(rob, 0);
        stage.untilSettled();
        assertThat(ops()).containsExactly(1L, 2L, 3L);
        assertThat(Objects.requireNonNull(rob.board().cards().get(Orders.id("o1")))
                        .text()
                        .text())
                .isEqualTo("better words");
    }

    @Test
    void aTabThatKnocksWhileItsOrdersAreGivenUpDoesNotLoseThem() {
        stage.log().away(true);
        mia.order(Orders.obstacle("o1", "d1"));
        stage.world().run(Duration.ofMillis(9_950));
        Objects.requireNonNull(mia.wire()).cut(0);
        stage.untilClosed(mia);
        mia.remember(Board.EMPTY, 0);
        stage.connect(mia, 0);
        stage.world().run(Duration.ofSeconds(3));
        stage.log().away(false);
        stage.untilSettled();
        assertThat(mia.outbox().refused()).isEmpty();
        assertThat(stage.board().cards()).containsOnlyKeys(Orders.id("o1"));
    }

    @Test
    void aLogThatCanBeReadButNotWrittenIsAskedSeldomAndEverybodyIsTold() {
        stage.log().full(true);
        int before = stage.log().appends();
        mia.order(Orders.obstacle("o1", "d1"));
        stage.until(
                "a heartbeat that says so",
                () -> rob.frames(Protocol.Hb.class).stream().anyMatch(Protocol.Hb::degraded));
        stage.world().run(Duration.ofSeconds(60));
        assertThat(mia.outbox().refusals()).contains(Protocol.Code.UNAVAILABLE);
        assertThat(stage.log().appends() - before).as("in a minute").isLessThan(100);
        stage.log().full(false);
        stage.untilSettled();
        assertThat(stage.board().cards()).containsOnlyKeys(Orders.id("o1"));
        stage.world().run(Duration.ofSeconds(30));
        assertThat(rob.frames(Protocol.Hb.class).getLast().degraded()).isFalse();
    }

    @Test
    void aNodeThatIsAlwaysOutpacedTriesLessOftenAndSaysSoAfterTenSeconds() {
        stage.log().rivalled(true);
        int before = stage.log().appends();
        mia.order(Orders.obstacle("o1", "d1"));
        stage.world().run(Duration.ofSeconds(12));
        assertThat(mia.outbox().refusals()).contains(Protocol.Code.UNAVAILABLE);
        assertThat(stage.log().appends() - before).isLessThan(120);
        stage.log().rivalled(false);
        stage.untilSettled();
        assertThat(stage.board().cards()).containsOnlyKeys(Orders.id("o1"));
    }

    @Test
    void commandsThatTheLogCannotHoldAreRefusedAloneAndTheOthersGoOn() {
        stage.log().cannotHold(entry -> entry.event().toString().contains("unfit"));
        stage.log().away(true);
        mia.order(Orders.obstacle("o1", "d1"));
        mia.order(Orders.reword("o1", "unfit"));
        mia.order(Orders.obstacle("o2", "d1"));
        rob.order(Orders.story("p1"));
        rob.order(Orders.reword("p1", "unfit too"));
        rob.order(Orders.reword("p1", "better words"));
        stage.world().run(Duration.ofSeconds(1));
        stage.log().away(false);
        stage.untilSettled();
        assertThat(stage.board().cards()).containsOnlyKeys(Orders.id("o1"), Orders.id("o2"), Orders.id("p1"));
        assertThat(mia.outbox().refused()).isEqualTo(Map.of(3L, Protocol.Code.INVALID));
        assertThat(rob.outbox().refused()).isEqualTo(Map.of(2L, Protocol.Code.INVALID));
    }

    @Test
    void aCommandThatIsInTheLogThoughTheBoardDoesNotKnowItHoldsNobodyUp() {
        Board known = stage.board();
        Board forgetful = new Board(
                known.seq(),
                known.title(),
                known.language(),
                known.locked(),
                known.deals(),
                known.cards(),
                Board.EMPTY.lastOps(),
                known.recent(),
                known.coverings(),
                known.lastOrder(),
                known.meeting());
        stage.memory().keep(Stage.BOARD, new Snapshot(1, forgetful));
        stage.restart(0);
        stage.untilClosed(mia);
        stage.untilClosed(rob);
        Tab again = stage.tab("mia", mia.client());
        stage.connect(again, 0);
        stage.connect(rob, 0);
        again.order(Orders.obstacle("o1", "d1"));
        rob.order(Orders.story("p1"));
        stage.until("both are answered", () -> again.isSettled() && rob.isSettled());
        assertThat(stage.board().cards()).containsOnlyKeys(Orders.id("p1"));
    }

    @Test
    void aNodeIsDrainedInTimeThoughTheLogNeverAnswers() {
        stage.log().silent(true);
        mia.order(Orders.obstacle("o1", "d1"));
        stage.world().run(Duration.ofSeconds(1));
        Future<Void> drained = stage.host(0).drain();
        stage.world().run(BoardHost.DRAIN_WITHIN);
        assertThat(drained.succeeded()).isTrue();
        assertThat(mia.isConnected()).isFalse();
    }

    private List<Long> ops() {
        return stage.entries().stream()
                .filter(entry -> mia.client().equals(entry.client()))
                .map(Entry::op)
                .toList();
    }

    @Test
    void peopleOnADeletedBoardAreSentAwayForGoodAlthoughNobodyWrites() {
        stage.log().deleted();
        stage.until(
                "everybody is told",
                () -> Stream.of(mia, rob)
                        .allMatch(tab -> tab.frames(Protocol.Bye.class).stream()
                                .anyMatch(bye ->
                                        bye.why() == Protocol.Close.BOARD_GONE && bye.reconnectAfterMs() == null)));
    }
}
