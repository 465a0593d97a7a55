package dev.unblock.faults;

import dev.unblock.Seeds;
import dev.unblock.http.Browser;
import dev.unblock.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** kill -9 of the server while people write, at random moments, and a new one on the same database. */
@Tag("postgres")
class KillTest {
    private static final int WRITERS = 4;
    private static final int KILLS = 4;
    /** Seen by everybody between two kills, at most. */
    private static final int MOST_EVENTS = 400;

    private final String database = TestDatabase.fresh();

    @TempDir
    Path folder;

    static long[] seeds() {
        return Seeds.fresh(KillTest.class, 1).toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasAcknowledgedIsInTheLogOnceAndEverybodySeesTheSameBoard(long seed) {
        Random random = new Random(seed);
        ServerProcess server = start();
        try (Site site = new Site(server.awaitReady())) {
            Browser manager = site.setUp();
            String board = Site.board(manager);
            List<Player> players = gather(site, manager, board);
            Load.begin(players.getFirst());
            List<Load> loads = players.stream()
                    .map(player -> Load.on(player, random.nextLong()))
                    .toList();
            for (int kill = 0; kill < KILLS; kill++) {
                Player watched = players.get(random.nextInt(WRITERS));
                watched.awaitSeq(watched.board().seq() + 1 + random.nextInt(MOST_EVENTS));
                server.kill();
                server = start();
                site.moved(server.awaitReady());
            }
            players.forEach(player -> player.awaitSeq(player.board().seq() + 1));
            loads.forEach(Load::close);
            judge(site, board, players);
        } finally {
            server.close();
        }
    }

    private ServerProcess start() {
        return ServerProcess.launch(
                folder,
                Map.of(
                        "DATABASE_URL", database,
                        "DATA_DIR", folder.toString(),
                        "UNBLOCK_COMMANDS_PER_SECOND", "100000",
                        "UNBLOCK_COMMAND_BURST", "100000",
                        "UNBLOCK_BOARD_COMMANDS_PER_SECOND", "100000"));
    }

    private static List<Player> gather(Site site, Browser manager, String board) {
        List<Player> players = new ArrayList<>();
        players.add(new Player(site, manager, board, "tab0"));
        for (int writer = 1; writer < WRITERS; writer++) {
            players.add(new Player(site, site.guest(manager, board, "EXECUTIVE"), board, "tab" + writer));
        }
        players.forEach(player -> player.comesBack().enter());
        return players;
    }

    private void judge(Site site, String board, List<Player> players) {
        players.forEach(Player::awaitAnswers);
        Witness witness = Witness.of(site.vertx(), database, board).isDense();
        for (Player player : players) {
            witness.holdsAllOf(player.awaitSeq(witness.head())).isSeenBy(player);
        }
        players.forEach(Player::close);
    }
}
