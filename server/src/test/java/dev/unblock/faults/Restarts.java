package dev.unblock.faults;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People who write on the board of a server that stops and starts again, always on the same database. */
final class Restarts implements AutoCloseable {
    /** Maximum number of events that a person sees between two restarts. */
    private static final int MOST_EVENTS = 400;

    private final Map<String, String> settings;
    private final Path folder;
    private final Meeting meeting;
    private ServerProcess process;

    Restarts(String database, Path folder) {
        this.folder = folder;
        settings = new HashMap<>(Meeting.FAST);
        settings.putAll(Map.of("DATABASE_URL", database, "DATA_DIR", folder.toString()));
        process = ServerProcess.launch(folder, settings);
        meeting = Meeting.at(process.awaitReady(), database);
    }

    ServerProcess process() {
        return process;
    }

    List<Player> players() {
        return meeting.players();
    }

    void write(int writers, Random random) {
        meeting.write(writers, random);
    }

    /** Waits until somebody has seen a random number of new events. */
    void letThemWrite(Random random) {
        Player watched = players().get(random.nextInt(players().size()));
        watched.awaitSeq(watched.board().seq() + 1 + random.nextInt(MOST_EVENTS));
    }

    /** Starts the next server, possibly on another port. */
    void start() {
        process = ServerProcess.launch(folder, settings);
        meeting.site().moved(process.awaitReady());
    }

    void judge() {
        meeting.judge();
    }

    @Override
    public void close() {
        meeting.close();
        process.close();
    }
}
