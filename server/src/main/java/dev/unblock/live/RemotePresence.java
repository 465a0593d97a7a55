package dev.unblock.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which people other nodes report on a board, and telling those nodes who is connected here. Lost messages are repaired
 * by the full list that each node repeats. Of one loop only.
 */
final class RemotePresence {
    /** A living node with people on the board reports three times within this time. */
    static final Duration SILENCE = Heartbeats.ROUND.multipliedBy(3);

    private static final class Neighbour {
        private final Map<String, Protocol.Presence> people = new HashMap<>();
        private long number;
        private Instant heard = Instant.MIN;
    }

    private final String board;
    private final Peers peers;
    private final Map<String, Neighbour> nodes = new HashMap<>();
    private long told;

    /**
     * @param start when this board was loaded here; message numbers continue from it, so they are higher than all
     *     earlier ones
     */
    RemotePresence(String board, Peers peers, Instant start) {
        this.board = board;
        this.peers = peers;
        told = start.toEpochMilli();
    }

    /** Whether no other node is known to have people on this board. */
    boolean isEmpty() {
        return nodes.isEmpty();
    }

    void ask() {
        peers.tell(new PeerMessage.WhoIsThere(board));
    }

    void tellAll(List<Protocol.Presence> everybody) {
        tell(true, everybody, List.of());
    }

    void tellChanges(List<Protocol.Presence> changed, List<String> gone) {
        tell(false, changed, gone);
    }

    private void tell(boolean whole, List<Protocol.Presence> changed, List<String> gone) {
        long before = told++;
        peers.tell(new PeerMessage.Present(board, told, before, whole, changed, gone));
    }

    /**
     * The effect of a message.
     *
     * @param isNew the node was not known to have people on this board, so it may not know of this one
     * @param isPart an earlier message is missing
     */
    record Heard(List<Protocol.Presence> changed, List<String> gone, boolean isNew, boolean isPart) {
        private static final Heard NOTHING = new Heard(List.of(), List.of(), false, false);
    }

    Heard hear(String node, PeerMessage.Present message, Instant now) {
        Neighbour known = nodes.get(node);
        if (known != null && message.number() <= known.number) {
            return Heard.NOTHING;
        }
        Neighbour it = known == null ? new Neighbour() : known;
        nodes.put(node, it);
        boolean isPart = !message.whole() && (known == null || message.after() != it.number);
        it.number = message.number();
        it.heard = now;
        List<String> gone = new ArrayList<>(message.gone());
        if (message.whole()) {
            gone.addAll(it.people.keySet());
            message.changed().forEach(person -> gone.remove(person.sid()));
        }
        gone.removeIf(sid -> it.people.remove(sid) == null);
        List<Protocol.Presence> changed = message.changed().stream()
                .filter(person -> !person.equals(it.people.put(person.sid(), person)))
                .toList();
        return new Heard(changed, gone, known == null, isPart);
    }

    /** Drops nodes that have gone silent and returns the people they had reported. */
    List<String> forgetSilent(Instant now) {
        List<String> gone = new ArrayList<>();
        nodes.values().removeIf(node -> {
            boolean isSilent = now.isAfter(node.heard.plus(SILENCE));
            if (isSilent) {
                gone.addAll(node.people.keySet());
            }
            return isSilent;
        });
        return gone;
    }
}
