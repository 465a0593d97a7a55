package dev.unblock.live;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Each person's budget on this node: one for all their tabs, boards and REST commands, which a new connection does not
 * refill. Any thread may call it.
 */
public final class PersonBudgets {
    private final Capacity capacity;
    private final Map<String, Budget> byPerson = new ConcurrentHashMap<>();

    public PersonBudgets(Capacity capacity) {
        this.capacity = capacity;
    }

    /** To be called for each use: budgets that were not used for a while are dropped. */
    public Budget of(String person, Instant now) {
        Budget known = byPerson.get(person);
        return known != null ? known : byPerson.computeIfAbsent(person, first -> new Budget(capacity, now));
    }

    /** Drops full budgets; a new one is the same. */
    void sweep(Instant now) {
        byPerson.values().removeIf(budget -> budget.isFull(now));
    }

    int size() {
        return byPerson.size();
    }

    /** The budget of one person. */
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

        /** Takes one command; false if none is left. */
        public synchronized boolean command(Instant now) {
            return commands.take(now);
        }

        /** Milliseconds until the next command is worth a try. */
        public synchronized int commandMillis() {
            return commands.waitMillis();
        }

        /** Takes one resend of events; false if none is left. */
        synchronized boolean pull(Instant now) {
            return pulls.take(now);
        }

        /** Takes one join of a board; false if none is left. */
        synchronized boolean join(Instant now) {
            return joins.take(now);
        }

        /** Takes one creation of a stored thing; false if none is left. */
        public synchronized boolean thing(Instant now) {
            return things.take(now);
        }

        /** Milliseconds until the next creation is worth a try. */
        public synchronized int thingMillis() {
            return things.waitMillis();
        }

        /** Takes one creation of a board; false if none is left. */
        public synchronized boolean board(Instant now) {
            return boards.take(now);
        }

        /** Milliseconds until the next creation of a board is worth a try. */
        public synchronized int boardMillis() {
            return boards.waitMillis();
        }

        private synchronized boolean isFull(Instant now) {
            return Stream.of(commands, pulls, joins, things, boards).allMatch(limit -> limit.isFull(now));
        }
    }
}
