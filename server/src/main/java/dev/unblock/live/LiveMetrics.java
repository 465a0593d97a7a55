package dev.unblock.live;

/** What the live boards tell those who watch the server. Any thread may call it. */
public interface LiveMetrics {
    /** A statement put that many events into the log. */
    void committed(int events, long nanos);

    /** Another writer was faster. */
    void compareLost();

    /** A frame of events went out. */
    void delivered(int bytes);

    void refused(Protocol.Code code);

    void closed(Protocol.Close why);

    /** Tells nobody. */
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
