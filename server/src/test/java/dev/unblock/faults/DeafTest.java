package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.App;
import dev.unblock.Settings;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unauthenticated clients that make the server write and do not read. The server buffers nothing for them. */
class DeafTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] PINGS = RawSocket.frames(RawSocket.PING, "x".repeat(120), 1_000);
    /** More than the network buffers between two programs of one machine hold. */
    private static final long HELD_BY_THE_NETWORK = 20L * MEGABYTE;

    @TempDir
    static Path folder;

    private static App app;

    @BeforeAll
    static void start() {
        app = new App(
                Settings.from(Map.of("PORT", "0", "DATABASE_URL", TestDatabase.fresh(), "DATA_DIR", folder.toString())),
                InstantSource.system());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void aClientThatPingsAndNeverReadsIsNotReadEither() {
        try (RawSocket stranger = new RawSocket(app.port(), "nothing")) {
            assertThat(stranger.pour(PINGS, 2 * HELD_BY_THE_NETWORK)).isLessThan(HELD_BY_THE_NETWORK);
        }
    }

    @Test
    void aClientThatSendsOnAfterCloseIsCutOffToo() {
        try (RawSocket stranger = new RawSocket(app.port(), "nothing")) {
            stranger.pour(RawSocket.frames(RawSocket.PING, "x".repeat(120), 500), 1);
            stranger.pour(RawSocket.frames(RawSocket.CLOSE, "", 1), 1);
            assertThat(stranger.pour(PINGS, 2 * HELD_BY_THE_NETWORK)).isLessThan(HELD_BY_THE_NETWORK);
        }
    }

    @Test
    void aFloodOfPingsIsAnsweredUpToItsLimitAndClosedWithAWord() {
        try (RawSocket stranger = new RawSocket(app.port(), "nothing")) {
            stranger.pour(RawSocket.frames(RawSocket.PING, "x", 3_000), 1);
            RawSocket.Read read = stranger.readAll();
            assertThat(read.code()).isEqualTo(Protocol.Close.FLOOD.code());
            assertThat(read.pongs()).isLessThan(1_000);
        }
    }

    @Test
    void aMessageThatIsTooLongIsClosedWithAWord() {
        try (RawSocket stranger = new RawSocket(app.port(), "nothing")) {
            byte[] head = {(byte) 0x82, (byte) 0xff, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0};
            stranger.pour(head, 1);
            stranger.pour(new byte[65_537], 1);
            assertThat(stranger.readAll().code()).isEqualTo(Protocol.Close.BAD_FRAME.code());
        }
    }

    @Test
    void aMalformedFrameIsAnsweredWithACloseCode() {
        try (RawSocket stranger = new RawSocket(app.port(), "nothing")) {
            stranger.pour(new byte[] {(byte) 0xf2, (byte) 0x81, 0, 0, 0, 0, 0}, 1);
            assertThat(stranger.readAll().code()).isEqualTo(Protocol.Close.BAD_FRAME.code());
        }
    }
}
