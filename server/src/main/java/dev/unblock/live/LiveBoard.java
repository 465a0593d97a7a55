package dev.unblock.live;

import dev.unblock.board.Act;
import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One board on this node: who is connected, and what becomes of what they send. An actor: every method
 * is called in a turn of the board's loop.
 */
final class LiveBoard implements CommitQueue.Listener {
    /** A snapshot is kept each so many events, so that loading a board reads at most as many. */
    private static final int SNAPSHOT_EVERY = 500;
    /** When to try again what was refused for want of time or room. */
    private static final int RETRY_MILLIS = 1_000;

    /** What every board is made of. */
    record Parts(EventLog log, Access access, Capacity capacity, LiveMetrics metrics) {}

    private final String id;
    private final Parts parts;
    private final Loop loop;
    private final Runnable ended;
    private final Sessions sessions = new Sessions();
    private final Ring ring;
    private final CommitQueue queue;
    private final Delivery delivery;
    private final PresenceBoard presence;
    private final Joining joining;
    private final RateLimit rate;

    private List<Protocol.Person> people = List.of();
    private Set<String> peopleIds = Set.of();
    private long keptSeq;
    private Future<Void> kept = Future.succeededFuture();
    private boolean draining;
    private boolean closed;

    /** @param ended called when this board cannot go on, so that it is forgotten */
    LiveBoard(String id, Parts parts, Loop loop, Snapshot start, Runnable ended) {
        this.id = id;
        this.parts = parts;
        this.loop = loop;
        this.ended = ended;
        ring = new Ring(start.board().seq());
        queue = new CommitQueue(id, parts.log(), loop, this, parts.metrics(), start.epoch(), start.board());
        delivery = new Delivery(id, parts.log(), loop, sessions, ring, parts.metrics());
        presence = new PresenceBoard(loop, sessions);
        joining = new Joining(loop, ring, queue, parts.capacity());
        rate = new RateLimit(
                parts.capacity().boardCommandsPerSecond(), parts.capacity().boardCommandsPerSecond(), loop.now());
        keptSeq = start.board().seq();
        beat();
    }

    boolean isIdle() {
        return sessions.isEmpty() && queue.isIdle();
    }

    /** Nothing is under way any more. */
    boolean isSettled() {
        return queue.isIdle() || queue.degraded();
    }

    boolean hasSessions() {
        return !sessions.isEmpty();
    }

    long head() {
        return queue.committed().seq();
    }

    /** Lets somebody in whose ticket was good. Completes when they are at the head of the log. */
    Future<Session> admit(String sid, Protocol.Hello hello, Actor actor, Link link) {
        if (draining || closed) {
            return refuse(Protocol.Close.DRAINING);
        }
        Future<Void> known = peopleIds.contains(actor.id()) ? Future.succeededFuture() : refreshPeople();
        return known.compose(ready -> {
            makeRoom(hello.client(), actor);
            if (sessions.size() >= parts.capacity().sockets()) {
                return refuse(Protocol.Close.FLOOD);
            }
            RateLimit own = new RateLimit(
                    parts.capacity().commandsPerSecond(), parts.capacity().burst(), loop.now());
            Session session = new Session(sid, hello.client(), actor, link, own, loop.now());
            return joining.bring(session, hello, people).map(there -> enter(session));
        });
    }

    private Session enter(Session session) {
        sessions.add(session);
        presence.join(session);
        delivery.deliver(session);
        return session;
    }

    private static Future<Session> refuse(Protocol.Close why) {
        return Future.failedFuture(new Connection.NotLetIn(why));
    }

    /** The same tab again is the tab; of one person's many tabs the oldest goes. */
    private void makeRoom(String client, Actor actor) {
        Session same = sessions.ofClient(client);
        if (same != null) {
            close(same, Protocol.Close.REPLACED);
        }
        List<Session> own = sessions.ofMember(actor.id());
        if (own.size() >= parts.capacity().socketsOfOne()) {
            close(own.getFirst(), Protocol.Close.REPLACED);
        }
    }

    void leave(Session session) {
        if (sessions.remove(session)) {
            presence.leave(session);
            if (sessions.isEmpty()) {
                keep();
            }
        }
    }

    void receive(Session session, Protocol.FromClient frame) {
        if (!sessions.has(session)) {
            return;
        }
        session.heard(loop.now());
        switch (frame) {
            case Protocol.Cmd cmd -> command(session, cmd);
            case Protocol.Pres pres -> presence.move(session, pres, queue.committed());
            case Protocol.Pull pull -> pull(session, pull.from());
            case Protocol.Seen seen -> {}
            case Protocol.Hello again -> close(session, Protocol.Close.BAD_FRAME);
        }
    }

    /** A sign of life that is no frame. */
    void heard(Session session) {
        session.heard(loop.now());
    }

    /** A command that could not be read: its number is used up, like that of any other refused one. */
    void unreadable(Session session, long op, Protocol.Code code) {
        if (op == session.lastOp() + 1) {
            session.lastOp(op);
        }
        reject(session, new Protocol.Rej(op, code, null, null, null));
    }

    private void command(Session session, Protocol.Cmd cmd) {
        Instant now = loop.now();
        // what was given up may have got into the log after all: its sender has seen it and goes on behind it
        session.lastOp(Math.max(session.lastOp(), queue.committedOp(session.client())));
        if (cmd.n() <= session.lastOp()) {
            answerAgain(session, cmd.n());
        } else if (cmd.n() > session.lastOp() + 1) {
            reject(session, new Protocol.Rej(cmd.n(), Protocol.Code.GAP, null, null, null));
        } else if (draining) {
            retryLater(session, cmd.n(), Protocol.Code.UNAVAILABLE, RETRY_MILLIS);
        } else if (!session.rate().take(now)) {
            retryLater(
                    session, cmd.n(), Protocol.Code.RATE_LIMITED, session.rate().waitMillis());
        } else if (!rate.take(now)) {
            retryLater(session, cmd.n(), Protocol.Code.RATE_LIMITED, rate.waitMillis());
        } else if (queue.size() >= parts.capacity().queue()
                || session.inFlight() >= parts.capacity().inFlight()) {
            retryLater(session, cmd.n(), Protocol.Code.OVERLOADED, RETRY_MILLIS);
        } else {
            session.lastOp(cmd.n());
            session.taken();
            queue.submit(new Act(session.actor(), session.client(), now, peopleIds), cmd.n(), cmd.d());
        }
    }

    /** What came before is answered from the log, not from memory. */
    private void answerAgain(Session session, long op) {
        if (queue.holds(session.client(), op)) {
            return;
        }
        loop.here(parts.log().seqOf(id, session.client(), op)).onComplete(found -> {
            if (!sessions.has(session)) {
                return;
            }
            if (found.failed()) {
                reject(session, new Protocol.Rej(op, Protocol.Code.UNAVAILABLE, null, null, RETRY_MILLIS));
            } else if (found.result().isPresent()) {
                session.send(new Protocol.Ack(op, found.result().get()), loop.now());
            } else {
                reject(session, new Protocol.Rej(op, Protocol.Code.ALREADY_RESOLVED, null, null, null));
            }
        });
    }

    private void pull(Session session, long from) {
        if (from >= 1 && from <= session.sent()) {
            session.sentUpTo(from - 1);
            delivery.deliver(session);
        }
    }

    private void retryLater(Session session, long op, Protocol.Code code, int millis) {
        reject(session, new Protocol.Rej(op, code, null, null, millis));
    }

    private void reject(Session session, Protocol.Rej rej) {
        parts.metrics().refused(rej.code());
        session.send(rej, loop.now());
    }

    private void close(Session session, Protocol.Close why) {
        leave(session);
        session.link().close(why);
    }

    @Override
    public void committed(List<Entry> entries, Board board) {
        entries.forEach(ring::add);
        delivery.wake();
        if (board.seq() - keptSeq >= SNAPSHOT_EVERY) {
            keep();
        }
    }

    @Override
    public void settled(Pending pending) {
        Session session = sessions.ofClient(pending.client());
        if (session == null) {
            return;
        }
        session.settled();
        Protocol.Rej refusal = pending.refusal();
        if (refusal != null) {
            reject(session, refusal);
        } else if (pending.entries().isEmpty()) {
            session.send(new Protocol.Ack(pending.op(), 0), loop.now());
        }
    }

    @Override
    public void passed(Pending pending) {
        Session session = sessions.ofClient(pending.client());
        if (session != null) {
            session.settled();
            answerAgain(session, pending.op());
        }
    }

    @Override
    public void gaveUp(List<Pending> pending) {
        for (Pending lost : pending) {
            Session session = sessions.ofClient(lost.client());
            if (session != null) {
                session.settled();
                session.lastOp(Math.min(session.lastOp(), lost.op() - 1));
                retryLater(session, lost.op(), Protocol.Code.UNAVAILABLE, RETRY_MILLIS);
            }
        }
    }

    /** Nobody should have to guess for ten seconds why nothing is saved. */
    @Override
    public void degraded(boolean now) {
        Protocol.Hb beat = heartbeat();
        sessions.copy().forEach(session -> session.send(beat, loop.now()));
    }

    @Override
    public void replaced(boolean gone) {
        end(gone ? Protocol.Close.BOARD_GONE : Protocol.Close.RESYNC);
    }

    /** How the log ends now: it may have grown elsewhere, or be another one than this board came from. */
    void changed(Head head) {
        if (head.seq() != head() || head.epoch() != queue.epoch()) {
            queue.catchUp();
        }
    }

    /** The log did not say how it ends. */
    void unanswered() {
        queue.catchUp();
    }

    /** Somebody of the team came, left or is now something else. */
    void peopleChanged() {
        refreshPeople().onSuccess(ready -> {
            Protocol.People frame = new Protocol.People(people);
            sessions.copy().forEach(session -> session.send(frame, loop.now()));
        });
    }

    /** What this person may do has changed: they must come in again. */
    void accessChanged(String member) {
        sessions.ofMember(member).forEach(session -> close(session, Protocol.Close.RESYNC));
    }

    private Future<Void> refreshPeople() {
        return loop.here(parts.access().people(id)).map(found -> {
            people = found;
            peopleIds = found.stream().map(Protocol.Person::id).collect(Collectors.toUnmodifiableSet());
            return null;
        });
    }

    /** Takes no more commands; what is under way still ends. */
    void drain() {
        draining = true;
    }

    /** Completes when the latest snapshot is written, or cannot be. */
    Future<Void> kept() {
        return kept;
    }

    /** Sends everyone away and forgets the board. */
    void end(Protocol.Close why) {
        if (!closed) {
            closed = true;
            queue.end();
            delivery.flush();
            for (Session session : sessions.copy()) {
                close(session, why);
            }
            ended.run();
        }
    }

    private void keep() {
        Board board = queue.committed();
        if (board.seq() > keptSeq) {
            keptSeq = board.seq();
            Snapshot snapshot = new Snapshot(queue.epoch(), board);
            // only a shortcut: if it cannot be kept, loading reads a little more
            kept = loop.offload(() -> parts.log().keep(id, snapshot))
                    .compose(keeping -> keeping)
                    .otherwiseEmpty();
        }
    }

    private void beat() {
        loop.later(Heartbeats.ROUND, () -> {
            if (!closed) {
                Heartbeats.round(sessions, heartbeat(), loop.now());
                beat();
            }
        });
    }

    private Protocol.Hb heartbeat() {
        return new Protocol.Hb(head(), loop.now().toEpochMilli(), queue.degraded());
    }
}
