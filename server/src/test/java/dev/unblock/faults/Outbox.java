package dev.unblock.faults;

import dev.unblock.board.Command;
import dev.unblock.live.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The commands of one tab: unanswered ones, and the outcome of the others. */
final class Outbox {
    /** A command and its number. */
    record Op(long n, Command command) {}

    private final TreeMap<Long, Command> waiting = new TreeMap<>();
    private final TreeMap<Long, Long> acknowledged = new TreeMap<>();
    private final TreeMap<Long, Protocol.Rej> refused = new TreeMap<>();
    private long last;

    Op add(Command command) {
        waiting.put(++last, command);
        return new Op(last, command);
    }

    /** The lowest unanswered number, or the next one. */
    long first() {
        return waiting.isEmpty() ? last + 1 : waiting.firstKey();
    }

    long last() {
        return last;
    }

    int size() {
        return waiting.size();
    }

    List<Op> waiting() {
        List<Op> ops = new ArrayList<>();
        waiting.forEach((n, command) -> ops.add(new Op(n, command)));
        return ops;
    }

    /** It is in the log at this seq; 0 if it changed nothing. */
    void acknowledge(long op, long seq) {
        waiting.remove(op);
        acknowledged.putIfAbsent(op, seq);
    }

    void refuse(Protocol.Rej rej) {
        waiting.remove(rej.n());
        refused.put(rej.n(), rej);
    }

    /** Answers were lost on the way: commands up to this one are in the log or were refused. */
    void settleUpTo(long op) {
        waiting.headMap(op, true).clear();
    }

    /** Seq by op, for acknowledged commands. */
    SortedMap<Long, Long> acknowledged() {
        return acknowledged;
    }

    SortedMap<Long, Protocol.Rej> refused() {
        return refused;
    }
}
