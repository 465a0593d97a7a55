package dev.unblock.live;

import dev.unblock.board.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that one tab ever ordered, and what became of it. */
final class Outbox {
    private final TreeMap<Long, Command> unanswered = new TreeMap<>();
    private final Map<Long, Command> ordered = new HashMap<>();
    private final Map<Long, Protocol.FromServer> answers = new HashMap<>();
    private final Set<Long> acknowledged = new HashSet<>();
    private final Set<Long> logged = new HashSet<>();
    private final Map<Long, Protocol.Code> refused = new HashMap<>();
    private final List<Protocol.Code> refusals = new ArrayList<>();
    private long next = 1;

    long add(Command command) {
        long op = next++;
        ordered.put(op, command);
        unanswered.put(op, command);
        return op;
    }

    SortedMap<Long, Command> unanswered() {
        return unanswered;
    }

    /** The lowest number without an answer, or the next one. */
    long first() {
        return unanswered.isEmpty() ? next : unanswered.firstKey();
    }

    long last() {
        return next - 1;
    }

    /** All that was ever ordered here, by op. */
    Map<Long, Command> ordered() {
        return ordered;
    }

    /** Ops of which the server said that they are in the log, or changed nothing. */
    Set<Long> acknowledged() {
        return acknowledged;
    }

    /** Ops of which the server said or showed that they are in the log. */
    Set<Long> logged() {
        return logged;
    }

    /** What was refused for good. */
    Map<Long, Protocol.Code> refused() {
        return refused;
    }

    /** Every refusal, those to be tried again too. */
    List<Protocol.Code> refusals() {
        return refusals;
    }

    /** Answers of the last connection come again on the next. */
    void forgetAnswers() {
        answers.clear();
    }

    void hear(Protocol.Ack ack) {
        if (ack.seq() > 0) {
            logged.add(ack.n());
        }
        answers.put(ack.n(), ack);
    }

    /** Whether that was the last word about it. */
    boolean hear(Protocol.Rej rej) {
        refusals.add(rej.code());
        boolean again = rej.retryAfterMs() != null || rej.code() == Protocol.Code.GAP;
        if (!again) {
            answers.put(rej.n(), rej);
        }
        return !again;
    }

    /** Answers count in the order of the orders, and once the log is here that far: so there are no holes. */
    void settle(long seq) {
        while (!unanswered.isEmpty()) {
            long op = unanswered.firstKey();
            Protocol.FromServer answer = answers.get(op);
            if (answer instanceof Protocol.Rej rej) {
                refused.put(op, rej.code());
            } else if (answer instanceof Protocol.Ack ack && ack.seq() <= seq) {
                acknowledged.add(op);
            } else {
                return;
            }
            unanswered.remove(op);
            answers.remove(op);
        }
    }

    @Override
    public String toString() {
        return "unanswered " + unanswered.keySet() + ", answers " + answers;
    }
}
