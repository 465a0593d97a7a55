package dev.unblock.faults;

import dev.unblock.live.Protocol;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A bare socket to a board that sends arbitrary frames. */
final class Stranger implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private static final String END = "";

    private final WebSocket socket;
    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    Stranger(Site site, String board) {
        socket = site.socket(board).await();
        socket.binaryMessageHandler(frame -> received.add(frame.toString()));
        socket.closeHandler(over -> {
            Short code = socket.closeStatusCode();
            closed.complete(code == null ? 1006 : (int) code);
            received.add(END);
        });
    }

    /** Admitted, with a ticket of this person. */
    static Stranger letIn(Player like) {
        Stranger stranger = new Stranger(like.site(), like.boardId());
        stranger.say(hello(like.ticket(), "stranger"));
        stranger.awaitFrame("welcome");
        return stranger;
    }

    static String hello(String ticket, String client) {
        return "{\"t\":\"hello\",\"v\":" + Protocol.VERSION + ",\"client\":\"" + client + "\",\"ticket\":\"" + ticket
                + "\",\"firstOp\":1}";
    }

    Stranger say(String frame) {
        return say(Buffer.buffer(frame));
    }

    Stranger say(Buffer frame) {
        if (!socket.isClosed()) {
            socket.writeBinaryMessage(frame);
        }
        return this;
    }

    /** From now on. */
    Stranger readsNothing() {
        socket.pause();
        return this;
    }

    Stranger sayAsText(String frame) {
        socket.writeTextMessage(frame);
        return this;
    }

    /** One frame of a message that may have several. */
    Stranger say(WebSocketFrame frame) {
        if (!socket.isClosed()) {
            socket.writeFrame(frame);
        }
        return this;
    }

    /** Waits for a frame of that type. */
    String awaitFrame(String type) {
        String frame = next();
        while (frame == null || !frame.startsWith("{\"t\":\"" + type + "\"")) {
            if (frame == null) {
                throw new AssertionError("no " + type + " came; closed: " + closed);
            }
            frame = next();
        }
        return frame;
    }

    /** Whether a frame of that type arrives before the end. */
    boolean comes(String type) {
        String frame = nextFrame();
        while (frame != null && !frame.startsWith("{\"t\":\"" + type + "\"")) {
            frame = nextFrame();
        }
        return frame != null;
    }

    /** The next frame; null at the end. */
    @Nullable
    String nextFrame() {
        String frame = next();
        if (frame == null && !isClosed()) {
            throw new AssertionError("nothing came");
        }
        return frame;
    }

    private @Nullable String next() {
        try {
            String frame = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return frame == null || frame.equals(END) ? null : frame;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** Waits for the end; returns the close code. */
    int awaitClose() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The same while not reading: a closed connection is noticed only by writing. */
    int awaitCloseWhileSaying(String frame) {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            say(frame);
            try {
                return closed.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                // again
            } catch (InterruptedException | ExecutionException stop) {
                throw new IllegalStateException(stop);
            }
        }
        throw new AssertionError("not closed");
    }

    @Override
    public void close() {
        socket.close();
    }
}
