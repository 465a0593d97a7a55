package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.http.Browser;
import dev.unblock.log.Gzip;
import dev.unblock.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A snapshot is a shortcut: if it cannot be read, the board is loaded from the log. */
class BrokenSnapshotTest {
    private static final String WHOLE = """
            {"seq":%SEQ%,"title":"Forged","language":"EN","locked":false,"deals":{},"cards":{},\
            "lastOps":{"%KEY%":{"op":1,"actor":"x"}},"recent":[],"lastOrder":""}""";

    static final Map<String, byte[]> SNAPSHOTS = Map.of(
            "no gzip", utf8("what is this?"),
            "half a gzip", Arrays.copyOf(Gzip.pack(utf8(WHOLE)), 30),
            "nothing", new byte[0],
            "no JSON", Gzip.pack(utf8("{\"seq\":")),
            "another document", Gzip.pack(utf8("{\"seq\":2}")),
            "a key without end", Gzip.pack(utf8(WHOLE.replace("%SEQ%", "2").replace("%KEY%", "k".repeat(20_000)))),
            "a board of another event",
                    Gzip.pack(utf8(WHOLE.replace("%SEQ%", "1").replace("%KEY%", "tab"))));

    static Stream<String> kinds() {
        return SNAPSHOTS.keySet().stream().sorted();
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("kinds")
    void aBoardIsReadFromItsLogWhereItsSnapshotCannotBeRead(String kind) {
        try (Meeting meeting = Meeting.on(TestDatabase.fresh(), folder)) {
            Player mia = meeting.manager("mia");
            mia.send(new Command.ParkStory("story0000000", null, "Still here"));
            mia.awaitAnswers();
            meeting.restart("update board_snapshot set body = '\\x"
                    + HexFormat.of().formatHex(Objects.requireNonNull(SNAPSHOTS.get(kind))) + "'");
            String board = "/api/boards/" + meeting.board();
            for (String path : new String[] {"/summary", "/replay?from=1", "/replay/at/2"}) {
                Browser.Answer answer = meeting.manager().get(board + path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.response().bodyAsString()).doesNotContain("Forged");
            }
            assertThat(meeting.manager().get("/api/team/export").status()).isEqualTo(200);
            Player eve = meeting.guest("eve");
            assertThat(eve.board().cards()).containsOnlyKeys("story0000000");
            mia.send(new Command.ParkStory("story0000001", null, "And on it goes"));
            meeting.settle();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
