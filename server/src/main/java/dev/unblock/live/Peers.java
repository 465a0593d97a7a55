package dev.unblock.live;

/**
 * The other nodes of the cluster. Messages may be lost, repeated or reordered, so nothing depends on them except how
 * soon a change is seen. Any thread may call it.
 */
public interface Peers {
    /** Receives messages of other nodes; called on any thread. */
    interface Ear {
        /** @param node the sender; a restarted node has a new name */
        void hears(String node, PeerMessage message);
    }

    void tell(PeerMessage message);

    /** Sets the only listener; earlier messages are not kept. */
    void listen(Ear ear);

    /** No other nodes. */
    Peers NONE = new Peers() {
        @Override
        public void tell(PeerMessage message) {}

        @Override
        public void listen(Ear ear) {}
    };
}
