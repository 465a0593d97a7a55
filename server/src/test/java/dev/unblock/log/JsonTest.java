package dev.unblock.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unblock.board.Board;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Command;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.board.LoggedCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Reaction;
import dev.unblock.board.Remover;
import dev.unblock.board.VisibleEvent;
import dev.unblock.live.Protocol;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final Json<Protocol.FromClient> FROM_CLIENT = Json.of(Protocol.FromClient.class);
    private static final Json<Protocol.FromServer> FROM_SERVER = Json.of(Protocol.FromServer.class);
    private static final Json<Board> BOARD = Json.of(Board.class);
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    @Test
    void aCommandIsTaggedWithItsNameInsideATaggedFrame() {
        Command command = new Command.RaiseObstacle(
                "o00000000001", "d00000000001", "no budget", ObstacleType.BUDGET, Remover.REP, null, false);
        Protocol.Cmd frame = new Protocol.Cmd(7, command);
        String json = FROM_CLIENT.text(frame);
        assertThat(json).isEqualTo("""
                        {"t":"cmd","n":7,"d":{"t":"raise-obstacle","card":"o00000000001","deal":"d00000000001",\
                        "text":"no budget","type":"BUDGET","remover":"REP","hidden":false}}""");
        assertThat(FROM_CLIENT.strict(utf8(json))).isEqualTo(frame);
    }

    @Test
    void eventsTravelInsideTheirEntries() {
        Event added = new Event.CardAdded(
                "o00000000001",
                "d00000000001",
                "障碍",
                true,
                new Kind.Obstacle(ObstacleType.DATA, Remover.EXECUTIVE, null, "V00000"));
        Protocol.Evs evs = new Protocol.Evs(
                3, 3, List.of(new VisibleEvent(3, NOON, "ann", null, added)), List.of(new LoggedCommand(1, 3)));
        String json = FROM_SERVER.text(evs);
        assertThat(json)
                .contains("\"at\":\"2026-03-31T12:00:00Z\"", "\"t\":\"card-added\"", "\"kind\":{\"t\":\"obstacle\"");
        assertThat(FROM_SERVER.stored(json)).isEqualTo(evs);
    }

    @Test
    void aBoardIsReadBackWithAllItRemembers() {
        Board board = Board.EMPTY
                .after(entry(1, new Event.BoardOpened("Monday", Language.EN)))
                .after(entry(2, new Event.CardAdded("s00000000001", null, "a story", false, new Kind.Story())))
                .after(entry(3, new Event.CardReworded("s00000000001", "a longer story")))
                .after(entry(4, new Event.Reacted("s00000000001", Reaction.THANKS, true)));
        assertThat(board.recent()).hasSize(2);
        assertThat(BOARD.stored(BOARD.bytes(board))).isEqualTo(board);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"t\":\"pull\"}",
                "{\"t\":\"pull\",\"from\":null}",
                "{\"t\":\"pull\",\"from\":\"1\"}",
                "{\"t\":\"pull\",\"from\":1.5}",
                "{\"t\":\"pull\",\"from\":1,\"more\":2}",
                "{\"t\":\"pull\",\"from\":1} {}",
                "{\"t\":\"pull\",\"from\":99999999999999999999}",
                "{\"t\":\"pull\",\"from\":9007199254740992}",
                "{\"t\":\"pull\",\"from\":-9223372036854775808}",
                "{\"from\":1}",
                "{\"t\":\"evs\",\"from\":1,\"to\":1,\"e\":[]}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"reword\",\"card\":\"x\",\"ifSeq\":1}}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"reword\",\"card\":\"x\",\"text\":null}}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"decide\",\"deal\":\"x\",\"why\":\"y\",\"solutions\":[null]}}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"react\",\"card\":\"x\",\"on\":true,\"reaction\":1}}",
                "{\"t\":\"pres\",\"doing\":\"LOOKING\",\"alone\":\"\"}",
                "{\"t\":\"pres\",\"doing\":\"LOOKING\",\"alone\":\" \"}",
                "{\"t\":\"pres\",\"doing\":\"LOOKING\",\"x\":\" \"}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"react\",\"card\":\"x\",\"on\":true,\"reaction\":\"LOVE\"}}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"reword\",\"card\":\"x\",\"text\":\"\\u0000\"}}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"reword\",\"card\":\"x\",\"text\":\"\\u009b\"}}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"reword\",\"card\":\"x\",\"text\":\"\\ud83d\"}}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"reword\",\"card\":\"x\",\"text\":\"\\ude00\\ud83d\"}}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"decide\",\"deal\":\"x\",\"why\":\"y\",\"solutions\":[\"\\u0000\"]}}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"react\",\"card\":\"x\",\"on\":true,\"reaction\":\"AGREE \"}}",
                "{\"t\":\"pres\",\"doing\":\" LOOKING\"}",
                "{\"t\":\"pres\",\"doing\":\"0\"}",
                "{\"t\":\"pres\",\"doing\":\"\"}",
                "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"reschedule-follow-up\",\"card\":\"x\",\"assignee\":\"y\",\"due\":\"2026-03-04 \"}}",
                "[]",
                "",
                "null",
            })
    void malformedClientFramesAreRefused(String json) {
        assertThatThrownBy(() -> FROM_CLIENT.strict(utf8(json))).isInstanceOf(Json.Malformed.class);
    }

    @Test
    void deepJsonIsRefusedBeforeItIsUnderstood() {
        String deep = "{\"t\":\"pull\",\"from\":" + "[".repeat(10_000);
        assertThatThrownBy(() -> FROM_CLIENT.strict(utf8(deep))).isInstanceOf(Json.Malformed.class);
        String deepAndUnknown = "{\"t\":\"pull\",\"x\":" + "[".repeat(17) + "]".repeat(17) + ",\"from\":1}";
        assertThatThrownBy(() -> FROM_CLIENT.stored(utf8(deepAndUnknown))).isInstanceOf(Json.Malformed.class);
    }

    @Test
    void anUnknownTypeIsToldFromNonsense() {
        assertThat(malformed("{\"t\":\"teleport\"}").unknownType()).isTrue();
        assertThat(malformed("{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"teleport\"}}")
                        .unknownType())
                .isTrue();
        assertThat(malformed("{\"t\":\"pull\"}").unknownType()).isFalse();
    }

    @Test
    void anErrorNamesTheFieldButNeverItsValue() {
        Json.Malformed error =
                malformed("{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"reword\",\"card\":{\"secret\":1},\"text\":\"\"}}");
        assertThat(error).hasMessageContaining("d/card").hasMessageNotContaining("secret");
    }

    @Test
    void storedJsonMayHoldFieldsThatWeNoLongerKnow() {
        assertThat(FROM_CLIENT.stored(utf8("{\"t\":\"pull\",\"from\":1,\"more\":2}")))
                .isEqualTo(new Protocol.Pull(1));
    }

    @Test
    void storedTextIsReadAlthoughItWouldBeRefusedToday() {
        String old = "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"reword\",\"card\":\"x\",\"text\":\"\\u0007\\ud83d\"}}";
        assertThat(FROM_CLIENT.stored(utf8(old)))
                .isEqualTo(new Protocol.Cmd(1, new Command.Reword("x", "\u0007\ud83d", null)));
        Board board = Board.EMPTY.after(
                new Entry(1, NOON, "ann", "x".repeat(10_000), 1, null, new Event.BoardOpened("Monday", Language.EN)));
        assertThat(BOARD.stored(BOARD.bytes(board))).isEqualTo(board);
    }

    private static Json.Malformed malformed(String json) {
        try {
            FROM_CLIENT.strict(utf8(json));
        } catch (Json.Malformed e) {
            return e;
        }
        throw new AssertionError("was read: " + json);
    }

    private static Entry entry(long seq, Event event) {
        return new Entry(seq, NOON, "ann", "tab", seq, null, event);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
