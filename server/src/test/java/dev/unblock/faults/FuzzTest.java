package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.board.Command;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random bytes, and almost valid frames, from a person who may read but not write. */
class FuzzTest {
    private static final int SOCKETS = 150;
    private static final int FRAMES = 20;
    private static final Set<Integer> CODES =
            Arrays.stream(Protocol.Close.values()).map(Protocol.Close::code).collect(Collectors.toSet());

    private static final List<String> FRAMES_OF_CLIENTS = List.of(
            "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"park-story\",\"card\":\"story0000001\",\"text\":\"Not allowed\"}}",
            "{\"t\":\"cmd\",\"n\":1,\"d\":{\"t\":\"undo\",\"op\":1}}",
            "{\"t\":\"cmd\",\"n\":2,\"d\":{\"t\":\"change-settings\",\"title\":\"x\",\"locked\":true}}",
            "{\"t\":\"pres\",\"deal\":\"deal00000000\",\"doing\":\"WRITING\",\"x\":0.5,\"y\":100}",
            "{\"t\":\"pull\",\"from\":1}",
            "{\"t\":\"seen\",\"seq\":1,\"at\":1}",
            "{\"t\":\"hello\",\"v\":" + Protocol.VERSION
                    + ",\"client\":\"c\",\"ticket\":\"t\",\"firstOp\":1,\"resume\":{\"epoch\":1,\"seq\":1}}");
    private static final List<String> NUISANCES = List.of(
            "null",
            "-1",
            "1e999",
            "9223372036854775808",
            "[]",
            "{}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "true",
            "\"" + "x".repeat(20_000) + "\"",
            "[".repeat(500));

    @TempDir
    Path folder;

    private final Random random =
            new Random(Seeds.fresh(FuzzTest.class, 1).findFirst().orElseThrow());

    @Test
    void noiseIsAnsweredInTheWordsOfTheProtocolAndLeavesTheBoardAsItIs() {
        String database = TestDatabase.fresh();
        try (Meeting meeting = Meeting.on(database, folder)) {
            Player mia = meeting.manager("mia");
            Player eve = meeting.guest("eve");
            // two, because of the limit on joins
            List<Player> observers = Stream.of("oli", "ora")
                    .map(name -> new Player(
                            meeting.site(),
                            meeting.site().guest(meeting.manager(), meeting.board(), "OBSERVER"),
                            meeting.board(),
                            name))
                    .toList();
            for (int socket = 0; socket < SOCKETS; socket++) {
                attack(
                        socket % 3 == 0
                                ? new Stranger(meeting.site(), meeting.board())
                                : Stranger.letIn(observers.get(socket % 2)));
            }
            mia.send(new Command.ParkStory("story0000000", null, "Still here"));
            eve.awaitSeq(2);
            assertThat(mia.ends()).isEmpty();
            assertThat(eve.ends()).isEmpty();
            assertThat(Witness.of(meeting.site().vertx(), database, meeting.board())
                            .head())
                    .as("only what mia wrote")
                    .isEqualTo(2);
            meeting.settle();
        }
    }

    private void attack(Stranger stranger) {
        for (int frame = 0; frame < FRAMES && !stranger.isClosed(); frame++) {
            stranger.say(frame());
        }
        if (random.nextBoolean()) {
            stranger.close();
        } else {
            // ends the connection, whatever came before
            stranger.say("no frame at all");
            assertThat(CODES).contains(stranger.awaitClose());
        }
    }

    private Buffer frame() {
        return switch (random.nextInt(4)) {
            case 0 -> noise();
            case 1 -> Buffer.buffer(valid());
            case 2 -> damaged();
            default -> Buffer.buffer(strange());
        };
    }

    private Buffer noise() {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        return Buffer.buffer(bytes);
    }

    private String valid() {
        return FRAMES_OF_CLIENTS.get(random.nextInt(FRAMES_OF_CLIENTS.size()));
    }

    /** Changes or drops some bytes. */
    private Buffer damaged() {
        byte[] bytes = valid().getBytes(StandardCharsets.UTF_8);
        for (int times = random.nextInt(4); times > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return Buffer.buffer(random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }

    /** A field has an invalid value, or there is an unknown field. */
    private String strange() {
        String frame = valid();
        String nuisance = NUISANCES.get(random.nextInt(NUISANCES.size()));
        int colon = frame.indexOf(':', random.nextInt(frame.lastIndexOf(':')));
        int end = colon + 1 + random.nextInt(3);
        return random.nextInt(4) == 0
                ? frame.replaceFirst("\\{", "{\"unknown\":" + java.util.regex.Matcher.quoteReplacement(nuisance) + ",")
                : frame.substring(0, colon + 1) + nuisance + frame.substring(Math.min(end, frame.length()));
    }
}
