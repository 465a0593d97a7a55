package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that no client of ours sends. Each is answered within the protocol and disturbs nobody. */
class RudenessTest {
    private static final int BAD_FRAME = 4500;
    private static final int BROKEN_OFF = 1006;
    private static final int NOT_AUTHENTICATED = 4501;
    private static final int CLIENT_TOO_OLD = 4505;
    private static final int KILOBYTE = 1024;

    @TempDir
    Path folder;

    private Meeting meeting;
    private Player mia;
    private Player eve;

    @BeforeEach
    void open() {
        meeting = Meeting.on(TestDatabase.fresh(), folder);
        mia = meeting.manager("mia");
        eve = meeting.guest("eve");
    }

    @AfterEach
    void nobodyElseNoticed() {
        try {
            long before = mia.board().seq();
            mia.send(new Command.ParkStory("story0000000", null, "Still here"));
            eve.awaitSeq(before + 1);
            assertThat(before).as("nothing but the opening was in the log").isEqualTo(1);
            assertThat(mia.ends()).isEmpty();
            assertThat(eve.ends()).isEmpty();
            meeting.settle();
        } finally {
            meeting.close();
        }
    }

    @Test
    void aClientThatNeverSaysHelloIsSentAway() {
        assertThat(stranger().awaitClose()).isEqualTo(BAD_FRAME);
    }

    @Test
    void helloComesFirst() {
        assertThat(stranger().say("{\"t\":\"pull\",\"from\":1}").awaitClose()).isEqualTo(BAD_FRAME);
        assertThat(stranger()
                        .say("{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"remove-deal\",\"deal\":\"d\"}}")
                        .awaitClose())
                .isEqualTo(BAD_FRAME);
    }

    @Test
    void aFloodBeforeHelloEndsAtItsFirstFrame() {
        Stranger stranger = stranger();
        // fewer than the flood limit
        for (int frame = 0; frame < 500; frame++) {
            stranger.say("{\"t\":\"pres\",\"doing\":\"LOOKING\"}");
        }
        assertThat(stranger.awaitClose()).isEqualTo(BAD_FRAME);
    }

    @Test
    void helloIsSaidOnce() {
        Stranger again = Stranger.letIn(eve).say(Stranger.hello(eve.ticket(), "again"));
        assertThat(again.awaitClose()).isEqualTo(BAD_FRAME);
        Stranger atOnce = stranger();
        String hello = Stranger.hello(eve.ticket(), "atonce");
        assertThat(atOnce.say(hello).say(hello).awaitClose()).isEqualTo(BAD_FRAME);
    }

    /** The key of a snapshot, and of a database index, could not hold a long one. */
    @Test
    void invalidClientIdsAreRefused() {
        Stream<String> strange = Stream.of("", "server", "at once", "a/b", "\\u0000", "\\ud83d", "\\u202eeve", "李伟");
        Stream<String> tooLong = IntStream.of(65, 257, 4 * KILOBYTE).mapToObj(Nuisances::incompressible);
        Stream.concat(strange, tooLong)
                .forEach(client -> assertThat(stranger()
                                .say(Stranger.hello(eve.ticket(), client))
                                .awaitClose())
                        .as(client)
                        .isEqualTo(BAD_FRAME));
    }

    @Test
    void aTicketIsGoodOnceAndForItsBoardOnly() {
        assertThat(stranger().say(Stranger.hello("made up", "stranger")).awaitClose())
                .isEqualTo(NOT_AUTHENTICATED);
        String used = eve.ticket();
        Stranger first = stranger();
        first.say(Stranger.hello(used, "first")).awaitFrame("welcome");
        assertThat(stranger().say(Stranger.hello(used, "second")).awaitClose()).isEqualTo(NOT_AUTHENTICATED);
        Stranger elsewhere = new Stranger(meeting.site(), Site.board(meeting.manager()));
        assertThat(elsewhere.say(Stranger.hello(eve.ticket(), "third")).awaitClose())
                .isEqualTo(NOT_AUTHENTICATED);
    }

    @Test
    void anotherVersionIsToldToReload() {
        String hello = Stranger.hello(eve.ticket(), "stranger").replace("\"v\":" + Protocol.VERSION, "\"v\":999");
        assertThat(stranger().say(hello).awaitClose()).isEqualTo(CLIENT_TOO_OLD);
    }

    @Test
    void aHelloIsShort() {
        String hello = Stranger.hello(eve.ticket(), "x".repeat(9 * KILOBYTE));
        assertThat(stranger().say(hello).awaitClose()).isEqualTo(BAD_FRAME);
    }

    @Test
    void textMessagesAreNotSpokenHere() {
        assertThat(stranger()
                        .sayAsText(Stranger.hello(eve.ticket(), "stranger"))
                        .awaitClose())
                .isEqualTo(BAD_FRAME);
        assertThat(Stranger.letIn(eve).sayAsText("{\"t\":\"pull\",\"from\":1}").awaitClose())
                .isEqualTo(BAD_FRAME);
    }

    @Test
    void aMessageThatIsTooLongIsNotRead() {
        assertThat(Stranger.letIn(eve)
                        .say(Buffer.buffer(new byte[64 * KILOBYTE + 1]))
                        .awaitClose())
                .isEqualTo(BAD_FRAME);
        // unread data may make the network reset the connection before the code is read
        assertThat(stranger().say(Buffer.buffer(new byte[1_000 * KILOBYTE])).awaitClose())
                .isIn(BAD_FRAME, BROKEN_OFF);
    }

    @Test
    void aMessageInEndlessPiecesIsNotCollected() {
        Stranger stranger = Stranger.letIn(eve);
        Buffer piece = Buffer.buffer(new byte[16 * KILOBYTE]);
        stranger.say(WebSocketFrame.binaryFrame(piece, false));
        for (int pieces = 0; pieces < 8; pieces++) {
            stranger.say(WebSocketFrame.continuationFrame(piece, false));
        }
        assertThat(stranger.awaitClose()).isEqualTo(BAD_FRAME);
    }

    @Test
    void deepAndEndlessJsonIsNotRead() {
        String deep = "{\"t\":\"pres\",\"doing\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        assertThat(Stranger.letIn(eve).say(deep).awaitClose()).isEqualTo(BAD_FRAME);
        String digits = "{\"t\":\"pull\",\"from\":" + "9".repeat(60_000) + "}";
        assertThat(Stranger.letIn(eve).say(digits).awaitClose()).isEqualTo(BAD_FRAME);
    }

    @Test
    void aFloodIsClosedWithAWord() {
        Stranger stranger = Stranger.letIn(eve);
        for (int frame = 0; frame < 5_000; frame++) {
            stranger.say("{\"t\":\"cmd\",\"n\":9,\"d\":{\"t\":\"make-coffee\"}}");
        }
        // unread data may make the network reset the connection before the code is read
        assertThat(stranger.awaitClose()).isIn(Protocol.Close.FLOOD.code(), BROKEN_OFF);
    }

    @Test
    void aFloodOfPingsAndPongsIsNotAnsweredWithoutEnd() {
        Stranger stranger = Stranger.letIn(eve);
        for (int frame = 0; frame < 5_000; frame++) {
            stranger.say(WebSocketFrame.pingFrame(Buffer.buffer("?")));
            stranger.say(WebSocketFrame.pongFrame(Buffer.buffer("!")));
        }
        assertThat(stranger.awaitClose()).isIn(Protocol.Close.FLOOD.code(), BROKEN_OFF);
    }

    @Test
    void aClientThatFloodsAndReadsNothingIsCutOff() {
        Stranger deaf = Stranger.letIn(eve).readsNothing();
        for (int frame = 0; frame < 5_000; frame++) {
            deaf.say("{\"t\":\"pull\",\"from\":1}");
            deaf.say("{\"t\":\"cmd\",\"n\":0,\"d\":{\"t\":\"make-coffee\"}}");
        }
        assertThat(deaf.awaitCloseWhileSaying("!")).isPositive();
    }

    @Test
    void aCommandThatCannotBeReadIsRefusedAndTheNextOneIsHeard() {
        Stranger stranger = Stranger.letIn(eve);
        stranger.say("{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"make-coffee\"}}");
        assertThat(stranger.awaitFrame("rej")).contains("\"n\":1", "UNKNOWN_TYPE");
        stranger.say("{\"t\":\"cmd\",\"n\":2,\"d\":{\"t\":\"remove-deal\",\"deal\":\"d\",\"sugar\":true}}");
        assertThat(stranger.awaitFrame("rej")).contains("\"n\":2", "MALFORMED");
        stranger.say("{\"t\":\"cmd\",\"n\":3,\"d\":{\"t\":\"remove-deal\",\"deal\":7}}");
        assertThat(stranger.awaitFrame("rej")).contains("\"n\":3", "MALFORMED");
        stranger.say("{\"t\":\"cmd\",\"n\":4,\"d\":{\"t\":\"remove-deal\"}}");
        assertThat(stranger.awaitFrame("rej")).contains("\"n\":4", "MALFORMED");
        stranger.say("{\"t\":\"cmd\",\"n\":5,\"d\":{\"t\":\"change-settings\",\"locked\":true}}");
        assertThat(stranger.awaitFrame("rej")).contains("\"n\":5", "FORBIDDEN");
        stranger.say("{\"t\":\"cmd\",\"n\":9,\"d\":{\"t\":\"remove-deal\",\"deal\":\"d\"}}");
        assertThat(stranger.awaitFrame("rej")).contains("\"n\":6", "GAP", "retryAfterMs");
        assertThat(stranger.isClosed()).isFalse();
    }

    private Stranger stranger() {
        return new Stranger(meeting.site(), meeting.board());
    }
}
