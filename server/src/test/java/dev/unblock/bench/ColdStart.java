package dev.unblock.bench;

import dev.unblock.store.FreePorts;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A server that has just started: how long it takes, what it keeps in memory, and how long the first person waits for a
 * large board. Each trial starts it anew, with its own database.
 */
final class ColdStart {
    private static final int TRIALS = 3;
    private static final List<Large> BOARDS = List.of(new Large(1_000, 100), new Large(5_000, 150));

    private static final String KEY = "a key for load only, longer than 32 characters";

    private final Vertx vertx;
    private final WebSocketClient sockets;
    private final String jar;
    private final String database;
    private final int core;
    private final Report report;

    /** @param database URL of a PostgreSQL that several nodes can share */
    ColdStart(Vertx vertx, WebSocketClient sockets, String jar, String database, int core, Report report) {
        this.vertx = vertx;
        this.sockets = sockets;
        this.jar = jar;
        this.database = database;
        this.core = core;
        this.report = report;
    }

    /**
     * A board that is joined.
     *
     * @param aim milliseconds that the first join may take
     */
    private record Large(int cards, double aim) {}

    /** Milliseconds of both starts and of the join, and the memory in MB. */
    private record Trial(double fresh, double again, double resident, double join) {}

    void measure() {
        List<Trial> all = new ArrayList<>();
        for (Large board : BOARDS) {
            List<Trial> trials =
                    Stream.generate(() -> trial(board)).limit(TRIALS).toList();
            report.aim(
                    "first join after a start, %,d cards".formatted(board.cards()),
                    trials.stream().mapToDouble(Trial::join).toArray(),
                    "ms",
                    board.aim());
            all.addAll(trials);
        }
        report.aim("start with an empty data folder", figures(all, Trial::fresh), "ms", 5_000);
        report.aim("start with data there", figures(all, Trial::again), "ms", 2_000);
        report.aim("memory after the first join", figures(all, Trial::resident), "MB", 200);
        report.aim(
                "start of the second node of two",
                DoubleStream.generate(this::secondNode).limit(TRIALS).toArray(),
                "ms",
                5_000);
    }

    private static double[] figures(List<Trial> trials, ToDoubleFunction<Trial> figure) {
        return trials.stream().mapToDouble(figure).toArray();
    }

    private Trial trial(Large large) {
        Map<String, String> settings = Map.of("DATA_DIR", folder());
        String board;
        double fresh;
        try (Server server = start(settings)) {
            fresh = server.startMillis();
            House house = house(server);
            house.setUp();
            board = house.newBoard();
            house.fill(board, large.cards(), LargeBoard::text);
        }
        try (Server server = start(settings)) {
            House house = house(server);
            house.signIn();
            double join = house.enter(board, house.manager(), "joiner000000").millis();
            return new Trial(fresh, server.startMillis(), server.resident() / 1e6, join);
        }
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("cold").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private double secondNode() {
        String shared = Databases.fresh(vertx, database);
        int ports = FreePorts.inARow(4);
        List<String> addresses = List.of("127.0.0.1:" + ports, "127.0.0.1:" + (ports + 2));
        Server first = start(node(shared, addresses, 0));
        try (Server second = start(node(shared, addresses, 1))) {
            return second.startMillis();
        } finally {
            first.close();
        }
    }

    private static Map<String, String> node(String database, List<String> addresses, int which) {
        return Map.of(
                "DATABASE_URL",
                database,
                "JWT_SECRET",
                KEY,
                "CLUSTER",
                "true",
                "CLUSTER_ADDRESS",
                addresses.get(which),
                "CLUSTER_NODES",
                String.join(",", addresses));
    }

    private Server start(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(Bench.WITHOUT_LIMITS);
        return Server.start(core, "http://", environment, Arrays.asList("-jar", jar));
    }

    private House house(Server server) {
        return new House(vertx, sockets, server.port(), new Meter());
    }
}
