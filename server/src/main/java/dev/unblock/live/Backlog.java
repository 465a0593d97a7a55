package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Commands of one board that have not been answered yet: the batch being appended, and the commands waiting behind it.
 * Each was decided against the board that the log holds and all commands before it. Of one loop only.
 */
final class Backlog {
    private static final int MAX_BATCH_EVENTS = 1_024;

    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private List<Pending> batch = List.of();
    /** The board as it is after all of them. */
    private Board predicted;
    /** This many commands at the front are appended one by one. */
    private int apart;

    /** @param committed the board that the log holds */
    Backlog(Board committed) {
        predicted = committed;
    }

    int size() {
        return waiting.size() + batch.size();
    }

    void submit(CommandMeta meta, long op, Command command, Instant now) {
        add(CommandDecider.judge(predicted, meta, op, command, now));
    }

    /** A command that was taken out: now what is before it has changed. */
    void decideAgain(Pending pending) {
        add(CommandDecider.again(predicted, pending));
    }

    private void add(Pending pending) {
        predicted = pending.after();
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

    /** Removes and returns the commands at the front that have no entries to append. */
    List<Pending> takeSilent() {
        List<Pending> silent = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().isSilent()) {
            silent.add(waiting.removeFirst());
        }
        return silent;
    }

    /** Makes the commands at the front the next batch; empty if no waiting command has entries to append. */
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

    /** Whether more than one command of the batch has entries to append. */
    boolean isBatchOfMany() {
        return batch.stream().filter(pending -> !pending.isSilent()).count() > 1;
    }

    /** The batch failed because of one of its commands: its commands are retried one by one until that one is found. */
    void takeApart() {
        apart = batch.size();
        batch.reversed().forEach(waiting::addFirst);
        batch = List.of();
    }

    /** Removes the batch, whose outcome is known. */
    List<Pending> takeBatch() {
        List<Pending> taken = batch;
        batch = List.of();
        return taken;
    }

    /**
     * Removes everything, in order of arrival.
     *
     * @param committed the board that the log holds now
     */
    List<Pending> takeAll(Board committed) {
        List<Pending> taken = all().toList();
        predicted = committed;
        batch = List.of();
        waiting.clear();
        return taken;
    }

    private Stream<Pending> all() {
        return Stream.concat(batch.stream(), waiting.stream());
    }
}
