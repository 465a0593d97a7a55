package dev.unblock.live;

import dev.unblock.board.Actor;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * One connection that has been admitted to a board: how far it has been sent events, when it last gave a sign of life,
 * and which commands have come. Of the board's loop only.
 */
final class Session {
    private final String sid;
    private final String client;
    private final Actor actor;
    private final boolean guest;
    private final Link link;

    private final CommandNumbers commands = new CommandNumbers();

    /** Seq of the last event that was sent to it. */
    private long sent;
    /** Bytes other than events that were sent while the link was full. */
    private int unread;

    private boolean awaitsDrain;
    private Instant fullSince = Instant.MAX;
    private Instant lastSent;
    private Instant lastHeard;
    private Instant lastActed;
    private Instant lastPing;
    private boolean reading;

    Session(String sid, String client, Actor actor, boolean guest, Link link, Instant now) {
        this.sid = sid;
        this.client = client;
        this.actor = actor;
        this.guest = guest;
        this.link = link;
        this.lastSent = now;
        this.lastHeard = now;
        this.lastActed = now;
        this.lastPing = now;
    }

    String sid() {
        return sid;
    }

    /** Id of the tab. */
    String client() {
        return client;
    }

    Actor actor() {
        return actor;
    }

    boolean isGuest() {
        return guest;
    }

    Link link() {
        return link;
    }

    /** The numbers of the commands that it sends. */
    CommandNumbers commands() {
        return commands;
    }

    long sent() {
        return sent;
    }

    /**
     * The tab is up to date: events follow after this one.
     *
     * @param op the numbers of its commands are used up to here
     * @param first the first number that the tab may send again
     */
    void arrive(long seq, long op, long first) {
        sent = seq;
        commands.startAfter(op, first);
    }

    /** Sends events up to this one. */
    void sendEvents(Buffer frame, long to, Instant now) {
        send(frame, now);
        sent = to;
    }

    /** The events after this one are sent again. */
    void resendAfter(long seq) {
        sent = seq;
    }

    void send(Buffer frame, Instant now) {
        lastSent = now;
        link.send(frame);
    }

    /**
     * Sends a message other than an event. A tab that does not even read those is disconnected, or they would pile up.
     */
    void tell(Buffer frame, Instant now) {
        unread = link.full() ? unread + frame.length() : 0;
        if (unread > Capacity.MAX_UNREAD_BYTES) {
            link.close(Protocol.Close.SLOW);
        } else {
            send(frame, now);
        }
    }

    void tell(Protocol.FromServer frame, Instant now) {
        tell(Frames.of(frame), now);
    }

    Instant lastSent() {
        return lastSent;
    }

    Instant lastHeard() {
        return lastHeard;
    }

    void heard(Instant now) {
        lastHeard = now;
    }

    /** The person's last action; heartbeats do not count. */
    Instant lastActed() {
        return lastActed;
    }

    void acted(Instant now) {
        lastActed = now;
    }

    Instant lastPing() {
        return lastPing;
    }

    void ping(Instant now) {
        lastPing = now;
        link.ping();
    }

    /** Since when the client has not read; far in the future if it reads. */
    Instant fullSince() {
        return fullSince;
    }

    /** The link is full: whether its draining has to be waited for; false if that happens already. */
    boolean awaitDrain(Instant now) {
        if (awaitsDrain) {
            return false;
        }
        awaitsDrain = true;
        fullSince = now;
        return true;
    }

    void drained() {
        awaitsDrain = false;
        fullSince = Instant.MAX;
    }

    /** Whether the log is being read for it. */
    boolean isReading() {
        return reading;
    }

    void beginReading() {
        reading = true;
    }

    void endReading() {
        reading = false;
    }
}
