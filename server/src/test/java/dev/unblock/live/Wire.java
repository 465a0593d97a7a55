package dev.unblock.live;

import dev.unblock.log.Gzip;
import dev.unblock.log.Json;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A socket between a tab and a node: ordered and delayed in both directions, lossless until it is cut. Its buffers are
 * small while the tab does not read.
 */
final class Wire implements Link {
    /** The code that browsers report for a lost connection. */
    static final int GONE = 1006;

    private static final int HOLDS_FRAMES = 12;
    private static final int SLOWEST_MILLIS = 40;
    private static final Json<Protocol.FromServer> FROM_SERVER = Json.of(Protocol.FromServer.class);

    /** The browser's end. */
    interface Reader {
        void read(Wire wire, Protocol.FromServer frame);

        void closed(Wire wire, int code);
    }

    /** Sees each frame at the moment the server sends it. */
    interface Watcher {
        void leaves(Protocol.FromServer frame);
    }

    private final World world;
    private Reader tab;
    private final Watcher watcher;
    private final ArrayDeque<Runnable> unread = new ArrayDeque<>();
    private @Nullable Connection server;
    private @Nullable Runnable drained;
    private long lastDown;
    private long lastUp;
    private boolean stalled;
    private boolean cut;
    private boolean closedByServer;
    private long unreadBytes;

    Wire(World world, Reader tab, Watcher watcher) {
        this.world = world;
        this.tab = tab;
        this.watcher = watcher;
    }

    void plugInto(Connection connection) {
        server = connection;
    }

    /** Another reader gets what arrives from now on. */
    void readBy(Reader reader) {
        tab = reader;
    }

    boolean isClosedByServer() {
        return closedByServer;
    }

    /** Bytes sent since the tab stopped reading. */
    long unreadBytes() {
        return unreadBytes;
    }

    /** From the tab. */
    void up(Buffer frame) {
        soonUp(connection -> connection.received(frame));
    }

    /** The tab disconnects cleanly. */
    void leave() {
        soonUp(Connection::closed);
        cut = true;
    }

    /**
     * Nothing gets through any more, and data in flight is lost.
     *
     * @param noticed milliseconds until the server finds out
     */
    void cut(long noticed) {
        if (!cut) {
            cut = true;
            unread.clear();
            world.after(world.between(0, SLOWEST_MILLIS), () -> tab.closed(this, GONE));
            Connection there = server;
            if (there != null) {
                world.after(noticed, there::closed);
            }
        }
    }

    /** Whether the tab does not read for now, as on a sleeping phone. */
    void stall(boolean now) {
        stalled = now;
        unreadBytes = 0;
        readOn();
    }

    private interface Up {
        void to(Connection connection);
    }

    private void soonUp(Up what) {
        Connection there = server;
        if (there == null || cut) {
            return;
        }
        lastUp = Math.max(lastUp, world.millis() + world.between(0, SLOWEST_MILLIS));
        world.after(lastUp - world.millis(), () -> {
            if (!closedByServer) {
                what.to(there);
            }
        });
    }

    @Override
    public void send(Buffer buffer) {
        if (closedByServer) {
            return;
        }
        Protocol.FromServer frame = decode(buffer);
        watcher.leaves(frame);
        unreadBytes += buffer.length();
        down(() -> tab.read(this, frame));
    }

    private void down(Runnable arrival) {
        if (cut) {
            return;
        }
        unread.add(arrival);
        lastDown = Math.max(lastDown, world.millis() + world.between(0, SLOWEST_MILLIS));
        world.after(lastDown - world.millis(), this::readOne);
    }

    private void readOne() {
        if (!stalled && !unread.isEmpty()) {
            unread.removeFirst().run();
            Runnable call = drained;
            if (call != null && unread.size() <= HOLDS_FRAMES / 2) {
                drained = null;
                call.run();
            }
        }
    }

    private void readOn() {
        while (!stalled && !unread.isEmpty()) {
            readOne();
        }
    }

    private static Protocol.FromServer decode(Buffer frame) {
        byte[] bytes = frame.getBytes();
        boolean packed = bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        return FROM_SERVER.stored(packed ? Gzip.unpack(bytes) : bytes);
    }

    @Override
    public boolean full() {
        return !closedByServer && unread.size() >= HOLDS_FRAMES;
    }

    @Override
    public void onDrain(Runnable call) {
        drained = call;
    }

    @Override
    public void ping() {
        down(() -> soonUp(Connection::pong));
    }

    @Override
    public void close(Protocol.Close why) {
        if (closedByServer) {
            return;
        }
        closedByServer = true;
        down(() -> {
            cut = true;
            tab.closed(this, why.code());
        });
        Connection there = server;
        if (there != null) {
            world.after(world.between(0, SLOWEST_MILLIS), there::closed);
        }
    }
}
