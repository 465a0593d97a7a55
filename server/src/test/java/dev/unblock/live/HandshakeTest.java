package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.CommandMeta;
import dev.unblock.board.Orders;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {
    private final Stage stage = Stage.quiet();
    private final Tab tab = stage.tab("rita");
    private final Tab wired = new Tab(stage.world(), "rita", "wired");

    @Test
    void aSilentClientIsSentAwayAfterFiveSeconds() {
        Silent silent = new Silent();
        silent.plug();
        stage.world().run(Duration.ofMillis(4_900));
        assertThat(silent.code).isZero();
        stage.world().run(Duration.ofMillis(500));
        assertThat(silent.code).isEqualTo(Protocol.Close.BAD_FRAME.code());
    }

    @Test
    void aTicketOfNobodyOpensNothing() {
        stage.connect(tab, 0, "nobody/1");
        stage.untilClosed(tab);
        assertThat(tab.closings()).containsExactly(Protocol.Close.NOT_AUTHENTICATED.code());
        assertThat(tab.frames()).containsExactly(new Protocol.Bye(Protocol.Close.NOT_AUTHENTICATED, null));
    }

    @Test
    void nobodyComesInAsTheHouse() {
        Tab house = new Tab(stage.world(), "mia", CommandMeta.HOUSE);
        stage.connect(house, 0);
        stage.untilClosed(house);
        assertThat(house.closings()).containsExactly(Protocol.Close.BAD_FRAME.code());
    }

    @Test
    void aTicketOpensOnce() {
        String ticket = stage.ticket("rita");
        stage.connect(tab, 0, ticket);
        stage.until("in", tab::isLive);
        stage.connect(wired, 0, ticket);
        stage.untilClosed(wired);
        assertThat(wired.closings()).containsExactly(Protocol.Close.NOT_AUTHENTICATED.code());
        assertThat(tab.isLive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 4, 8, 16})
    void aPersonWhoseAccessChangesDuringTheHandshakeIsSentAway(long millisLater) {
        String ticket = stage.ticket("rita");
        stage.connect(tab, 0, ticket);
        stage.untilRedeemed(ticket);
        stage.world().run(Duration.ofMillis(millisLater));
        stage.host(0).accessChanged("rita");
        stage.untilClosed(tab);
        assertThat(tab.closings()).containsExactly(Protocol.Close.RESYNC.code());
    }

    @Test
    void aPersonJoinsAlthoughAnothersAccessChangesDuringTheHandshake() {
        String ticket = stage.ticket("rita");
        stage.connect(tab, 0, ticket);
        stage.untilRedeemed(ticket);
        stage.host(0).accessChanged("mia");
        stage.until("in", tab::isLive);
        assertThat(tab.closings()).isEmpty();
    }

    @Test
    void aBrowserOfAnotherTimeIsToldToReload() {
        Silent old = new Silent();
        Wire wire = old.plug();
        wire.up(Buffer.buffer("{\"t\":\"hello\",\"v\":99,\"client\":\"c\",\"ticket\":\"rita/1\",\"firstOp\":1}"));
        stage.world().run(Duration.ofSeconds(1));
        assertThat(old.code).isEqualTo(Protocol.Close.CLIENT_TOO_OLD.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "null",
                "[]",
                "{\"t\":\"hello\"}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"park-story\",\"card\":\"p10000000000\",\"text\":\"early\"}}",
                "{\"t\":\"pull\",\"from\":1}",
                "{\"t\":\"pres\",\"doing\":\"LOOKING\"}"
            })
    void whateverComesBeforeAHelloEndsTheConnection(String first) {
        Silent strange = new Silent();
        strange.plug().up(Buffer.buffer(first));
        stage.world().run(Duration.ofSeconds(1));
        assertThat(strange.code).isEqualTo(Protocol.Close.BAD_FRAME.code());
        assertThat(stage.head()).isEqualTo(1);
    }

    @Test
    void nobodyComesInUnderTheTabOfAnother() {
        stage.connect(tab, 0);
        stage.until("in", tab::isLive);
        assertThat(comesUnder(tab.client())).isEqualTo(Protocol.Close.BAD_FRAME.code());
        tab.sayRaw(Buffer.buffer(
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"park-story\",\"card\":\"p10000000000\",\"text\":\"a story\"}}"));
        stage.until("it is in the log", () -> stage.head() == 2);
        assertThat(tab.closings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9223372036854775808", "-1", "0", "9007199254740992", "9223372036854775807"})
    void anImpossibleFirstNumberIsRefused(String firstOp) {
        assertThat(comes("c", firstOp, "")).isEqualTo(Protocol.Close.BAD_FRAME.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9223372036854775808", "9223372036854775807"})
    void anImpossibleResumePositionIsRefused(String seq) {
        String resume = ",\"resume\":{\"epoch\":1,\"seq\":" + seq + "}";
        assertThat(comes("c", "1", resume)).isEqualTo(Protocol.Close.BAD_FRAME.code());
    }

    private int comesUnder(String client) {
        return comes(client, "1", "");
    }

    private int comes(String client, String firstOp, String resume) {
        Silent other = new Silent();
        Wire wire = other.plug();
        String ticket = stage.ticket("mia");
        wire.up(Buffer.buffer("{\"t\":\"hello\",\"v\":" + Protocol.VERSION + ",\"client\":\"" + client
                + "\",\"ticket\":\"" + ticket + "\",\"firstOp\":" + firstOp + resume + "}"));
        stage.world().run(Duration.ofSeconds(1));
        return other.code;
    }

    @Test
    void aSecondHelloEndsTheConnection() {
        stage.connect(tab, 0);
        stage.until("in", tab::isLive);
        tab.say(new Protocol.Hello(Protocol.VERSION, tab.client(), stage.ticket("rita"), 1, null));
        stage.untilClosed(tab);
        assertThat(tab.closings()).containsExactly(Protocol.Close.BAD_FRAME.code());
    }

    @Test
    void aCommandOfAnotherTimeIsRefusedAndTheRestGoesOn() {
        stage.connect(tab, 0);
        stage.until("in", tab::isLive);
        tab.sayRaw(Buffer.buffer("{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"teleport-deal\",\"deal\":\"d10000000000\"}}"));
        tab.sayRaw(Buffer.buffer("{\"t\":\"cmd\",\"n\":2,\"d\":{\"t\":\"add-deal\",\"deal\":7}}"));
        stage.until("two refusals", () -> tab.outbox().refusals().size() == 2);
        assertThat(tab.outbox().refusals()).containsExactly(Protocol.Code.UNKNOWN_TYPE, Protocol.Code.MALFORMED);
        tab.sayRaw(Buffer.buffer(
                "{\"t\":\"cmd\",\"n\":3,\"d\":{\"t\":\"park-story\",\"card\":\"p10000000000\",\"text\":\"a story\"}}"));
        stage.until("the third is done", () -> stage.head() == 2);
        assertThat(stage.board().cards()).containsOnlyKeys(Orders.id("p1"));
    }

    /** A socket without a tab. */
    private final class Silent implements Wire.Reader {
        private int code;

        Wire plug() {
            return stage.plug(this, 0);
        }

        @Override
        public void read(Wire wire, Protocol.FromServer frame) {
            if (!(frame instanceof Protocol.Bye)) {
                throw new AssertionError("nobody let in is shown anything, not " + frame);
            }
        }

        @Override
        public void closed(Wire wire, int with) {
            code = with;
        }
    }
}
