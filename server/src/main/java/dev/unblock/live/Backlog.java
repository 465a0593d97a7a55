package dev.unblock.live;

import dev.unblock.board.Entry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Commands of one board that have no answer yet: a batch on its way to the log, and those who wait behind it. */
final class Backlog {
    private static final int MAX_BATCH_EVENTS = 256;

    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private List<Pending> batch = List.of();
    /** So many commands at the front go one by one. */
    private int apart;

    int size() {
        return waiting.size() + batch.size();
    }

    void add(Pending pending) {
        waiting.add(pending);
    }

    /** Highest op of a client in here, 0 for none. */
    long lastOp(String client) {
        return all().filter(pending -> pending.client().equals(client))
                .mapToLong(Pending::op)
                .max()
                .orElse(0);
    }

    boolean holds(String client, long op) {
        return all().anyMatch(pending -> pending.op() == op && pending.client().equals(client));
    }

    boolean hasOlderThan(Instant limit) {
        return all().anyMatch(pending -> pending.since().isBefore(limit));
    }

    /** Takes the commands out that wait at the front and have nothing to tell the log. */
    List<Pending> takeSilent() {
        List<Pending> silent = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().isSilent()) {
            silent.add(waiting.removeFirst());
        }
        return silent;
    }

    /** Makes the commands at the front the batch; none where nobody waits who has anything to tell the log. */
    List<Entry> nextBatch() {
        List<Pending> taken = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        if (waiting.stream().allMatch(Pending::isSilent)) {
            return entries;
        }
        while (!waiting.isEmpty()
                && (entries.isEmpty()
                        || (apart == 0
                                && entries.size() + waiting.getFirst().entries().size() <= MAX_BATCH_EVENTS))) {
            Pending next = waiting.removeFirst();
            taken.add(next);
            entries.addAll(next.entries());
        }
        batch = taken;
        apart = Math.max(0, apart - taken.size());
        return entries;
    }

    /** Whether more than one command of the batch has something to tell the log. */
    boolean isBatchOfMany() {
        return batch.stream().filter(pending -> !pending.isSilent()).count() > 1;
    }

    /** The batch failed for one of its commands: they go again, one by one, until it is known which. */
    void takeApart() {
        apart = batch.size();
        batch.reversed().forEach(waiting::addFirst);
        batch = List.of();
    }

    /** Takes the batch out: it is known what became of it. */
    List<Pending> takeBatch() {
        List<Pending> taken = batch;
        batch = List.of();
        return taken;
    }

    /** Takes out everything, in the order in which it came. */
    List<Pending> takeAll() {
        List<Pending> taken = all().toList();
        batch = List.of();
        waiting.clear();
        return taken;
    }

    private Stream<Pending> all() {
        return Stream.concat(batch.stream(), waiting.stream());
    }
}
