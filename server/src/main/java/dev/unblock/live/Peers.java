package dev.unblock.live;

/**
 * The other nodes of this house. What is told to them may be lost, come twice or in another order, so
 * nothing depends on it but how soon something is seen. Any thread may call it.
 */
public interface Peers {
    /** Whoever wants to know what others tell; called on any thread. */
    interface Ear {
        /** @param node who says it; a node that starts again is another one */
        void hears(String node, PeerMessage message);
    }

    void tell(PeerMessage message);

    /** There is one ear; what came before it is not kept. */
    void listen(Ear ear);

    /** There are no others. */
    Peers NONE = new Peers() {
        @Override
        public void tell(PeerMessage message) {}

        @Override
        public void listen(Ear ear) {}
    };
}
