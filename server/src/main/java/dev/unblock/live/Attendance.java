package dev.unblock.live;

/** Adds sessions to a board and removes them, and notifies the board's other parts. Of one loop only. */
final class Attendance {
    private final Sessions sessions;
    private final PresenceBoard presence;
    private final Delivery delivery;
    private final SnapshotKeeper keeper;
    private final CommitQueue queue;

    Attendance(Sessions sessions, PresenceBoard presence, Delivery delivery, SnapshotKeeper keeper, CommitQueue queue) {
        this.sessions = sessions;
        this.presence = presence;
        this.delivery = delivery;
        this.keeper = keeper;
        this.queue = queue;
    }

    /** A session that was joining is up to date. */
    void enter(Session session) {
        sessions.add(session);
        presence.join(session);
        delivery.deliver(session);
    }

    void leave(Session session) {
        if (sessions.remove(session)) {
            presence.leave(session, queue.committed());
            if (sessions.isEmpty()) {
                keeper.keep(queue.epoch(), queue.committed());
            }
        }
    }

    /** Disconnects a session, which may be joining. */
    void close(Session session, Protocol.Close why) {
        leave(session);
        session.link().close(why);
    }

    /** Disconnects everybody, including those who are joining. */
    void closeAll(Protocol.Close why) {
        sessions.withPlaces().forEach(session -> close(session, why));
    }
}
