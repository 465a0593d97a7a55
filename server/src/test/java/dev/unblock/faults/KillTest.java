package dev.unblock.faults;

import dev.unblock.Seeds;
import dev.unblock.store.TestDatabase;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the server at random moments while people write, and a new one on the same database. */
@Tag("postgres")
class KillTest {
    private static final int WRITERS = 4;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    private final Random random =
            new Random(Seeds.fresh(KillTest.class, 1).findFirst().orElseThrow());

    @Test
    void acknowledgedCommandsAreInTheLogOnceAndAllSeeTheSameBoard() {
        try (Restarts server = new Restarts(TestDatabase.fresh(), folder)) {
            server.write(WRITERS, random);
            for (int kill = 0; kill < KILLS; kill++) {
                server.letThemWrite(random);
                server.process().kill();
                server.start();
            }
            server.judge();
        }
    }
}
