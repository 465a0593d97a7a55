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

/** All commands of one tab, and their outcomes. */
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

    /** The lowest unanswered number, or the next one. */
    long first() {
        return unanswered.isEmpty() ? next : unanswered.firstKey();
    }

    long last() {
        return next - 1;
    }

    /** All commands ever sent here, by op. */
    Map<Long, Command> ordered() {
        return ordered;
    }

    /** Ops that the server acknowledged as in the log or without effect. */
    Set<Long> acknowledged() {
        return acknowledged;
    }

    /** Ops that the server acknowledged or showed to be in the log. */
    Set<Long> logged() {
        return logged;
    }

    /** Commands that were refused for good. */
    Map<Long, Protocol.Code> refused() {
        return refused;
    }

    /** Every refusal, including temporary ones. */
    List<Protocol.Code> refusals() {
        return refusals;
    }

    /** Answers of the last connection come again on the next one. */
    void forgetAnswers() {
        answers.clear();
    }

    void hear(Protocol.Ack ack) {
        if (ack.seq() > 0) {
            logged.add(ack.n());
        }
        answers.put(ack.n(), ack);
    }

    /** Whether that is the final answer. */
    boolean hear(Protocol.Rej rej) {
        refusals.add(rej.code());
        boolean again = rej.retryAfterMs() != null || rej.code() == Protocol.Code.GAP;
        if (!again) {
            answers.put(rej.n(), rej);
        }
        return !again;
    }

    /** Answers count in the order of the commands, once the log has been received that far: so there are no gaps. */
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
