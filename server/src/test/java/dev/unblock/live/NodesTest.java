package dev.unblock.live;

import static dev.unblock.board.Orders.deal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Actor;
import dev.unblock.board.Orders;
import dev.unblock.board.Role;
import dev.unblock.log.BoardWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mia at one node and rob at another, on the same board. */
class NodesTest {
    private static final Duration A_LOOK = Duration.ofMillis(1_200);
    /** The silence limit plus the round in which it is noticed. */
    private static final Duration UNTIL_MISSED = RemotePresence.SILENCE.plus(Heartbeats.ROUND.multipliedBy(2));

    private final Stage stage = Stage.of(3, 2);
    private final Tab mia = stage.seated("mia", 0);
    private final Tab rob = stage.seated("rob", 1);

    @Test
    void aCommandAtOneNodeIsShownAtTheOtherAtOnce() {
        for (int i = 0; i < 20; i++) {
            assertThat(millisUntilShown(i)).isLessThan(250);
        }
    }

    @Test
    void aRequestToOneNodeIsShownAtTheOtherAtOnce() {
        BoardWriter requests = new BoardWriter(stage.memory(), stage.world()::now, stage.host(0)::appended);
        for (int i = 0; i < 20; i++) {
            var byRequest = new BoardWriter.Writer(new Actor("mia", Role.MANAGER), "rest0000000" + i, Set.of());
            requests.write(Stage.BOARD, byRequest, Orders.story("p" + i)).await();
            assertThat(millisUntilShown()).isLessThan(250);
        }
    }

    @Test
    void theBoardsOfADeletedTeamEndAtEveryNodeAtOnce() {
        stage.log().deleted();
        long start = stage.world().millis();
        stage.host(0).teamGone("team");
        stage.untilClosed(rob);
        assertThat(stage.world().millis() - start).isLessThan(250);
        assertThat(rob.closings()).containsExactly(Protocol.Close.BOARD_GONE.code());
    }

    @Test
    void nodesThatDoNotReachEachOtherShowItAtTheNextPoll() {
        stage.rumours().cut(true);
        long slowest = 0;
        for (int i = 0; i < 20; i++) {
            slowest = Math.max(slowest, millisUntilShown(i));
        }
        assertThat(slowest).isBetween(250L, A_LOOK.toMillis());
    }

    private long millisUntilShown(int number) {
        stage.done(mia, deal("d" + (number + 100), "rob"));
        return millisUntilShown();
    }

    private long millisUntilShown() {
        long start = stage.world().millis();
        stage.until("rob sees it", () -> rob.board().seq() == stage.head());
        return stage.world().millis() - start;
    }

    @Test
    void aHintThatIsNotTrueHarmsNobody() {
        Peers liar = stage.rumours().voice();
        long epoch = stage.memory().head(Stage.BOARD).result().orElseThrow().epoch();
        liar.tell(new PeerMessage.Grown(Stage.BOARD, epoch, 1_000));
        liar.tell(new PeerMessage.Grown(Stage.BOARD, epoch + 1, 1_000));
        liar.tell(new PeerMessage.Grown("board0000009", epoch, 1_000));
        pause();
        stage.done(mia, deal("d1", "rob"));
        stage.untilSettled();
        assertThat(mia.closings()).isEmpty();
        assertThat(rob.closings()).isEmpty();
    }

    @Test
    void peopleAtAnotherNodeAreShownLikePeopleHere() {
        rob.say(at("deal1"));
        pause();
        assertThat(where(mia, "rob")).isEqualTo("deal1");
        Tab late = stage.seated("rita", 0);
        pause();
        assertThat(where(late, "rob")).isEqualTo("deal1");
        rob.leave();
        pause();
        assertThat(members(mia)).containsExactlyInAnyOrder("mia", "rita");
    }

    @Test
    void theFirstPersonAtANodeIsToldOfPeopleAtOtherNodesAtOnce() {
        Stage fresh = Stage.of(5, 2);
        Tab first = fresh.seated("mia", 0);
        fresh.world().run(Duration.ofMinutes(1));
        first.say(at("deal7"));
        Tab second = fresh.seated("rob", 1);
        fresh.world().run(Duration.ofMillis(300));
        assertThat(where(second, "mia")).isEqualTo("deal7");
        assertThat(members(first)).containsExactlyInAnyOrder("mia", "rob");
    }

    @Test
    void thePeopleOfANodeThatDiesAreGoneAfterAWhile() {
        pause();
        stage.restart(1);
        stage.world().run(RemotePresence.SILENCE.minus(Heartbeats.ROUND));
        assertThat(members(mia)).contains("rob");
        stage.world().run(UNTIL_MISSED);
        assertThat(members(mia)).containsExactly("mia");
    }

    @Test
    void thePeopleOfANodeThatEndsInGoodOrderAreGoneAtOnce() {
        pause();
        assertThat(members(mia)).contains("rob");
        stage.host(1).drain();
        pause();
        assertThat(members(mia)).containsExactly("mia");
    }

    @Test
    void nodesThatWereCutOffFromEachOtherSeeEachOthersPeopleAgain() {
        stage.rumours().cut(true);
        rob.say(at("deal1"));
        stage.world().run(UNTIL_MISSED);
        assertThat(members(mia)).containsExactly("mia");
        assertThat(members(rob)).containsExactly("rob");
        rob.say(at("deal2"));
        stage.rumours().cut(false);
        stage.world().run(Heartbeats.ROUND.plusSeconds(1));
        assertThat(where(mia, "rob")).isEqualTo("deal2");
        assertThat(members(rob)).containsExactlyInAnyOrder("mia", "rob");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void presenceIsRightInTheEndThoughMessagesAreLostOrRepeated(long seed) {
        Stage shaky = Stage.of(seed, 2);
        Tab here = shaky.seated("mia", 0);
        Tab there = shaky.seated("rob", 1);
        shaky.rumours().faults(0.5, 0.3);
        for (int i = 0; i < 40; i++) {
            there.say(at("deal" + i));
            here.say(at("deal" + (i + 100)));
            shaky.world().run(Duration.ofMillis(100));
        }
        shaky.rumours().faults(0, 0);
        shaky.world().run(Heartbeats.ROUND.plusSeconds(1));
        assertThat(where(here, "rob")).isEqualTo("deal39");
        assertThat(where(there, "mia")).isEqualTo("deal139");
        assertThat(here.presences()).isEqualTo(there.presences());
    }

    @Test
    void movesOnABoardThatNoOtherNodeShowsAreNotToldToThem() {
        Stage fresh = Stage.of(6, 2);
        Tab alone = fresh.seated("mia", 0);
        fresh.world().run(Duration.ofSeconds(1));
        int before = fresh.rumours().told(PeerMessage.Present.class).size();
        for (int i = 0; i < 50; i++) {
            alone.say(at("deal" + i));
            fresh.world().run(Duration.ofMillis(100));
        }
        assertThat(fresh.rumours().told(PeerMessage.Present.class).size() - before)
                .isLessThanOrEqualTo(2);
    }

    @Test
    void anEndedAccessDisconnectsThePersonAtTheOtherNodeOnce() {
        stage.rumours().faults(0, 1);
        stage.host(0).accessChanged("rob");
        stage.untilClosed(rob);
        assertThat(rob.closings()).containsExactly(Protocol.Close.RESYNC.code());
        stage.connect(rob, 1);
        stage.world().run(Heartbeats.ROUND.multipliedBy(3));
        assertThat(rob.closings()).hasSize(1);
        assertThat(mia.closings()).isEmpty();
    }

    @Test
    void aNodeThatMissedAnEndedAccessAsksEverybodyForANewTicket() {
        stage.world().run(Heartbeats.ROUND.multipliedBy(2));
        stage.rumours().cut(true);
        stage.host(0).accessChanged("rob");
        pause();
        assertThat(rob.closings()).isEmpty();
        stage.rumours().cut(false);
        stage.world().run(Heartbeats.ROUND.plusSeconds(1));
        assertThat(rob.closings()).containsExactly(Protocol.Close.RESYNC.code());
        stage.connect(rob, 1);
        stage.world().run(Heartbeats.ROUND.multipliedBy(3));
        assertThat(rob.closings()).hasSize(1);
    }

    @Test
    void aFormerMemberIsOutWithinAMinuteEvenIfNodesDoNotReachEachOther() {
        stage.rumours().cut(true);
        stage.leaves("rob");
        stage.host(0).accessChanged("rob");
        stage.world().run(Duration.ofMinutes(1));
        assertThat(rob.isConnected()).isFalse();
        assertThat(mia.closings()).isEmpty();
    }

    @Test
    void aNudgeReachesTheNamedPeopleAtEveryNode() {
        Tab second = stage.seated("mia", 1);
        stage.host(0).nudge(Stage.BOARD, Set.of("rob"), Protocol.Topic.QUESTIONS);
        pause();
        assertThat(rob.frames(Protocol.Nudge.class)).hasSize(1);
        assertThat(mia.frames(Protocol.Nudge.class)).isEmpty();
        assertThat(second.frames(Protocol.Nudge.class)).isEmpty();
    }

    @Test
    void aNewListOfPeopleGoesOutAtEveryNode() {
        stage.host(0).teamChanged("team");
        stage.world().run(Duration.ofSeconds(2));
        int before = rob.frames(Protocol.People.class).size();
        assertThat(before).isPositive();
        stage.host(0).guestsChanged(Stage.BOARD);
        stage.world().run(Duration.ofSeconds(2));
        assertThat(rob.frames(Protocol.People.class)).hasSize(before + 1);
    }

    @Test
    void eachNodeKnowsHowManyOthersThereAre() {
        stage.world().run(Heartbeats.ROUND.multipliedBy(2));
        assertThat(stage.host(0).otherNodes()).isEqualTo(1);
        stage.rumours().cut(true);
        stage.world().run(UNTIL_MISSED);
        assertThat(stage.host(0).otherNodes()).isZero();
    }

    private void pause() {
        stage.world().run(Duration.ofMillis(400));
    }

    private static Collection<String> members(Tab tab) {
        return tab.presences().values().stream()
                .map(Protocol.Presence::member)
                .distinct()
                .toList();
    }

    private static String where(Tab tab, String member) {
        List<String> deals = tab.presences().values().stream()
                .filter(it -> it.member().equals(member))
                .map(it -> Objects.requireNonNullElse(it.deal(), ""))
                .toList();
        assertThat(deals).as("where %s is", member).hasSize(1);
        return deals.getFirst();
    }

    private static Protocol.Pres at(String deal) {
        return new Protocol.Pres(deal, null, Protocol.Doing.LOOKING, null, null, null, null);
    }
}
