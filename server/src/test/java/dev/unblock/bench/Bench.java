package dev.unblock.bench;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Measures the live board beside three bare programs in one run and prints a table. The server under
 * load has core 0 to itself; this program and the database have core 1.
 */
public final class Bench {
    private static final int SERVER_CORE = 0;
    /** The bare program that, as the server, sends a busy board merged frames. */
    private static final String MERGED = "merged";
    /** The largest message to a person: a whole large board. */
    private static final int LARGEST_FRAME = 64 * 1024 * 1024;
    /** Stretches of load before a latency measurement. */
    private static final double WARM_UP = 2;
    /** Edits per second meanwhile; with only a few per second the code would never be compiled. */
    private static final double WARM_UP_EDITS = 200;

    /** Settings that lift the guards against floods. */
    static final Map<String, String> WITHOUT_LIMITS = Map.of(
            "UNBLOCK_COMMANDS_PER_SECOND", "1000000",
            "UNBLOCK_COMMAND_BURST", "1000000",
            "UNBLOCK_BOARD_COMMANDS_PER_SECOND", "1000000");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
            .setMaxConnections(10_000)
            .setMaxFrameSize(LARGEST_FRAME)
            .setMaxMessageSize(LARGEST_FRAME));
    private final Meter meter = new Meter();
    private final Crowd crowd;
    private final Report report = new Report();
    private final Saturation saturation;
    private final Arguments arguments;

    /**
     * @param jar the server as it is delivered
     * @param classPath where this program's classes are
     * @param database a PostgreSQL, as in DATABASE_URL
     * @param seconds length of each measured stretch
     * @param parts what to measure
     */
    private record Arguments(String jar, String classPath, String database, double seconds, Set<Part> parts) {}

    /** The parts that can be measured alone, in the order of the table. */
    public enum Part {
        COMMITS,
        BARE,
        SATURATION,
        LATENCY,
        JOIN,
        IDLE,
        COLD,
        COMEBACK,
        SUGGEST,
        QUIET
    }

    private Bench(Arguments arguments) {
        this.arguments = arguments;
        Context context = vertx.getOrCreateContext();
        this.crowd = new Crowd(vertx, context, meter);
        this.saturation = new Saturation(crowd, report, arguments.seconds());
    }

    public static void main(String[] args) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String part : Arrays.asList(args).subList(4, args.length)) {
            parts.add(Part.valueOf(part.toUpperCase(Locale.ROOT)));
        }
        if (parts.isEmpty()) {
            parts = EnumSet.allOf(Part.class);
        }
        new Bench(new Arguments(args[0], args[1], args[2], Double.parseDouble(args[3]), parts)).run();
        System.exit(0);
    }

    private void run() {
        for (Part part : arguments.parts()) {
            switch (part) {
                case COMMITS -> Commits.measure(vertx, arguments.database(), arguments.seconds(), report);
                case BARE -> {
                    bare("each");
                    bare(MERGED);
                }
                case SATURATION -> withHouse(house -> saturation.compare("Unblock", house.place(), house.server()));
                case LATENCY -> withHouse(this::latencies);
                case JOIN -> withHouse(house -> new LargeBoard(house.place(), report).measure());
                case IDLE -> withHouse(house -> new Idle(house.place(), house.server(), report).measure());
                case COLD ->
                    new ColdStart(vertx, sockets, arguments.jar(), arguments.database(), SERVER_CORE, report).measure();
                case COMEBACK -> withHouse(house -> new Comeback(house.place(), crowd, report).measure());
                case SUGGEST ->
                    withHouse(house -> new Suggest(house.place(), crowd, report, arguments.seconds())
                            .measure(vertx, house.database()));
                case QUIET ->
                    new Quiet(vertx, crowd, report, arguments.seconds(), Databases.process(vertx, arguments.database()))
                            .measure(
                                    use -> withBare(MERGED, use),
                                    use -> withHouse(house -> use.accept(house.place(), house.server())));
            }
        }
        report.print();
    }

    private void bare(String mode) {
        withBare(mode, (place, server) -> {
            String name = "in memory, " + (mode.equals(MERGED) ? "merged" : "a frame an edit");
            if (mode.equals(MERGED)) {
                saturation.measureUpperBound(name, place, server);
            } else {
                saturation.measure(name, place, server);
            }
            latency(name, "1 board × 50, 10 edits/s", place.gather(1, 50), 10, server);
        });
    }

    private void withBare(String mode, BiConsumer<Place, Server> use) {
        List<String> command =
                List.of("-Xmx2g", "-cp", arguments.classPath(), "dev.unblock.bench.BareServer", "PORT", mode);
        with(command, "ready", Map.of(), server -> use.accept(new BarePlace(sockets, server.port(), meter), server));
    }

    private void latencies(Open house) {
        latency("Unblock", "1 board × 50, 10 edits/s", house.place().gather(1, 50), 10, house.server());
        latency("Unblock", "100 boards × 10, 2 edits/s each", house.place().gather(100, 10), 200, house.server());
    }

    private void latency(String name, String what, List<Seat> seats, double edits, Server server) {
        crowd.steady(seats, WARM_UP_EDITS, 0, WARM_UP * arguments.seconds());
        crowd.steady(seats, edits, 0, 2);
        double before = server.cpuSeconds();
        Meter.Figures figures = crowd.steady(seats, edits, 0, 2 * arguments.seconds());
        report.latency(name, what, figures, (server.cpuSeconds() - before) / figures.seconds());
        seats.forEach(Seat::close);
    }

    /** The real server with a fresh database, its rate limits lifted, and a first team. */
    private record Open(House place, Server server, String database) {}

    private void withHouse(Consumer<Open> use) {
        String database = Databases.fresh(vertx, arguments.database());
        Map<String, String> environment = new HashMap<>(WITHOUT_LIMITS);
        environment.put("DATABASE_URL", database);
        List<String> command = List.of("-jar", arguments.jar());
        with(command, "http://", environment, server -> {
            House house = new House(vertx, sockets, server.port(), meter);
            house.setUp();
            use.accept(new Open(house, server, database));
        });
    }

    private static void with(
            List<String> command, String ready, Map<String, String> environment, Consumer<Server> use) {
        try (Server server = Server.start(SERVER_CORE, ready, environment, new ArrayList<>(command))) {
            use.accept(server);
        }
    }
}
