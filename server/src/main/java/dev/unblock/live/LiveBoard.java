package dev.unblock.live;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import dev.unblock.log.Past;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One board on this node: its sessions, and the processing of what they send. An actor: every method runs on the
 * board's loop.
 */
final class LiveBoard implements CommitQueue.Listener {
    /** When a whole meeting joins at once, the list of people is not sent for each of them. */
    private static final Duration TELL_PEOPLE_EVERY = Duration.ofMillis(500);

    /** The shared parts of every board. */
    record Parts(
            EventLog log, Access access, Capacity capacity, PersonBudgets budgets, LiveMetrics metrics, Peers peers) {}

    private final String id;
    private final Parts parts;
    private final Loop loop;
    private final Runnable forget;
    private final Sessions sessions = new Sessions();
    private final Ring ring;
    private final CommitQueue queue;
    private final Delivery delivery;
    private final PresenceBoard presence;
    private final Joining joining;
    private final Roster roster;
    private final Throttle telling;
    private final Intake intake;
    private final SnapshotKeeper keeper;
    private final StandIns standIns;
    private final PeopleCheck check;
    private final Places places;
    private boolean draining;
    /** Why this board has ended; absent while it is live. */
    private Protocol.@Nullable Close ended;
    /** Number of connections that are joining. */
    private int knocking;

    /** @param forget called when this board has ended; people who join later need a new one */
    LiveBoard(String id, Parts parts, Loop loop, Snapshot start, Runnable forget) {
        this.id = id;
        this.parts = parts;
        this.loop = loop;
        this.forget = forget;
        ring = new Ring(start.board().seq());
        queue = new CommitQueue(id, parts.log(), loop, this, parts.metrics(), start.epoch(), start.board());
        delivery = new Delivery(id, new Past(parts.log()), queue::committed, loop, sessions, ring, parts.metrics());
        roster = new Roster(id, parts.access(), loop);
        presence = new PresenceBoard(loop, sessions, roster, new Neighbours(id, parts.peers(), loop.now()));
        joining = new Joining(loop, ring, queue, parts.capacity());
        telling = new Throttle(loop, TELL_PEOPLE_EVERY, this::tellPeople);
        intake = new Intake(id, parts, loop, sessions, roster, queue);
        standIns = new StandIns(loop, sessions, roster, queue, presence);
        keeper = new SnapshotKeeper(id, parts.log(), loop, start.board().seq());
        check = new PeopleCheck(loop, sessions, roster, session -> close(session, Protocol.Close.RESYNC));
        places = new Places(parts.capacity());
        beat();
        if (!parts.peers().equals(Peers.NONE)) {
            check.begin();
        }
    }

    /** Nobody is connected or joining, and nothing is in progress. */
    boolean isIdle() {
        return sessions.isEmpty() && knocking == 0 && queue.isIdle();
    }

    /** Nothing is in progress. */
    boolean isSettled() {
        return queue.isIdle() || queue.degraded();
    }

    boolean hasSessions() {
        return !sessions.isEmpty();
    }

    long head() {
        return queue.committed().seq();
    }

    /**
     * Admits a person with a valid ticket. Completes when their session is at the head of the log. While they are
     * joining the board is not idle; if the board ends for another reason, joining fails.
     */
    Future<Session> admit(String sid, Protocol.Hello hello, Actor actor, Link link) {
        knocking++;
        return roster.know(actor.id())
                .compose(known -> place(sid, hello, actor, link))
                .compose(session -> joining.bring(session, hello, roster.people())
                        .compose(there -> enter(session))
                        .onFailure(lost -> sessions.remove(session)))
                .onComplete(done -> knocking--);
    }

    private Future<Session> place(String sid, Protocol.Hello hello, Actor actor, Link link) {
        if (ended != null || draining) {
            return refuse(Objects.requireNonNullElse(ended, Protocol.Close.DRAINING));
        }
        if (isTabOfAnother(hello.client(), actor)) {
            return refuse(Protocol.Close.BAD_FRAME);
        }
        sessions.withPlaces().stream()
                .filter(it -> it.client().equals(hello.client()))
                .forEach(same -> close(same, Protocol.Close.REPLACED));
        boolean guest = roster.isGuest(actor.id());
        switch (places.find(sessions.withPlaces(), actor.id(), guest)) {
            case Places.Place.Free free -> {}
            case Places.Place.InsteadOf other -> close(other.session(), other.why());
            case Places.Place.None none -> {
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
        sessions.add(session);
        presence.join(session);
        delivery.deliver(session);
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

    void leave(Session session) {
        if (sessions.remove(session)) {
            presence.leave(session, queue.committed());
            if (sessions.isEmpty()) {
                keeper.keep(queue.epoch(), queue.committed());
            }
        }
    }

    void receive(Session session, Protocol.FromClient frame) {
        if (!sessions.has(session)) {
            return;
        }
        session.heard(loop.now());
        switch (frame) {
            case Protocol.Cmd cmd -> {
                session.acted(loop.now());
                intake.take(session, cmd);
            }
            case Protocol.Pres pres -> {
                session.acted(loop.now());
                presence.move(session, pres, queue.committed());
            }
            case Protocol.Pull pull -> pull(session, pull.from());
            case Protocol.Seen seen -> {}
            case Protocol.Hello again -> close(session, Protocol.Close.BAD_FRAME);
        }
    }

    /** A sign of life other than a frame. */
    void heard(Session session) {
        session.heard(loop.now());
    }

    /** A command that could not be parsed. */
    void unreadable(Session session, long op, Protocol.Code code) {
        intake.unreadable(session, op, code);
    }

    /** Sends events again, as far back as a tab could resume, and at a limited rate. */
    private void pull(Session session, long from) {
        if (from < 1 || from > session.sent()) {
            return;
        }
        if (!parts.budgets().of(session.actor().id(), loop.now()).pull(loop.now())) {
            close(session, Protocol.Close.FLOOD);
        } else if (!joining.canResume(new Protocol.Resume(queue.epoch(), from - 1))) {
            close(session, Protocol.Close.RESYNC);
        } else {
            session.resendAfter(from - 1);
            delivery.deliver(session);
        }
    }

    private void close(Session session, Protocol.Close why) {
        leave(session);
        session.link().close(why);
    }

    @Override
    public void wrote(long head) {
        parts.peers().tell(new PeerMessage.Grown(id, queue.epoch(), head));
    }

    @Override
    public void committed(List<Entry> entries, Board board) {
        ring.add(entries, board);
        delivery.wake();
        standIns.heard(entries);
        presence.hear(entries, board);
        keeper.follow(queue.epoch(), board);
    }

    @Override
    public void settled(Pending pending) {
        intake.settled(pending);
    }

    @Override
    public void passed(Pending pending) {
        intake.passed(pending);
    }

    @Override
    public void gaveUp(List<Pending> pending) {
        pending.forEach(intake::gaveUp);
    }

    /** Tells people at once why nothing is saved, instead of after ten seconds. */
    @Override
    public void degraded(boolean now) {
        Protocol.Hb beat = heartbeat();
        sessions.copy().forEach(session -> session.tell(beat, loop.now()));
    }

    @Override
    public void replaced(boolean gone) {
        end(gone ? Protocol.Close.BOARD_GONE : Protocol.Close.RESYNC);
    }

    /** The current head of the log: it may have grown elsewhere, or belong to another log than this board's. */
    void changed(Head head) {
        if (head.seq() != head() || head.epoch() != queue.epoch()) {
            queue.catchUp();
        }
    }

    /** Another node has appended to the log. */
    void grown(PeerMessage.Grown there) {
        if (there.epoch() == queue.epoch()) {
            queue.grown(there.head());
        }
    }

    /** Another node reports who is on the board. */
    void hears(String node, PeerMessage.Present message) {
        presence.hears(node, message);
    }

    /** Another node asks who is on the board here. */
    void sayWhoIsHere() {
        presence.tellNeighbours();
    }

    /** Checks the head of the log, because it may have grown or been replaced. */
    void askTheLog() {
        queue.catchUp();
    }

    /** A member of the team joined, left or was changed. */
    void peopleChanged() {
        telling.wake();
    }

    private void tellPeople() {
        roster.refresh().onSuccess(ready -> {
            Buffer frame = Frames.of(new Protocol.People(roster.people()));
            sessions.copy().forEach(session -> session.tell(frame, loop.now()));
        });
    }

    /** Data outside the board has changed for these people. */
    void nudge(Set<String> members, Protocol.Topic topic) {
        Buffer frame = Frames.of(new Protocol.Nudge(topic));
        members.forEach(member -> sessions.ofMember(member).forEach(session -> session.tell(frame, loop.now())));
    }

    /** This person's rights have changed: they must rejoin. */
    void accessChanged(String member) {
        sessions.ofMember(member).forEach(session -> close(session, Protocol.Close.RESYNC));
    }

    /** It is unknown whose rights have changed: everybody must rejoin. */
    void allComeAgain() {
        sessions.copy().forEach(session -> close(session, Protocol.Close.RESYNC));
    }

    /** Accepts no more commands; those in progress still complete. */
    void drain() {
        draining = true;
        intake.drain();
    }

    /** Completes when the latest snapshot is saved, or saving has failed. */
    Future<Void> kept() {
        return keeper.kept();
    }

    /** Disconnects everybody, including those who are joining, and drops the board. */
    void end(Protocol.Close why) {
        if (ended == null) {
            ended = why;
            // first, so that people who reconnect find a new board
            forget.run();
            queue.end();
            check.end();
            delivery.flush();
            for (Session session : sessions.withPlaces()) {
                close(session, why);
            }
            presence.end();
        }
    }

    private void beat() {
        loop.later(Heartbeats.ROUND, () -> {
            if (ended == null) {
                Heartbeats.round(sessions, heartbeat(), loop.now());
                presence.round();
                if (!draining) {
                    standIns.look();
                }
                beat();
            }
        });
    }

    private Protocol.Hb heartbeat() {
        return new Protocol.Hb(head(), loop.now().toEpochMilli(), queue.degraded());
    }
}
