package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Orders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Excess commands are refused with a reason, and accepted a little later. */
class LimitsTest {
    private static final Capacity ROOMY = Capacity.DEFAULT;

    @Test
    void aBurstOfOneTabIsSlowedDownAndAllOfItIsDoneInOrder() {
        Stage stage = Stage.quiet();
        Tab mia = stage.seated("mia");
        stage.done(mia, Orders.deal("d1"));
        for (int i = 0; i < 150; i++) {
            mia.order(Orders.result("d1", "word " + i));
        }
        stage.untilSettled();
        assertThat(mia.outbox().refusals()).containsOnly(Protocol.Code.RATE_LIMITED);
        assertThat(mia.outbox().refused()).isEmpty();
        assertThat(stage.entries().stream().map(it -> it.op()).toList()).isSorted();
        assertThat(Objects.requireNonNull(stage.board().deals().get(Orders.id("d1")))
                        .result()
                        .text())
                .isEqualTo("word 149");
    }

    @Test
    void anOldCommandThatComesAgainAndAgainAsksTheLogNoOftenerThanABurstMay() {
        Stage stage = Stage.quiet();
        Tab mia = stage.seated("mia");
        stage.done(mia, Orders.deal("d1"));
        int times = 10 * ROOMY.burst();
        for (int i = 0; i < times; i++) {
            mia.say(new Protocol.Cmd(mia.outbox().last(), Orders.deal("d1")));
        }
        stage.until(
                "each has an answer",
                () -> mia.frames(Protocol.Ack.class).size()
                                + mia.frames(Protocol.Rej.class).size()
                        == times);
        int lookedUp = stage.log().lookedUp();
        // all of them arrive within a second, in which the bucket refills a little
        assertThat(lookedUp).isBetween(ROOMY.burst() - 1, ROOMY.burst() + ROOMY.commandsPerSecond());
        assertThat(mia.frames(Protocol.Ack.class)).hasSize(lookedUp);
        assertThat(mia.outbox().refusals()).hasSize(times - lookedUp).containsOnly(Protocol.Code.RATE_LIMITED);
        assertThat(stage.head()).as("nothing is done twice").isEqualTo(2);
    }

    @Test
    void aBurstOfManyTabsIsSlowedDownForTheBoardAsAWhole() {
        Stage stage = Stage.with(new Capacity(1_000, 1_000, 30, 256, 2_000, 200, 10, 40, 3));
        Tab mia = stage.seated("mia");
        Tab rita = stage.seated("rita");
        stage.done(mia, Orders.deal("d1"));
        for (int i = 0; i < 40; i++) {
            mia.order(Orders.result("d1", "mia " + i));
            rita.order(Orders.stuck("d1", "rita " + i));
        }
        stage.untilSettled();
        assertThat(mia.outbox().refusals()).contains(Protocol.Code.RATE_LIMITED);
        assertThat(mia.outbox().refused()).isEmpty();
        assertThat(rita.outbox().refused()).isEmpty();
        assertThat(stage.head()).isEqualTo(2 + 80);
    }

    @Test
    void allGuestsTogetherCannotUseUpTheLimitOfABoard() {
        Stage stage = Stage.with(new Capacity(1_000, 1_000, 30, 256, 2_000, 200, 10, 40, 3));
        Tab mia = stage.seated("mia");
        stage.done(mia, Orders.deal("d1"));
        List<Tab> guests = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            stage.invites("guest" + i);
            guests.add(stage.seated("guest" + i));
        }
        for (int i = 0; i < 20; i++) {
            for (Tab guest : guests) {
                guest.order(Orders.story(guest.person() + "s" + i + "x"));
            }
            mia.order(i % 2 == 0 ? Orders.result("d1", "mia " + i) : Orders.stuck("d1", "mia " + i));
        }
        stage.untilSettled();
        assertThat(mia.outbox().refusals()).isEmpty();
        assertThat(guests).allSatisfy(guest -> {
            assertThat(guest.outbox().refusals()).contains(Protocol.Code.RATE_LIMITED);
            assertThat(guest.outbox().refused()).isEmpty();
        });
        assertThat(stage.head()).isEqualTo(2 + 20 + 80);
    }

    @Test
    void moreUnansweredThanOneTabMayHaveIsRefusedUntilThereIsRoom() {
        Stage stage = Stage.with(new Capacity(1_000, 1_000, 1_000, 5, 2_000, 200, 10, 40, 3));
        Tab mia = stage.seated("mia");
        stage.done(mia, Orders.deal("d1"));
        for (int i = 0; i < 30; i++) {
            mia.order(Orders.result("d1", "word " + i));
        }
        stage.untilSettled();
        assertThat(mia.outbox().refusals()).contains(Protocol.Code.OVERLOADED);
        assertThat(mia.outbox().refused()).isEmpty();
        assertThat(stage.head()).isEqualTo(2 + 30);
    }

    @Test
    void moreWaitingThanABoardCanHoldIsRefusedUntilThereIsRoom() {
        Stage stage = Stage.with(new Capacity(1_000, 1_000, 1_000, 256, 6, 200, 10, 40, 3));
        Tab mia = stage.seated("mia");
        Tab rita = stage.seated("rita");
        stage.done(mia, Orders.deal("d1"));
        for (int i = 0; i < 20; i++) {
            mia.order(Orders.result("d1", "mia " + i));
            rita.order(Orders.stuck("d1", "rita " + i));
        }
        stage.untilSettled();
        assertThat(mia.outbox().refusals()).contains(Protocol.Code.OVERLOADED);
        assertThat(stage.head()).isEqualTo(2 + 40);
    }

    @Test
    void aFullBoardLetsNobodyMoreIn() {
        Stage stage = Stage.with(new Capacity(
                ROOMY.commandsPerSecond(), ROOMY.burst(), ROOMY.boardCommandsPerSecond(), 256, 2_000, 2, 10, 1, 1));
        stage.seated("mia");
        Tab second = stage.seated("rita");
        Tab third = stage.tab("rob");
        stage.connect(third, 0);
        stage.untilClosed(third);
        assertThat(third.closings()).containsExactly(Protocol.Close.FULL.code());
        second.leave();
        stage.world().run(Duration.ofSeconds(1));
        stage.connect(third, 0);
        stage.until("there is room", third::isLive);
    }

    @Test
    void ofOnePersonsManyTabsTheOldestGives() {
        Stage stage = Stage.quiet();
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < ROOMY.socketsOfOne() + 1; i++) {
            tabs.add(stage.seated("mia"));
        }
        stage.untilClosed(tabs.getFirst());
        assertThat(tabs.getFirst().closings()).containsExactly(Protocol.Close.TOO_MANY_TABS.code());
        assertThat(tabs.subList(1, tabs.size())).allMatch(Tab::isLive);
    }

    @Test
    void aTabThatComesAgainTakesItsOwnPlace() {
        Stage stage = Stage.quiet();
        Tab mia = stage.seated("mia");
        Wire old = Objects.requireNonNull(mia.wire());
        old.stall(true);
        stage.connect(mia, 0);
        stage.until("it is back", mia::isLive);
        Tab rob = stage.seated("rob");
        stage.world().run(Duration.ofSeconds(1));
        assertThat(rob.frames(Protocol.Pset.class).getFirst().changed())
                .as("who was there when Rob came, and Rob")
                .extracting(Protocol.Presence::member)
                .containsExactly("mia", "rob");
    }
}
