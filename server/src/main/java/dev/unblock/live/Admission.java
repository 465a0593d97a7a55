package dev.unblock.live;

import dev.unblock.board.Actor;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** Who joins a board: gives them a place and brings them up to date, or refuses them. Of one loop only. */
final class Admission {
    private final Loop loop;
    private final Sessions sessions;
    private final Roster roster;
    private final CommitQueue queue;
    private final SeatAllocation seats;
    private final Joining joining;
    private final Attendance attendance;
    /** Number of connections that are joining. */
    private int underWay;
    /** Why nobody may join any more; absent while people may. */
    private Protocol.@Nullable Close stopped;

    Admission(
            Loop loop,
            Sessions sessions,
            Roster roster,
            CommitQueue queue,
            SeatAllocation seats,
            Joining joining,
            Attendance attendance) {
        this.loop = loop;
        this.sessions = sessions;
        this.roster = roster;
        this.queue = queue;
        this.seats = seats;
        this.joining = joining;
        this.attendance = attendance;
    }

    /** Nobody is joining. */
    boolean isIdle() {
        return underWay == 0;
    }

    /** From now on everybody is refused for this reason. */
    void stop(Protocol.Close why) {
        stopped = why;
    }

    /** Completes when the session of a person with a valid ticket is at the head of the log. */
    Future<Session> admit(String sid, Protocol.Hello hello, Actor actor, Link link) {
        underWay++;
        return roster.know(actor.id())
                .compose(known -> place(sid, hello, actor, link))
                .compose(session -> joining.bring(session, hello, roster.encoded())
                        .compose(there -> enter(session))
                        .onFailure(lost -> sessions.remove(session)))
                .onComplete(done -> underWay--);
    }

    private Future<Session> place(String sid, Protocol.Hello hello, Actor actor, Link link) {
        if (stopped != null) {
            return refuse(stopped);
        }
        if (isTabOfAnother(hello.client(), actor)) {
            return refuse(Protocol.Close.BAD_FRAME);
        }
        sessions.withPlaces().stream()
                .filter(it -> it.client().equals(hello.client()))
                .forEach(same -> attendance.close(same, Protocol.Close.REPLACED));
        boolean guest = roster.isGuest(actor.id());
        switch (seats.find(sessions.withPlaces(), actor.id(), guest)) {
            case SeatAllocation.Place.Free free -> {}
            case SeatAllocation.Place.InsteadOf other -> attendance.close(other.session(), other.why());
            case SeatAllocation.Place.None none -> {
                return refuse(Protocol.Close.FULL);
            }
        }
        Session session = new Session(sid, hello.client(), actor, guest, link, loop.now());
        sessions.expect(session);
        return Future.succeededFuture(session);
    }

    private Future<Session> enter(Session session) {
        if (!sessions.expects(session)) {
            // closed while joining, and already told why
            return refuse(Protocol.Close.RESYNC);
        }
        attendance.enter(session);
        return Future.succeededFuture(session);
    }

    private static Future<Session> refuse(Protocol.Close why) {
        return Future.failedFuture(new Connection.NotLetIn(why));
    }

    /** Clients never learn another tab's id; but with a stolen one, a client could answer for that tab. */
    private boolean isTabOfAnother(String client, Actor actor) {
        boolean isThere = sessions.withPlaces().stream()
                .anyMatch(it -> it.client().equals(client) && !it.actor().id().equals(actor.id()));
        return isThere || queue.committed().isTabOfAnother(client, actor.id());
    }
}
