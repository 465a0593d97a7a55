package dev.unblock.faults;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A person with a tab on a board over a real socket, who waits, disconnects and reconnects. Any thread may call it. */
final class Player implements AutoCloseable {
    /** Generous: it only determines how long a failing run takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int COME_BACK_MILLIS = 50;

    private final Site site;
    private final Browser browser;
    private final String board;
    private final Tab tab;
    private final List<Wire.End> ends = new ArrayList<>();
    private Consumer<byte[]> tap = bytes -> {};
    private @Nullable Wire wire;
    private boolean comesBack;
    private boolean away;

    Player(Site site, Browser browser, String board, String client) {
        this.site = site;
        this.browser = browser;
        this.board = board;
        tab = new Tab(client, this::write, millis -> site.vertx().setTimer(millis, timer -> sendAll()));
    }

    /** The listener gets all received bytes, decompressed. */
    synchronized Player tapped(Consumer<byte[]> listener) {
        tap = listener;
        return this;
    }

    /** Connects once and waits until the board has arrived. */
    Player enter() {
        connect();
        return await("the board is there", Player::isLive);
    }

    /** From now on reconnects whenever the connection ends. */
    synchronized Player comesBack() {
        comesBack = true;
        return this;
    }

    /** Disconnects as a closed laptop does; commands wait until {@link #enter}. */
    synchronized void leave() {
        away = true;
        tab.lost();
        if (wire != null) {
            wire.close();
        }
    }

    /** For one socket to this board. */
    String ticket() {
        return browser.post("/api/boards/" + board + "/ticket", null).json().getString("ticket");
    }

    private void connect() {
        String ticket = ticket();
        Wire opened = Wire.open(site, board, tap, this::received, this::ended);
        synchronized (this) {
            away = false;
            wire = opened;
            tab.hello(ticket);
        }
    }

    private void comeBack() {
        try {
            connect();
        } catch (Exception notYet) {
            // includes checked exceptions, which await rethrows unchanged
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
            tab.lost();
            if (comesBack && !away) {
                later();
            }
        }
        notifyAll();
    }

    private synchronized void received(Wire from, Protocol.FromServer frame) {
        if (from.equals(wire)) {
            tab.hear(frame);
            notifyAll();
        }
    }

    /** Sends a command, repeatedly until it is answered. */
    synchronized long send(Command command) {
        return tab.order(command);
    }

    private synchronized void sendAll() {
        tab.sendAll();
    }

    /** Sends a frame that is not a command. */
    synchronized void write(Protocol.FromClient frame) {
        if (wire != null) {
            wire.send(frame);
        }
    }

    /** Waits until a condition holds; it is evaluated under the lock after each received frame. */
    synchronized Player await(String what, Predicate<Player> holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.test(this)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(client() + " waited in vain until " + what + ": " + this);
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
        return await("everything is answered", player -> player.outbox().size() == 0);
    }

    Player awaitSeq(long seq) {
        return await("seq " + seq, player -> player.board().seq() >= seq);
    }

    /** Lets waiting threads evaluate their condition again. */
    synchronized void nudge() {
        notifyAll();
    }

    synchronized boolean isLive() {
        return tab.isLive();
    }

    synchronized String me() {
        return tab.me();
    }

    Site site() {
        return site;
    }

    String boardId() {
        return board;
    }

    String client() {
        return tab.client();
    }

    Browser browser() {
        return browser;
    }

    synchronized Board board() {
        return tab.view().board();
    }

    synchronized List<String> faults() {
        return List.copyOf(tab.view().faults());
    }

    /** For use inside {@link #await}, or when nothing more is received. */
    synchronized Outbox outbox() {
        return tab.outbox();
    }

    /** All received frames of a type, oldest first. */
    synchronized <T extends Protocol.FromServer> List<T> frames(Class<T> kind) {
        return tab.frames().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    synchronized List<Wire.End> ends() {
        return List.copyOf(ends);
    }

    @Override
    public synchronized String toString() {
        return tab + ", ended " + ends;
    }

    @Override
    public synchronized void close() {
        comesBack = false;
        leave();
    }
}
