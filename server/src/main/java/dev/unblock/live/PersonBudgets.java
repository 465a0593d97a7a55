package dev.unblock.live;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What each person may ask of this node: one budget for all their tabs, boards and REST orders, which a new
 * connection does not refill. Any thread may call it.
 */
public final class PersonBudgets {
    private final Capacity capacity;
    private final Map<String, Budget> byPerson = new ConcurrentHashMap<>();

    public PersonBudgets(Capacity capacity) {
        this.capacity = capacity;
    }

    /** Asked for each time: what nobody has used for a while is forgotten. */
    public Budget of(String person, Instant now) {
        Budget known = byPerson.get(person);
        return known != null ? known : byPerson.computeIfAbsent(person, first -> new Budget(capacity, now));
    }

    /** Forgets those of whose budget nothing is used up: the next one they get is the same. */
    void sweep(Instant now) {
        byPerson.values().removeIf(budget -> budget.isFull(now));
    }

    int size() {
        return byPerson.size();
    }

    /** What one person may ask. */
    public static final class Budget {
        private final RateLimit commands;
        private final RateLimit pulls;
        private final RateLimit joins;
        private final RateLimit things;
        private final RateLimit boards;

        private Budget(Capacity capacity, Instant now) {
            commands = new RateLimit(capacity.commandsPerSecond(), capacity.burst(), now);
            pulls = new RateLimit(Capacity.PULLS_PER_SECOND, Capacity.PULL_BURST, now);
            joins = new RateLimit(Capacity.JOINS_PER_SECOND, Capacity.JOIN_BURST, now);
            things = new RateLimit(Capacity.THINGS_PER_SECOND, Capacity.THINGS_AT_ONCE, now);
            boards = new RateLimit(Capacity.BOARDS_PER_SECOND, Capacity.BOARDS_AT_ONCE, now);
        }

        /** Takes one for a command; false where there is none. */
        public synchronized boolean command(Instant now) {
            return commands.take(now);
        }

        /** When the next command is worth a try. */
        public synchronized int commandMillis() {
            return commands.waitMillis();
        }

        /** Takes one for sending again what was sent already; false where there is none. */
        synchronized boolean pull(Instant now) {
            return pulls.take(now);
        }

        /** Takes one for coming to a board; false where there is none. */
        synchronized boolean join(Instant now) {
            return joins.take(now);
        }

        /** Takes one for making something that is kept; false where there is none. */
        public synchronized boolean thing(Instant now) {
            return things.take(now);
        }

        /** When the next one is worth a try. */
        public synchronized int thingMillis() {
            return things.waitMillis();
        }

        /** Takes one for opening a board; false where there is none. */
        public synchronized boolean board(Instant now) {
            return boards.take(now);
        }

        /** When the next board is worth a try. */
        public synchronized int boardMillis() {
            return boards.waitMillis();
        }

        private synchronized boolean isFull(Instant now) {
            return Stream.of(commands, pulls, joins, things, boards).allMatch(limit -> limit.isFull(now));
        }
    }
}
