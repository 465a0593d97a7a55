package dev.unblock.live;

import dev.unblock.board.Actor;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/** One connection that has been admitted to a board. Of the board's loop only. */
final class Session {
    private final String sid;
    private final String client;
    private final Actor actor;
    private final boolean guest;
    private final Link link;

    /** Seq of the last event that was sent to it. */
    private long sent;
    /** Highest op that was accepted or refused for good: the next one must be one more. */
    private long lastOp;

    /** Whether the tab was told to resend from that next one: until then, higher numbers get no answer. */
    private boolean toldToGoOn;

    private int inFlight;
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

    long sent() {
        return sent;
    }

    void sentUpTo(long seq) {
        sent = seq;
    }

    long lastOp() {
        return lastOp;
    }

    void lastOp(long op) {
        toldToGoOn = toldToGoOn && op == lastOp;
        lastOp = op;
    }

    boolean toldToGoOn() {
        return toldToGoOn;
    }

    void toldToGoOn(boolean told) {
        toldToGoOn = told;
    }

    int inFlight() {
        return inFlight;
    }

    void taken() {
        inFlight++;
    }

    void settled() {
        inFlight = Math.max(0, inFlight - 1);
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

    void pinged(Instant now) {
        lastPing = now;
    }

    /** Since when the client has not read; far in the future if it reads. */
    Instant fullSince() {
        return fullSince;
    }

    /** Whether a drain callback is already registered; marks it as registered. */
    boolean awaitDrain(Instant now) {
        boolean already = awaitsDrain;
        awaitsDrain = true;
        fullSince = already ? fullSince : now;
        return already;
    }

    void drained() {
        awaitsDrain = false;
        fullSince = Instant.MAX;
    }

    /** Whether the log is being read for it. */
    boolean reading() {
        return reading;
    }

    void reading(boolean now) {
        reading = now;
    }
}
