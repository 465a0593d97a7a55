package dev.unblock.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells other nodes whose access has changed, and hears it from them. Each node numbers its messages and repeats the
 * count; a node that has missed one makes everybody show a new ticket. Of one loop only.
 */
final class AccessGossip {
    private static final Duration ALIVE_EVERY = Heartbeats.ROUND;

    /** What to do about another node's message. */
    enum Due {
        NOTHING,
        THAT_ONE,
        EVERYBODY
    }

    private record Known(long announced, Instant heard) {}

    private final Peers peers;
    private final Loop loop;
    /**
     * For every node ever seen; there are few, and a node that was cut off for long must not be mistaken for a new one.
     */
    private final Map<String, Known> nodes = new HashMap<>();

    private long announced;
    private volatile int living;

    AccessGossip(Peers peers, Loop loop) {
        this.peers = peers;
        this.loop = loop;
        loop.execute(this::beat);
    }

    /** Number of other nodes that are alive. Any thread. */
    int living() {
        return living;
    }

    void tell(String member) {
        announced++;
        peers.tell(new PeerMessage.AccessChanged(member, announced));
    }

    Due hear(String node, PeerMessage.AccessChanged message) {
        Known before = nodes.get(node);
        boolean isNext = before == null || message.number() == before.announced + 1;
        Due due = hear(node, message.number());
        return isNext ? Due.THAT_ONE : due;
    }

    Due hear(String node, PeerMessage.Alive message) {
        return hear(node, message.announced());
    }

    private Due hear(String node, long number) {
        Known before = nodes.get(node);
        nodes.put(node, new Known(before == null ? number : Math.max(before.announced, number), loop.now()));
        count();
        return before == null || number <= before.announced ? Due.NOTHING : Due.EVERYBODY;
    }

    private void beat() {
        peers.tell(new PeerMessage.Alive(announced));
        count();
        loop.later(ALIVE_EVERY, this::beat);
    }

    private void count() {
        Instant since = loop.now().minus(RemotePresence.SILENCE);
        living = (int) nodes.values().stream()
                .filter(node -> node.heard.isAfter(since))
                .count();
    }
}
