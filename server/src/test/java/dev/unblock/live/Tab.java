package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Command;
import dev.unblock.board.Deal;
import dev.unblock.board.Entry;
import dev.unblock.log.Json;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * A person's tab as the protocol wants it: resumes where it was, keeps the events dense, and sends every
 * command until it has been answered.
 */
final class Tab implements Wire.Reader {
    private static final Json<Protocol.FromClient> FROM_CLIENT = Json.of(Protocol.FromClient.class);
    /** After a refusal without a word about when to try again. */
    private static final int RETRY_MILLIS = 200;

    private final World world;
    private final String person;
    private final String client;
    private final TreeMap<Long, Command> outbox = new TreeMap<>();
    private final Map<Long, Command> ordered = new HashMap<>();
    private final Map<Long, Protocol.FromServer> answers = new HashMap<>();
    private final Set<Long> acknowledged = new HashSet<>();
    private final Set<Long> seen = new HashSet<>();
    private final Map<Long, Protocol.Code> refused = new HashMap<>();
    private final List<Protocol.Code> refusals = new ArrayList<>();
    private final List<Protocol.FromServer> frames = new ArrayList<>();
    private final List<Integer> closings = new ArrayList<>();

    private @Nullable Wire wire;
    private boolean live;
    private boolean resending;
    private long nextOp = 1;
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

    long lastOp() {
        return nextOp - 1;
    }

    /** All that was ever ordered here, by op. */
    Map<Long, Command> ordered() {
        return ordered;
    }

    /** Ops of which the server said that they are in the log, or changed nothing. */
    Set<Long> acknowledged() {
        return acknowledged;
    }

    /** Whether it was told that this op is in the log. */
    boolean saw(long op) {
        return seen.contains(op);
    }

    /** What was refused for good. */
    Map<Long, Protocol.Code> refused() {
        return refused;
    }

    /** Every refusal, those to be tried again too. */
    List<Protocol.Code> refusals() {
        return refusals;
    }

    /** Everything that was read on the last connection. */
    List<Protocol.FromServer> frames() {
        return frames;
    }

    <T extends Protocol.FromServer> List<T> frames(Class<T> type) {
        return frames.stream().filter(type::isInstance).map(type::cast).toList();
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
        return live && outbox.isEmpty();
    }

    @Nullable
    Wire wire() {
        return wire;
    }

    /** Says hello on a new wire. */
    void hello(Wire fresh, String ticket) {
        wire = fresh;
        live = false;
        resending = false;
        parts = new ArrayList<>();
        frames.clear();
        answers.clear();
        Protocol.Resume resume = board.seq() > 0 ? new Protocol.Resume(epoch, board.seq()) : null;
        long firstOp = outbox.isEmpty() ? nextOp : outbox.firstKey();
        say(new Protocol.Hello(Protocol.VERSION, client, ticket, firstOp, resume));
    }

    /** Has shown the board up to here before. */
    void remember(Board shown, long ofEpoch) {
        board = shown;
        epoch = ofEpoch;
    }

    void order(Command command) {
        long op = nextOp++;
        ordered.put(op, command);
        outbox.put(op, command);
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
            case Protocol.Pset it -> {}
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

    /** The page is closed; what it held in its outbox stays on the disk. */
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
                + (resending ? ", resending" : "") + ", unanswered " + outbox.keySet() + ", answers " + answers;
    }

    private void welcome(Protocol.Welcome welcome) {
        epoch = welcome.epoch();
        if (welcome.mode() == Protocol.Mode.TAIL) {
            goLive();
        }
    }

    private void part(Protocol.Snap snap) {
        parts.add(snap);
        if (snap.part() == snap.of()) {
            board = whole(parts);
            parts = new ArrayList<>();
            goLive();
        }
    }

    private static Board whole(List<Protocol.Snap> parts) {
        PMap<String, Deal> deals = TreePMap.empty();
        PMap<String, Card> cards = TreePMap.empty();
        Protocol.Settings settings = null;
        for (Protocol.Snap part : parts) {
            settings = part.settings() == null ? settings : part.settings();
            for (Deal deal : part.deals()) {
                deals = deals.plus(deal.id(), deal);
            }
            for (Card card : part.cards()) {
                cards = cards.plus(card.id(), card);
            }
        }
        if (settings == null) {
            throw new AssertionError("a snapshot without settings");
        }
        return new Board(
                parts.getFirst().seq(),
                settings.title(),
                settings.language(),
                settings.locked(),
                deals,
                cards,
                TreePMap.<String, Long>empty(),
                TreePVector.empty(),
                "");
    }

    private void goLive() {
        live = true;
        sendAll();
    }

    private void sendAll() {
        if (live) {
            outbox.forEach((op, command) -> say(new Protocol.Cmd(op, command)));
        }
    }

    private void events(Protocol.Evs events) {
        if (events.from() != board.seq() + 1 || events.e().size() != events.to() - events.from() + 1) {
            throw new AssertionError(client + " at " + board.seq() + " was sent " + events.from() + " to " + events.to()
                    + " with " + events.e().size() + " events");
        }
        for (Entry entry : events.e()) {
            board = board.after(entry);
            if (client.equals(entry.client())) {
                seen.add(entry.op());
                answers.put(entry.op(), new Protocol.Ack(entry.op(), entry.seq()));
            }
        }
        settle();
    }

    /** Answers count in the order of the orders, so that what is unanswered has no holes. */
    private void settle() {
        while (!outbox.isEmpty()) {
            long op = outbox.firstKey();
            Protocol.FromServer answer = answers.get(op);
            if (answer instanceof Protocol.Rej rej) {
                refused.put(op, rej.code());
            } else if (answer instanceof Protocol.Ack ack && ack.seq() <= board.seq()) {
                acknowledged.add(op);
            } else {
                return;
            }
            outbox.remove(op);
            answers.remove(op);
        }
    }

    private void ack(Protocol.Ack ack) {
        if (ack.seq() > 0) {
            seen.add(ack.n());
        }
        answers.put(ack.n(), ack);
        settle();
    }

    private void rejected(Protocol.Rej rej) {
        refusals.add(rej.code());
        boolean again = rej.retryAfterMs() != null || rej.code() == Protocol.Code.GAP;
        if (!again) {
            answers.put(rej.n(), rej);
            settle();
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
