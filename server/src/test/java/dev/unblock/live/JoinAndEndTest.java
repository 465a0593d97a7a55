package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Actor;
import dev.unblock.board.Orders;
import dev.unblock.board.Role;
import dev.unblock.log.BoardWriter;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A board that ends while a person joins never leaves them in a session that nobody serves. */
class JoinAndEndTest {
    private static final Duration IDLE_TICK = Duration.ofSeconds(30);
    private static final long AROUND_MILLIS = 60;
    private static final int SEEDS = 300;
    private static final long POLL_MILLIS = 1_010;

    @Test
    void aBoardIsPreparedBeforeAnybodyJoinsAndOneThatIsNotThereFails() {
        Stage stage = Stage.quiet();
        Future<Void> board = stage.host(0).prepare(Stage.BOARD);
        Future<Void> none = stage.host(0).prepare("nosuchboard0");
        stage.until("both are through", () -> board.isComplete() && none.isComplete());

        assertThat(board.succeeded()).isTrue();
        assertThat(none.cause()).isInstanceOf(BoardHost.NoSuchBoard.class);
        assertThat(stage.seated("mia").isLive()).isTrue();
    }

    @Test
    void aPersonWhoJoinsWhileAnIdleBoardIsUnloadedIsServed() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Stage stage = Stage.of(seed, 1);
            World world = stage.world();
            Tab first = stage.seated("rita");
            // a viewer with hidden cards needs a snapshot of their own, which takes a moment
            stage.done(first, Orders.deal("d1", "rita"), Orders.obstacle("o1", "d1", true));
            first.leave();
            Tab second = stage.tab("rita");
            world.run(IDLE_TICK.plusMillis(world.between(-AROUND_MILLIS, AROUND_MILLIS) - world.millis()));
            stage.connect(second, 0);
            second.order(Orders.story("p1"));
            comesBackUntilSettled(stage, second, seed);
            world.run(Duration.ofSeconds(15));
            assertThat(second.frames(Protocol.Hb.class))
                    .as("heartbeats, seed %d", seed)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5, 10, 15, 20, 30, 50, 80})
    void aPersonWhoJoinsWhileTheServerStopsIsSentToAnotherNode(long millisLater) {
        Stage stage = Stage.of(millisLater, 2);
        stage.seated("mia");
        Tab joiner = stage.tab("rita");
        stage.connect(joiner, 0);
        stage.world().run(Duration.ofMillis(millisLater));
        stage.host(0).drain();
        stage.untilClosed(joiner);
        assertThat(joiner.closings()).containsExactly(Protocol.Close.DRAINING.code());
        stage.connect(joiner, 1);
        stage.done(joiner, Orders.story("p1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5, 10, 15, 20, 30, 50, 80})
    void aPersonWhoJoinsWhileTheBoardIsRemovedIsToldOrJoinsAFreshOne(long millisLater) {
        Stage stage = Stage.of(millisLater, 1);
        Tab there = stage.seated("mia");
        Tab joiner = stage.tab("rita");
        String ticket = stage.ticket("rita");
        stage.connect(joiner, 0, ticket);
        stage.untilRedeemed(ticket);
        stage.world().run(Duration.ofMillis(millisLater));
        stage.host(0).teamGone("team");
        stage.untilClosed(there);
        assertThat(there.closings()).containsExactly(Protocol.Close.BOARD_GONE.code());
        joiner.order(Orders.story("p1"));
        stage.until("it is known what became of it", () -> joiner.isSettled() || !joiner.isConnected());
        if (!joiner.isConnected()) {
            assertThat(joiner.closings()).containsExactly(Protocol.Close.BOARD_GONE.code());
        }
    }

    @Test
    void aBoardThatIsDeletedElsewhereLeavesNoTimerBehind() {
        Stage stage = Stage.of(1, 1);
        World world = stage.world();
        int withoutABoard = world.pending();
        Tab tab = stage.seated("rita");
        stage.log().deleted();
        stage.untilClosed(tab);
        assertThat(tab.closings()).containsExactly(Protocol.Close.BOARD_GONE.code());
        world.run(IDLE_TICK.multipliedBy(3));
        assertThat(world.pending()).isEqualTo(withoutABoard);
    }

    @Test
    void aRequestIsShownOnTheBoardBeforeTheNextPoll() {
        Stage stage = Stage.of(1, 1);
        Tab tab = stage.seated("rita");
        // right after a poll
        stage.world().run(Duration.ofMillis(POLL_MILLIS));
        BoardWriter.Writer byRest = new BoardWriter.Writer(new Actor("mia", Role.MANAGER), "rest00000000", Set.of());
        new BoardWriter(stage.memory(), stage.world()::now, stage.host(0)::appended)
                .write(Stage.BOARD, byRest, Orders.story("p1"))
                .await();
        long start = stage.world().millis();
        stage.until("it is shown", () -> tab.board().seq() == stage.head());
        assertThat(stage.world().millis() - start).isLessThan(AROUND_MILLIS);
    }

    private static void comesBackUntilSettled(Stage stage, Tab tab, long seed) {
        for (int second = 0; second < 10 && !tab.isSettled(); second++) {
            stage.world().run(Duration.ofSeconds(1));
            if (!tab.isConnected()) {
                stage.connect(tab, 0);
            }
        }
        assertThat(tab.isSettled())
                .as("everything is answered, seed %d: %s", seed, tab)
                .isTrue();
        assertThat(stage.head())
                .as("what was written is in the log, seed %d", seed)
                .isEqualTo(4);
    }
}
