package dev.unblock.live;

/** Measurements of the live boards. Any thread may call it. */
public interface LiveMetrics {
    /** A statement appended this many events. */
    void committed(int events, long nanos);

    /** An append lost against another writer. */
    void compareLost();

    /** A frame of events was sent. */
    void delivered(int bytes);

    void refused(Protocol.Code code);

    void closed(Protocol.Close why);

    /** Records nothing. */
    LiveMetrics NONE = new LiveMetrics() {
        @Override
        public void committed(int events, long nanos) {}

        @Override
        public void compareLost() {}

        @Override
        public void delivered(int bytes) {}

        @Override
        public void refused(Protocol.Code code) {}

        @Override
        public void closed(Protocol.Close why) {}
    };
}
