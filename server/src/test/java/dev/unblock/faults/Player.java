package dev.unblock.faults;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.Entry;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a board over a real socket, as our browser app behaves: resumes where it was, and sends
 * what has no answer again under the same number. Any thread may call it.
 */
final class Player implements AutoCloseable {
    private static final Set<Protocol.Code> WORTH_ANOTHER_TRY =
            Set.of(Protocol.Code.RATE_LIMITED, Protocol.Code.OVERLOADED, Protocol.Code.UNAVAILABLE, Protocol.Code.GAP);

    /** Generous: it only decides how long a broken run takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int COME_BACK_MILLIS = 50;

    private final Site site;
    private final Browser browser;
    private final String board;
    private final String client;
    private final Outbox outbox = new Outbox();
    private final View view = new View();
    private final List<Protocol.FromServer> frames = new ArrayList<>();
    private final List<Wire.End> ends = new ArrayList<>();
    private Consumer<byte[]> tap = bytes -> {};
    private @Nullable Wire wire;
    private String me = "";
    private boolean live;
    private boolean comesBack;
    private boolean away;

    Player(Site site, Browser browser, String board, String client) {
        this.site = site;
        this.browser = browser;
        this.board = board;
        this.client = client;
    }

    /** Is told all bytes that come in, unpacked. */
    synchronized Player tapped(Consumer<byte[]> listener) {
        tap = listener;
        return this;
    }

    /** Comes in once and waits until the board is there. */
    Player enter() {
        connect();
        return await("the board is there", Player::isLive);
    }

    /** From now on comes back whenever the connection ends. */
    synchronized Player comesBack() {
        comesBack = true;
        return this;
    }

    private void connect() {
        String ticket =
                browser.post("/api/boards/" + board + "/ticket", null).json().getString("ticket");
        Wire opened = Wire.open(site, board, tap, this::received, this::ended);
        synchronized (this) {
            away = false;
            wire = opened;
            write(new Protocol.Hello(Protocol.VERSION, client, ticket, outbox.first(), view.resume()));
        }
    }

    /** For one socket to this board. */
    String ticket() {
        return browser.post("/api/boards/" + board + "/ticket", null).json().getString("ticket");
    }

    private void comeBack() {
        try {
            connect();
        } catch (Exception notYet) {
            // also checked ones, which await passes on as they are
            later();
        }
    }

    private void later() {
        site.vertx().setTimer(COME_BACK_MILLIS, timer -> Thread.ofVirtual().start(this::comeBack));
    }

    private synchronized void ended(Wire which, Wire.End end) {
        ends.add(end);
        if (which.equals(wire)) {
            wire = null;
            live = false;
            if (comesBack && !away) {
                later();
            }
        }
        notifyAll();
    }

    private synchronized void received(Wire from, Protocol.FromServer frame) {
        if (from.equals(wire)) {
            frames.add(frame);
            handle(frame);
            notifyAll();
        }
    }

    private void handle(Protocol.FromServer frame) {
        switch (frame) {
            case Protocol.Welcome welcome -> {
                me = welcome.me();
                view.welcomed(welcome);
                outbox.settleUpTo(welcome.lastOp());
                if (welcome.mode() == Protocol.Mode.TAIL) {
                    live();
                }
            }
            case Protocol.Snap part -> {
                view.part(part);
                if (part.part() == part.of()) {
                    live();
                }
            }
            case Protocol.Evs events -> view.events(events).forEach(this::own);
            case Protocol.Ack ack -> outbox.acknowledge(ack.n(), ack.seq());
            case Protocol.Rej rej -> refused(rej);
            case Protocol.Hb beat -> write(new Protocol.Seen(view.board().seq(), beat.at()));
            case Protocol.People people -> {}
            case Protocol.Pset presence -> {}
            case Protocol.Bye bye -> {}
        }
    }

    private void live() {
        live = true;
        sendAll();
    }

    private void own(Entry entry) {
        if (client.equals(entry.client())) {
            outbox.acknowledge(entry.op(), entry.seq());
        }
    }

    private void refused(Protocol.Rej rej) {
        if (!WORTH_ANOTHER_TRY.contains(rej.code())) {
            outbox.refuse(rej);
            return;
        }
        Integer after = rej.retryAfterMs();
        site.vertx().setTimer(after == null ? COME_BACK_MILLIS : Math.max(1, after), timer -> sendAll());
    }

    private synchronized void sendAll() {
        if (live) {
            outbox.waiting().forEach(op -> write(new Protocol.Cmd(op.n(), op.command())));
        }
    }

    /** Gives an order; it is sent until there is an answer. */
    synchronized long send(Command command) {
        Outbox.Op op = outbox.add(command);
        if (live) {
            write(new Protocol.Cmd(op.n(), command));
        }
        return op.n();
    }

    /** Says something that is not an order. */
    synchronized void write(Protocol.FromClient frame) {
        if (wire != null) {
            wire.send(frame);
        }
    }

    /** Leaves as a closed lid does; orders wait until {@link #enter}. */
    synchronized void leave() {
        away = true;
        live = false;
        if (wire != null) {
            wire.close();
        }
    }

    /** Waits until something holds; what holds is asked under the lock whenever something came. */
    synchronized Player await(String what, Predicate<Player> holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.test(this)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(client + " waited in vain until " + what + ": " + this);
            }
            try {
                wait(left);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
        return this;
    }

    Player awaitAnswers() {
        return await("everything is answered", player -> player.outbox.size() == 0);
    }

    Player awaitSeq(long seq) {
        return await("seq " + seq, player -> player.view.board().seq() >= seq);
    }

    /** Lets whoever waits look again. */
    synchronized void nudge() {
        notifyAll();
    }

    synchronized boolean isLive() {
        return live;
    }

    synchronized String me() {
        return me;
    }

    Site site() {
        return site;
    }

    String boardId() {
        return board;
    }

    String client() {
        return client;
    }

    Browser browser() {
        return browser;
    }

    synchronized Board board() {
        return view.board();
    }

    synchronized List<String> faults() {
        return List.copyOf(view.faults());
    }

    /** For use inside of {@link #await} or when nothing comes any more. */
    synchronized Outbox outbox() {
        return outbox;
    }

    /** All frames of a kind that came so far, oldest first. */
    synchronized <T extends Protocol.FromServer> List<T> frames(Class<T> kind) {
        return frames.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    synchronized List<Wire.End> ends() {
        return List.copyOf(ends);
    }

    @Override
    public synchronized String toString() {
        String last = frames.isEmpty() ? "none" : frames.getLast().toString();
        return "seq " + view.board().seq() + ", " + outbox.size() + " of " + outbox.last() + " waiting, ended " + ends
                + ", last frame " + last.substring(0, Math.min(last.length(), 300));
    }

    @Override
    public synchronized void close() {
        comesBack = false;
        leave();
    }
}
