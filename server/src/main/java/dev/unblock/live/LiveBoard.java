package dev.unblock.live;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import dev.unblock.log.RedactedLog;
import dev.unblock.log.Snapshot;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One board on this node while it is in memory: it puts the board's parts together, hands on what happens to the one
 * that it concerns, and ends them together. An actor: every method runs on the board's loop.
 */
final class LiveBoard implements CommitListener {
    /** The shared parts of every board. */
    record Parts(
            EventLog log, Access access, Capacity capacity, PersonBudgets budgets, LiveMetrics metrics, Peers peers) {}

    private final String id;
    private final Parts parts;
    private final Loop loop;
    private final Runnable forget;
    private final Sessions sessions = new Sessions();
    private final EventBuffer buffer;
    private final CommitQueue queue;
    private final Delivery delivery;
    private final PresenceBoard presence;
    private final CommandIntake intake;
    private final SnapshotKeeper keeper;
    private final StandIns standIns;
    private final Joining joining;
    private final Admission admission;
    private final Attendance attendance;
    private final FrameHandler frames;
    private final BoardPeople people;
    private final PeopleCheck check;
    private boolean draining;
    /** Why this board has ended; absent while it is live. */
    private Protocol.@Nullable Close ended;

    /** @param forget called when this board has ended; people who join later need a new one */
    LiveBoard(String id, Parts parts, Loop loop, Snapshot start, Runnable forget) {
        this.id = id;
        this.parts = parts;
        this.loop = loop;
        this.forget = forget;
        buffer = new EventBuffer(start.board().seq());
        queue = new CommitQueue(id, parts.log(), loop, this, parts.metrics(), start.epoch(), start.board());
        delivery = new Delivery(
                id, new RedactedLog(parts.log()), queue::committed, loop, sessions, buffer, parts.metrics());
        keeper = new SnapshotKeeper(id, parts.log(), loop, start.board().seq());
        Roster roster = new Roster(id, parts.access(), loop, queue::committed);
        presence = new PresenceBoard(loop, sessions, roster, new RemotePresence(id, parts.peers(), loop.now()));
        attendance = new Attendance(sessions, presence, delivery, keeper, queue);
        joining = new Joining(loop, buffer, queue, parts.capacity());
        SeatAllocation seats = new SeatAllocation(parts.capacity());
        admission = new Admission(loop, sessions, roster, queue, seats, joining, attendance);
        intake = new CommandIntake(id, parts, loop, sessions, roster, queue);
        frames = new FrameHandler(
                loop, sessions, queue, intake, presence, joining, delivery, attendance, parts.budgets());
        standIns = new StandIns(loop, sessions, roster, queue, presence);
        people = new BoardPeople(loop, sessions, roster, attendance);
        check = new PeopleCheck(loop, sessions, roster, it -> attendance.close(it, Protocol.Close.RESYNC));
        beat();
        if (!parts.peers().equals(Peers.NONE)) {
            check.begin();
        }
    }

    /** Nobody is connected or joining, and nothing is in progress; or it has ended, whatever was in progress then. */
    boolean isIdle() {
        return ended != null || (sessions.isEmpty() && admission.isIdle() && queue.isIdle());
    }

    /** Nothing is in progress. */
    boolean isSettled() {
        return queue.isIdle() || queue.degraded();
    }

    long head() {
        return queue.committed().seq();
    }

    /** Packs the board before anybody joins. */
    Future<Void> prepare() {
        return joining.prepare();
    }

    /**
     * Admits a person with a valid ticket. Completes when their session is at the head of the log. While they are
     * joining the board is not idle; if the board ends for another reason, joining fails.
     */
    Future<Session> admit(String sid, Protocol.Hello hello, Actor actor, Link link) {
        return admission.admit(sid, hello, actor, link);
    }

    void leave(Session session) {
        attendance.leave(session);
    }

    void receive(Session session, Protocol.FromClient frame) {
        frames.handle(session, frame);
    }

    /** A sign of life other than a frame. */
    void heard(Session session) {
        frames.heard(session);
    }

    /** A command that could not be parsed. */
    void unreadable(Session session, long op, Protocol.Code code) {
        frames.unreadable(session, op, code);
    }

    /** Is told what has changed outside the board. */
    BoardPeople people() {
        return people;
    }

    @Override
    public void wrote(long head) {
        parts.peers().tell(new PeerMessage.Grown(id, queue.epoch(), head));
    }

    @Override
    public void committed(List<Entry> entries, Board board) {
        buffer.add(entries, board);
        delivery.wake();
        standIns.heard(entries);
        presence.hear(entries, board);
        people.hear(entries);
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

    /** The log has grown elsewhere: on another node, or by a request to this one. */
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

    /** Accepts no more commands; those in progress still complete. */
    void drain() {
        draining = true;
        intake.drain();
        if (ended == null) {
            admission.stop(Protocol.Close.DRAINING);
        }
    }

    /** Completes when the latest snapshot is saved, or saving has failed. */
    Future<Void> kept() {
        return keeper.kept();
    }

    /** Disconnects everybody, including those who are joining, and drops the board. */
    void end(Protocol.Close why) {
        if (ended == null) {
            ended = why;
            admission.stop(why);
            // first, so that people who reconnect find a new board
            forget.run();
            queue.end();
            check.end();
            delivery.flush();
            attendance.closeAll(why);
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
