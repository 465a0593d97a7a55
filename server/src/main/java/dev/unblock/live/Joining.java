package dev.unblock.live;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;

/**
 * Brings a session to the point where events can follow: it resumes where its tab was, or gets the whole board. Events
 * that are committed while a board is being packed follow after it. Of one loop only.
 */
final class Joining {
    /** Beyond this the whole board is smaller than the missed events. */
    private static final int MAX_TAIL_EVENTS = 1_000;

    private static final int MAX_TAIL_BYTES = 512 * 1024;

    private final Loop loop;
    private final EventBuffer ring;
    private final CommitQueue queue;
    private final Capacity capacity;
    private final Snapshots snapshots;

    Joining(Loop loop, EventBuffer ring, CommitQueue queue, Capacity capacity) {
        this.loop = loop;
        this.ring = ring;
        this.queue = queue;
        this.capacity = capacity;
        this.snapshots = new Snapshots(loop);
    }

    /**
     * Completes when welcome and, if needed, the board have been sent; then {@code sent} is correct.
     *
     * @param people the encoded list
     */
    Future<Void> bring(Session session, Protocol.Hello hello, Buffer people) {
        Protocol.Resume resume = hello.resume();
        if (resume != null && canResume(resume)) {
            welcome(session, Protocol.Mode.TAIL, people);
            arrived(session, hello, resume.seq());
            return Future.succeededFuture();
        }
        Snapshots.Packed packed =
                snapshots.of(queue.committed(), session.actor().id(), ring.tookAway());
        welcome(session, Protocol.Mode.SNAPSHOT, people);
        Future<Void> sent = Future.succeededFuture();
        for (Future<Buffer> part : packed.parts()) {
            sent = sent.compose(before -> part).map(frame -> {
                session.send(frame, loop.now());
                return null;
            });
        }
        return sent.map(there -> {
            arrived(session, hello, packed.seq());
            return null;
        });
    }

    /** Packs the board as most people get it. */
    Future<Void> prepare() {
        return Future.all(snapshots.of(queue.committed(), ring.tookAway()).parts())
                .mapEmpty();
    }

    private void arrived(Session session, Protocol.Hello hello, long seq) {
        // looked up now, not when the hello came: while the board was packed, commands of this tab may have timed out
        long known = Math.max(queue.committedOp(session.client()), queue.lastOp(session.client()));
        session.arrive(seq, known, hello.firstOp());
    }

    boolean canResume(Protocol.Resume resume) {
        return resume.epoch() == queue.epoch()
                && resume.seq() >= 0
                && resume.seq() <= ring.head()
                && ring.head() - resume.seq() <= MAX_TAIL_EVENTS
                && ring.bytesAfter(resume.seq()) <= MAX_TAIL_BYTES;
    }

    private void welcome(Session session, Protocol.Mode mode, Buffer people) {
        Protocol.Limits limits = new Protocol.Limits(
                capacity.commandsPerSecond(), capacity.burst(), capacity.inFlight(), dev.unblock.board.Limits.CARDS);
        Instant now = loop.now();
        Protocol.Welcome welcome = new Protocol.Welcome(
                Protocol.VERSION,
                session.sid(),
                session.actor().id(),
                session.actor().role(),
                queue.epoch(),
                ring.head(),
                queue.committedOp(session.client()),
                mode,
                limits,
                now.toEpochMilli(),
                List.of(),
                Protocol.REVISION);
        session.tell(Frames.with(welcome, people), now);
    }
}
