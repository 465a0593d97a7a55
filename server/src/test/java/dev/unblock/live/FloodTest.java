package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.Orders;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that sends too much of anything costs little, is told once, and loses only its own connection. */
class FloodTest {
    private static final int MANY = 5_000;

    private final Stage stage = Stage.quiet();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"t\":\"cmd\",\"n\":9,\"d\":{\"t\":\"remove-deal\",\"deal\":\"d10000000000\"}}",
                "{\"t\":\"cmd\",\"n\":9,\"d\":{\"t\":\"make-coffee\"}}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"make-coffee\"}}",
                "{\"t\":\"cmd\",\"n\":-1,\"d\":{\"t\":\"remove-deal\",\"deal\":\"d10000000000\"}}",
                "{\"t\":\"pull\",\"from\":0}",
                "{\"t\":\"pull\",\"from\":1}",
                "{\"t\":\"seen\",\"seq\":1,\"at\":1}",
                "{\"t\":\"pres\",\"doing\":\"WRITING\"}"
            })
    void aFloodOfAnyKindEndsTheConnectionAndIsHardlyAnswered(String frame) {
        Tab flooding = stage.seated("rob");
        Tab other = stage.seated("mia");
        int before = flooding.frames().size();
        for (int i = 0; i < MANY; i++) {
            flooding.sayRaw(Buffer.buffer(frame));
        }
        stage.untilClosed(flooding);
        // or it has no budget left for that much
        int[] codes = {Protocol.Close.FLOOD.code(), Protocol.Close.RESYNC.code()};
        assertThat(flooding.closings())
                .singleElement()
                .satisfies(code -> assertThat(codes).contains(code));
        assertThat(flooding.frames().size() - before).isLessThan(Capacity.DEFAULT.frameBurst());
        stage.done(other, Orders.story("p1"));
        assertThat(other.closings()).isEmpty();
    }

    @Test
    void aClientThatPullsAllTheTimeIsClosedAfterAFewPulls() {
        Tab tab = stage.seated("mia");
        stage.done(tab, Orders.story("p1"));
        int before = tab.frames(Protocol.Evs.class).size();
        for (int i = 0; i < 100; i++) {
            tab.say(new Protocol.Pull(2));
        }
        // a tab of ours would not read the same events twice
        Wire wire = Objects.requireNonNull(tab.wire());
        Reread reread = new Reread();
        wire.readBy(reread);
        stage.until("it is closed", () -> reread.code != 0);
        assertThat(reread.code).isEqualTo(Protocol.Close.FLOOD.code());
        assertThat(before + reread.events).isLessThan((int) Capacity.PULL_BURST + 2);
    }

    @Test
    void aPullFromFurtherBackThanATabCouldResumeLetsItComeAnew() {
        Tab tab = stage.seated("mia");
        stage.done(tab, Orders.deal("d1"));
        for (int i = 0; i < 1_100; i++) {
            tab.order(Orders.result("d1", "word " + i));
            stage.world().run(Duration.ofMillis(52));
        }
        stage.untilSettled();
        tab.say(new Protocol.Pull(1));
        stage.untilClosed(tab);
        assertThat(tab.closings()).containsExactly(Protocol.Close.RESYNC.code());
    }

    @Test
    void aClientThatReadsNoneOfManyAnswersIsSentAway() {
        Tab deaf = stage.seated("rob");
        Wire wire = Objects.requireNonNull(deaf.wire());
        wire.stall(true);
        for (int second = 0; second < 600 && !wire.isClosedByServer(); second++) {
            for (int i = 0; i < 40; i++) {
                deaf.sayRaw(Buffer.buffer("{\"t\":\"cmd\",\"n\":0,\"d\":{\"t\":\"make-coffee\"}}"));
            }
            stage.world().run(Duration.ofSeconds(1));
        }
        assertThat(wire.isClosedByServer()).isTrue();
        assertThat(wire.unreadBytes()).isLessThan(2 * Capacity.MAX_UNREAD_BYTES);
        wire.stall(false);
        stage.untilClosed(deaf);
        assertThat(deaf.closings()).containsExactly(Protocol.Close.SLOW.code());
    }

    @Test
    void messagesOfOneSocketTakeTurnsWithThoseOfOthers() {
        World world = new World(1);
        HandLoop loop = new HandLoop(world);
        List<String> handled = new ArrayList<>();
        for (String socket : List.of("busy", "other")) {
            MessageQueue messages = new MessageQueue(loop);
            for (int i = 0; i < 1_000; i++) {
                messages.add(() -> handled.add(socket));
            }
        }
        world.run(Duration.ofMillis(1));
        assertThat(handled).hasSize(2_000);
        assertThat(handled.subList(0, 64))
                .as("the first frames")
                .filteredOn("other"::equals)
                .hasSize(32);
    }

    @Test
    void commandsBehindOneThatIsNotTakenAreAnsweredByThatOneRefusal() {
        Tab tab = stage.seated("mia");
        List<Command> commands =
                IntStream.range(0, 120).mapToObj(FloodTest::story).toList();
        commands.forEach(tab::order);
        stage.until("the first refusal", () -> !tab.outbox().refusals().isEmpty());
        stage.world().run(Duration.ofMillis(100));
        assertThat(tab.frames(Protocol.Rej.class))
                .singleElement()
                .satisfies(rej -> assertThat(rej.n()).isEqualTo(1L + Capacity.DEFAULT.burst()))
                .satisfies(rej -> assertThat(rej.retryAfterMs()).isPositive());
        stage.untilSettled();
        assertThat(tab.outbox().refused()).isEmpty();
        assertThat(tab.outbox().refusals()).hasSizeLessThan(commands.size() / 5);
        assertThat(stage.head()).isEqualTo(1 + commands.size());
    }

    @Test
    void aSkippedNumberIsSaidOnceWithTheOneToGoOnFrom() {
        Tab tab = stage.seated("mia");
        for (long n = 5; n < 15; n++) {
            tab.say(new Protocol.Cmd(n, Orders.story("p" + n)));
        }
        stage.world().run(Duration.ofSeconds(1));
        assertThat(tab.frames(Protocol.Rej.class))
                .singleElement()
                .satisfies(rej -> assertThat(rej.n()).isEqualTo(1))
                .satisfies(rej -> assertThat(rej.code()).isEqualTo(Protocol.Code.GAP));
    }

    @Test
    void severalTabsOfOnePersonShareTheLimitOfThatPerson() {
        List<Tab> tabs = List.of(stage.seated("mia"), stage.seated("mia"), stage.seated("mia"));
        for (Tab tab : tabs) {
            for (int i = 0; i < Capacity.DEFAULT.burst(); i++) {
                tab.order(story(1_000 * tabs.indexOf(tab) + i));
            }
        }
        stage.world().run(Duration.ofSeconds(1));
        int second = Capacity.DEFAULT.burst() + 2 * Capacity.DEFAULT.commandsPerSecond();
        assertThat(stage.head()).isBetween((long) Capacity.DEFAULT.burst(), (long) second);
        stage.untilSettled();
        assertThat(stage.head()).isEqualTo(1 + 3 * Capacity.DEFAULT.burst());
    }

    @Test
    void comingBackRefillsNothing() {
        Tab tab = stage.seated("mia");
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 40; i++) {
                tab.order(story(100 * round + i));
            }
            stage.world().run(Duration.ofMillis(200));
            tab.leave();
            stage.connect(tab, 0);
            stage.until("it is back", tab::isLive);
        }
        long most = Capacity.DEFAULT.burst()
                + Capacity.DEFAULT.commandsPerSecond() * (stage.world().millis() / 1_000 + 1);
        assertThat(stage.head() - 1).isLessThanOrEqualTo(most);
        stage.untilSettled();
    }

    @Test
    void aClientThatReconnectsAllTheTimeIsAskedToWait() {
        Tab tab = stage.tab("mia");
        int tries = 0;
        while (tab.closings().isEmpty() && tries++ < 2 * Capacity.JOIN_BURST) {
            stage.connect(tab, 0);
            stage.until("let in or not", () -> tab.isLive() || !tab.isConnected());
            tab.leave();
        }
        assertThat(tab.closings()).containsExactly(Protocol.Close.FLOOD.code());
        stage.world().run(Duration.ofSeconds(10));
        stage.connect(tab, 0);
        stage.until("let in again", tab::isLive);
    }

    @Test
    void framesSentBeforeTheBoardIsLoadedAreHandledAfterwards() {
        Tab tab = stage.tab("mia");
        stage.connect(tab, 0);
        tab.say(new Protocol.Pres(null, null, Protocol.Doing.WRITING, null, null, null, null));
        for (int i = 0; i < 40; i++) {
            tab.say(new Protocol.Cmd(tab.outbox().add(story(i)), story(i)));
        }
        tab.sayRaw(Buffer.buffer("{\"t\":\"cmd\",\"n\":41,\"d\":{\"t\":\"make-coffee\"}}"));
        stage.until("live", tab::isLive);
        stage.untilSettled();
        assertThat(tab.closings()).isEmpty();
        assertThat(tab.outbox().refusals()).contains(Protocol.Code.UNKNOWN_TYPE);
        assertThat(stage.head()).isEqualTo(41);
    }

    private static Command story(int number) {
        return Orders.story("p" + (10_000 + number));
    }

    /** Reads frames that a tab would reject. */
    private static final class Reread implements Wire.Reader {
        private int events;
        private int code;

        @Override
        public void read(Wire wire, Protocol.FromServer frame) {
            if (frame instanceof Protocol.Evs) {
                events++;
            }
        }

        @Override
        public void closed(Wire wire, int with) {
            code = with;
        }
    }
}
