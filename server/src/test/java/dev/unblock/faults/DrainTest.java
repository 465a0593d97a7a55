package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM, as at every new release, while people write. */
class DrainTest {
    /** Exit code of a process that ended on SIGTERM. */
    private static final int TERMINATED = 128 + 15;

    private static final int DRAINING = 4001;

    @TempDir
    Path folder;

    private final Random random =
            new Random(Seeds.fresh(DrainTest.class, 1).findFirst().orElseThrow());

    @Test
    void everybodyIsToldWhenToReconnectAndTheirCommandsAreDoneOnce() {
        try (Restarts server = new Restarts(TestDatabase.fresh(), folder)) {
            server.write(3, random);
            server.letThemWrite(random);
            assertThat(server.process().terminate().awaitEnd()).isEqualTo(TERMINATED);
            assertThat(server.process().errors()).isEmpty();
            for (Player player : server.players()) {
                player.await("the end", it -> !it.ends().isEmpty());
                // these people come back at once, and are told again while the server still listens
                assertThat(player.ends()).extracting(Wire.End::code).containsOnly(DRAINING);
                assertThat(player.frames(Protocol.Bye.class)).isNotEmpty().allSatisfy(bye -> {
                    assertThat(bye.why()).isEqualTo(Protocol.Close.DRAINING);
                    assertThat(bye.reconnectAfterMs()).isPositive();
                });
            }
            server.start();
            server.judge();
        }
    }
}
