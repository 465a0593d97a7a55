package dev.unblock;

import dev.unblock.http.PublicUrl;
import dev.unblock.live.Capacity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All settings, read from environment variables.
 *
 * @param databaseUrl URL of an external PostgreSQL; absent = the built-in one
 * @param jwtSecret key that signs sessions; absent = generated once and kept in the data folder
 * @param origins other origins whose pages may use this server
 * @param management address for metrics and readiness; absent = the main port, open to everybody
 * @param cluster the other nodes; absent = this server is the only one
 * @param publicUrl base URL for links; absent = as in each request
 * @param trustedProxies number of proxies whose X-Forwarded-For and X-Forwarded-Proto are trusted
 * @param suggestions whether earlier strategies are suggested while an obstacle is written
 */
public record Settings(
        String host,
        int port,
        Path dataFolder,
        Optional<String> databaseUrl,
        Optional<String> jwtSecret,
        Optional<Management> management,
        Optional<Cluster> cluster,
        Set<String> origins,
        Optional<PublicUrl> publicUrl,
        int trustedProxies,
        int eventLoops,
        boolean demo,
        boolean suggestions,
        Capacity capacity) {
    private static final int MAX_PORT = 65_535;
    private static final int MAX_RATE = 1_000_000;
    private static final int MIN_SECRET = 32;
    private static final int MAX_PROXIES = 10;
    /** Logback reads the variable itself; it takes any other word for DEBUG. */
    private static final List<String> LOG_LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    /** A variable: its name, default value and purpose. */
    enum Variable {
        PORT("8080", "port of the web server"),
        HOST("0.0.0.0", "address on which the web server listens"),
        MANAGEMENT_PORT("", "separate port for /metrics and /ready, which are then served only there"),
        MANAGEMENT_HOST("127.0.0.1", "address on which MANAGEMENT_PORT listens"),
        DATA_DIR("data", "folder of the built-in database, the signing key and copies of imported files"),
        DATABASE_URL("", "PostgreSQL to use instead of the built-in one: postgres://user:password@host:5432/database"),
        JWT_SECRET("", "key that signs session cookies, at least 32 characters; the same on all nodes"),
        CLUSTER("false", "run as one of several nodes over one database"),
        CLUSTER_ADDRESS(
                "",
                "host or host:port at which the other nodes reach this one, default port 5701; also uses the next port"),
        CLUSTER_NODES("", "addresses of the nodes, separated by commas; may include this one"),
        ALLOWED_ORIGINS("", "other origins whose pages may open boards, separated by commas"),
        PUBLIC_URL(
                "",
                "public address such as https://example.com/unblock, with which all links begin; default: as in each request"),
        UNBLOCK_BEHIND_PROXY("false", "the same as one trusted proxy"),
        UNBLOCK_TRUSTED_PROXIES(
                "0", "number of proxies in front, one behind the other, whose X-Forwarded-For is trusted"),
        UNBLOCK_EVENT_LOOPS("", "number of event loops; default: one per processor"),
        UNBLOCK_DEMO("false", "load the sample team and print sign-in links"),
        UNBLOCK_SUGGESTIONS(
                "on",
                "on or off: suggest earlier strategies while an obstacle is written, with a model that runs in the server"),
        UNBLOCK_COMMANDS_PER_SECOND("20", "sustained changes per person and second"),
        UNBLOCK_COMMAND_BURST("60", "changes per person at once"),
        UNBLOCK_BOARD_COMMANDS_PER_SECOND("300", "changes per board and second"),
        LOG_LEVEL("INFO", "ERROR, WARN, INFO, DEBUG or TRACE");

        final String standard;
        final String purpose;

        Variable(String standard, String purpose) {
            this.standard = standard;
            this.purpose = purpose;
        }
    }

    /** A separate address for monitoring. */
    public record Management(String host, int port) {}

    /** At least one setting is invalid; the message lists all of them. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(List<String> faults) {
            super("invalid settings: " + String.join("; ", faults));
        }
    }

    /** @throws Wrong listing all invalid settings, not only the first */
    public static Settings from(Map<String, String> environment) {
        Reading read = new Reading(environment);
        Settings settings = new Settings(
                read.text(Variable.HOST),
                read.number(Variable.PORT, 0, MAX_PORT),
                Path.of(read.text(Variable.DATA_DIR)),
                read.optional(Variable.DATABASE_URL),
                read.optional(Variable.JWT_SECRET),
                read.management(),
                read.cluster(),
                Set.of(read.optional(Variable.ALLOWED_ORIGINS)
                        .map(list -> list.split("\\s*,\\s*"))
                        .orElse(new String[0])),
                read.publicUrl(),
                read.proxies(),
                read.optional(Variable.UNBLOCK_EVENT_LOOPS).isEmpty()
                        ? Runtime.getRuntime().availableProcessors()
                        : read.number(Variable.UNBLOCK_EVENT_LOOPS, 1, 256),
                read.flag(Variable.UNBLOCK_DEMO),
                read.isOn(Variable.UNBLOCK_SUGGESTIONS),
                read.capacity());
        if (settings.jwtSecret.isPresent() && settings.jwtSecret.get().length() < MIN_SECRET) {
            read.faults.add("JWT_SECRET is shorter than 32 characters");
        }
        if (!LOG_LEVELS.contains(read.text(Variable.LOG_LEVEL))) {
            read.faults.add("LOG_LEVEL must be one of " + String.join(", ", LOG_LEVELS));
        }
        if (!read.faults.isEmpty()) {
            throw new Wrong(read.faults);
        }
        return settings;
    }

    /** The table of all settings, as {@code --help} prints it. */
    public static String help() {
        StringBuilder table = new StringBuilder();
        for (Variable variable : Variable.values()) {
            table.append(String.format(
                    "  %-34s %-10s %s%n",
                    variable.name(), variable.standard.isEmpty() ? "-" : variable.standard, variable.purpose));
        }
        return table.toString();
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "port " + port + ", data in " + dataFolder + ", database "
                + (databaseUrl.isPresent() ? "given" : "built in") + ", " + eventLoops + " event loops"
                + cluster.map(it -> ", node " + it.own()).orElse("")
                + (demo ? ", demo" : "");
    }

    private static final class Reading {
        private final Map<String, String> environment;
        private final List<String> faults = new ArrayList<>();

        Reading(Map<String, String> environment) {
            this.environment = environment;
            for (String name : new TreeSet<>(environment.keySet())) {
                if (name.startsWith("UNBLOCK_") && !isKnown(name)) {
                    faults.add(name + " is not a setting of this release");
                }
            }
        }

        private static boolean isKnown(String name) {
            return List.of(Variable.values()).stream()
                            .anyMatch(variable -> variable.name().equals(name))
                    || name.startsWith("UNBLOCK_TEST_");
        }

        Optional<String> optional(Variable variable) {
            return Optional.ofNullable(environment.get(variable.name()))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }

        String text(Variable variable) {
            return optional(variable).orElse(variable.standard);
        }

        boolean flag(Variable variable) {
            String value = text(variable);
            if (!value.equals("true") && !value.equals("false")) {
                faults.add(variable + " must be true or false");
            }
            return value.equals("true");
        }

        boolean isOn(Variable variable) {
            String value = text(variable);
            if (!value.equals("on") && !value.equals("off")) {
                faults.add(variable + " must be on or off");
            }
            return value.equals("on");
        }

        int number(Variable variable, int least, int most) {
            try {
                int value = Integer.parseInt(text(variable));
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // reported below, like a number out of range
            }
            faults.add(variable + " must be a number from " + least + " to " + most);
            return least;
        }

        Optional<PublicUrl> publicUrl() {
            Optional<String> set = optional(Variable.PUBLIC_URL);
            Optional<PublicUrl> url = set.flatMap(PublicUrl::parse);
            if (set.isPresent() && url.isEmpty()) {
                faults.add("PUBLIC_URL must be an address such as https://example.com or https://example.com/unblock");
            }
            return url;
        }

        int proxies() {
            int counted = number(Variable.UNBLOCK_TRUSTED_PROXIES, 0, MAX_PROXIES);
            return flag(Variable.UNBLOCK_BEHIND_PROXY) ? Math.max(1, counted) : counted;
        }

        Optional<Management> management() {
            return optional(Variable.MANAGEMENT_PORT)
                    .map(set -> new Management(
                            text(Variable.MANAGEMENT_HOST), number(Variable.MANAGEMENT_PORT, 0, MAX_PORT)));
        }

        Optional<Cluster> cluster() {
            String address = text(Variable.CLUSTER_ADDRESS);
            String nodes = text(Variable.CLUSTER_NODES);
            if (!flag(Variable.CLUSTER)) {
                if (!address.isEmpty() || !nodes.isEmpty()) {
                    faults.add("CLUSTER_ADDRESS and CLUSTER_NODES need CLUSTER=true");
                }
                return Optional.empty();
            }
            // with a database or key of its own, a node would not share the cluster's data and sessions
            for (Variable shared : List.of(Variable.DATABASE_URL, Variable.JWT_SECRET)) {
                if (optional(shared).isEmpty()) {
                    faults.add("CLUSTER needs " + shared + ", the same on all nodes");
                }
            }
            Optional<Cluster.Address> own = Cluster.Address.of(address);
            if (own.isEmpty()) {
                faults.add("CLUSTER_ADDRESS must be the host or host:port of this node");
            }
            List<Cluster.Address> all = Cluster.Address.listOf(nodes);
            if (all.isEmpty()) {
                faults.add("CLUSTER_NODES must be hosts or host:port of the nodes, separated by commas");
            }
            return own.map(it -> new Cluster(it, all));
        }

        Capacity capacity() {
            Capacity usual = Capacity.DEFAULT;
            return new Capacity(
                    number(Variable.UNBLOCK_COMMANDS_PER_SECOND, 1, MAX_RATE),
                    number(Variable.UNBLOCK_COMMAND_BURST, 1, MAX_RATE),
                    number(Variable.UNBLOCK_BOARD_COMMANDS_PER_SECOND, 1, MAX_RATE),
                    usual.inFlight(),
                    usual.queue(),
                    usual.sockets(),
                    usual.socketsOfOne(),
                    usual.guestSockets(),
                    usual.socketsOfOneGuest());
        }
    }
}
