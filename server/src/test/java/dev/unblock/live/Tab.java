package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.LoggedCommand;
import dev.unblock.board.VisibleEvent;
import dev.unblock.log.Json;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tab that follows the protocol: resumes where it was, keeps events without gaps, and resends every command until it
 * is answered.
 */
final class Tab implements Wire.Reader {
    private static final Json<Protocol.FromClient> FROM_CLIENT = Json.of(Protocol.FromClient.class);
    /** After a refusal that names no retry time. */
    private static final int RETRY_MILLIS = 200;

    private final World world;
    private final String person;
    private final String client;
    private final Outbox outbox = new Outbox();
    private final List<Protocol.FromServer> frames = new ArrayList<>();
    private final Map<String, Protocol.Presence> presences = new HashMap<>();
    private final List<Integer> closings = new ArrayList<>();

    private @Nullable Wire wire;
    private boolean live;
    private boolean resending;
    private String sid = "";
    private long epoch;
    private Board board = Board.EMPTY;
    private List<Protocol.Snap> parts = new ArrayList<>();

    Tab(World world, String person, String client) {
        this.world = world;
        this.person = person;
        this.client = client;
    }

    String person() {
        return person;
    }

    String client() {
        return client;
    }

    Board board() {
        return board;
    }

    /** All commands sent here. */
    Outbox outbox() {
        return outbox;
    }

    /** Everything received on the last connection. */
    List<Protocol.FromServer> frames() {
        return frames;
    }

    <T extends Protocol.FromServer> List<T> frames(Class<T> type) {
        return frames.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Presence as this tab shows it, by session. */
    Map<String, Protocol.Presence> presences() {
        return presences;
    }

    /** This tab's session id, as it was told. */
    String sid() {
        return sid;
    }

    /** Close codes, in order. */
    List<Integer> closings() {
        return closings;
    }

    boolean isLive() {
        return live;
    }

    boolean isConnected() {
        return wire != null;
    }

    boolean isSettled() {
        return live && outbox.unanswered().isEmpty();
    }

    @Nullable
    Wire wire() {
        return wire;
    }

    /** Sends hello on a new wire. */
    void hello(Wire fresh, String ticket) {
        wire = fresh;
        live = false;
        resending = false;
        parts = new ArrayList<>();
        frames.clear();
        presences.clear();
        outbox.forgetAnswers();
        Protocol.Resume resume = board.seq() > 0 ? new Protocol.Resume(epoch, board.seq()) : null;
        say(new Protocol.Hello(Protocol.VERSION, client, ticket, outbox.first(), resume));
    }

    /** As if it had shown the board up to here before. */
    void remember(Board shown, long ofEpoch) {
        board = shown;
        epoch = ofEpoch;
    }

    void order(Command command) {
        long op = outbox.add(command);
        if (live && !resending) {
            say(new Protocol.Cmd(op, command));
        }
    }

    void say(Protocol.FromClient frame) {
        sayRaw(Buffer.buffer(FROM_CLIENT.bytes(frame)));
    }

    void sayRaw(Buffer frame) {
        if (wire != null) {
            wire.up(frame);
        }
    }

    @Override
    public void read(Wire from, Protocol.FromServer frame) {
        if (from != wire) {
            return;
        }
        frames.add(frame);
        switch (frame) {
            case Protocol.Welcome it -> welcome(it);
            case Protocol.Snap it -> part(it);
            case Protocol.Evs it -> events(it);
            case Protocol.Ack it -> ack(it);
            case Protocol.Rej it -> rejected(it);
            case Protocol.Hb it -> say(new Protocol.Seen(board.seq(), it.at()));
            case Protocol.People it -> {}
            case Protocol.Pset it -> moved(it);
            case Protocol.Nudge it -> {}
            case Protocol.Bye it -> {}
        }
    }

    @Override
    public void closed(Wire from, int code) {
        if (from == wire) {
            world.tell(client + " closed " + code);
            closings.add(code);
            wire = null;
            live = false;
        }
    }

    /** The page is closed; its outbox stays on disk. */
    void leave() {
        if (wire != null) {
            wire.leave();
            wire = null;
            live = false;
        }
    }

    @Override
    public String toString() {
        return client + " at " + board.seq() + (live ? ", live" : wire == null ? ", away" : ", joining")
                + (resending ? ", resending" : "") + ", " + outbox;
    }

    private void welcome(Protocol.Welcome welcome) {
        sid = welcome.sid();
        epoch = welcome.epoch();
        if (welcome.mode() == Protocol.Mode.TAIL) {
            goLive();
        }
    }

    private void moved(Protocol.Pset pset) {
        pset.gone().forEach(presences::remove);
        pset.changed().forEach(it -> presences.put(it.sid(), it));
    }

    private void part(Protocol.Snap snap) {
        parts.add(snap);
        if (snap.part() == snap.of()) {
            board = Whole.of(parts);
            parts = new ArrayList<>();
            goLive();
        }
    }

    private void goLive() {
        live = true;
        sendAll();
    }

    private void sendAll() {
        if (live) {
            outbox.unanswered().forEach((op, command) -> say(new Protocol.Cmd(op, command)));
        }
    }

    private void events(Protocol.Evs events) {
        if (events.from() != board.seq() + 1 || events.e().size() != events.to() - events.from() + 1) {
            throw new AssertionError(client + " at " + board.seq() + " was sent " + events.from() + " to " + events.to()
                    + " with " + events.e().size() + " events");
        }
        for (VisibleEvent event : events.e()) {
            board = board.after(event);
        }
        for (LoggedCommand own : events.mine() == null ? List.<LoggedCommand>of() : events.mine()) {
            outbox.hear(new Protocol.Ack(own.n(), own.seq()));
        }
        outbox.settle(board.seq());
    }

    private void ack(Protocol.Ack ack) {
        outbox.hear(ack);
        outbox.settle(board.seq());
    }

    private void rejected(Protocol.Rej rej) {
        if (outbox.hear(rej)) {
            outbox.settle(board.seq());
        } else if (!resending) {
            resending = true;
            Wire asked = wire;
            world.after(rej.retryAfterMs() == null ? RETRY_MILLIS : rej.retryAfterMs(), () -> {
                if (asked == wire) {
                    resending = false;
                    sendAll();
                }
            });
        }
    }
}
