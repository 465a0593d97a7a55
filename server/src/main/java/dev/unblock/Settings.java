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
 * What can be set from outside, all of it by environment variables.
 *
 * @param databaseUrl a PostgreSQL of one's own; absent = the built-in one
 * @param jwtSecret what sign-ins are signed with; absent = made once and kept in the data folder
 * @param origins pages of other hosts that may use this server
 * @param management where figures and readiness are told; absent = at the front door, to everybody
 * @param cluster where the other nodes are; absent = this server is the only one
 * @param publicUrl where people find the server; absent = as each request says
 * @param trustedProxies how many in a row say who asks, and whether by https
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
    /** The logging library reads the variable itself; to it, any other word means everything. */
    private static final List<String> LOG_LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    /** A variable: its name, what holds where it is not set, and what it is for. */
    enum Variable {
        PORT("8080", "port of the web server"),
        HOST("0.0.0.0", "address it listens on"),
        MANAGEMENT_PORT("", "port for /metrics and /ready, which are not at PORT then; without it they are"),
        MANAGEMENT_HOST("127.0.0.1", "address at which MANAGEMENT_PORT listens"),
        DATA_DIR("data", "folder of the built-in database and the signing key"),
        DATABASE_URL("", "PostgreSQL to use instead of the built-in one: postgres://user:password@host:5432/database"),
        JWT_SECRET("", "key of the sign-in cookies, at least 32 characters; nodes of one house share it"),
        CLUSTER("false", "be one of several nodes over one database"),
        CLUSTER_ADDRESS(
                "",
                "host or host:port at which the other nodes find this one, 5701 without a port; and the port after it"),
        CLUSTER_NODES("", "such addresses of the nodes, separated by commas; this one may be among them"),
        ALLOWED_ORIGINS("", "other origins that may open boards, separated by commas"),
        PUBLIC_URL(
                "", "where people find the server, as in https://example.com/unblock: all links begin so; or as asked"),
        UNBLOCK_BEHIND_PROXY("false", "the same as one trusted proxy"),
        UNBLOCK_TRUSTED_PROXIES(
                "0", "proxies in front, one behind the other, that add to X-Forwarded-For; nobody gets past them"),
        UNBLOCK_EVENT_LOOPS("", "event loops; all processors unless set"),
        UNBLOCK_DEMO("false", "load the sample team and print sign-in links"),
        UNBLOCK_SUGGESTIONS(
                "on",
                "on or off: earlier strategies while an obstacle is written, found by a model that runs in the server"),
        UNBLOCK_COMMANDS_PER_SECOND("20", "changes of one person a second"),
        UNBLOCK_COMMAND_BURST("60", "changes of one person at once"),
        UNBLOCK_BOARD_COMMANDS_PER_SECOND("300", "changes of a whole board a second"),
        LOG_LEVEL("INFO", "how much is logged: ERROR, WARN, INFO, DEBUG or TRACE");

        final String standard;
        final String purpose;

        Variable(String standard, String purpose) {
            this.standard = standard;
            this.purpose = purpose;
        }
    }

    /** A door for those who watch the server. */
    public record Management(String host, int port) {}

    /** Something was set that cannot be; the message names all of it. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(List<String> faults) {
            super("wrong settings: " + String.join("; ", faults));
        }
    }

    /** @throws Wrong with everything that is wrong, not only the first thing */
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

    /** Without the secrets. */
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
                    faults.add(name + " is no setting of this release");
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
                // said below, like a number out of bounds
            }
            faults.add(variable + " must be a number from " + least + " to " + most);
            return least;
        }

        Optional<PublicUrl> publicUrl() {
            Optional<String> set = optional(Variable.PUBLIC_URL);
            Optional<PublicUrl> url = set.flatMap(PublicUrl::parse);
            if (set.isPresent() && url.isEmpty()) {
                faults.add("PUBLIC_URL must be an address as in https://example.com or https://example.com/unblock");
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
            // what each node had for itself would keep them from being one house
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
