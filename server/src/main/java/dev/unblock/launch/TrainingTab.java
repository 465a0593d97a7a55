package dev.unblock.launch;

import dev.unblock.live.Protocol;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A tab on a board during the training. Packed boards are not unpacked. */
final class TrainingTab implements WebSocket.Listener {
    private static final int SECONDS = 30;
    private static final String PROTOCOL = "unblock.v1";

    private final CompletableFuture<String> me = new CompletableFuture<>();
    private final CompletableFuture<Void> board = new CompletableFuture<>();
    /** What came of the commands: empty if one is in the log. */
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    /** What has come of a message that is not complete yet. */
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();

    private @Nullable WebSocket socket;
    private long sent;

    private TrainingTab() {}

    static TrainingTab enter(HttpClient http, URI address, int number, String ticket) {
        TrainingTab tab = new TrainingTab();
        WebSocket socket = http.newWebSocketBuilder()
                .subprotocols(PROTOCOL)
                .buildAsync(address, tab)
                .join();
        tab.socket = socket;
        socket.sendBinary(
                        bytes(new JsonObject()
                                .put("t", "hello")
                                .put("v", Protocol.VERSION)
                                .put("client", String.format("tab%09d", number))
                                .put("ticket", ticket)
                                .put("firstOp", 1)),
                        true)
                .join();
        in(tab.board);
        return tab;
    }

    String me() {
        return in(me);
    }

    /** Sends a command and waits until it is in the log. */
    void command(JsonObject command) {
        socket().sendBinary(
                        bytes(new JsonObject().put("t", "cmd").put("n", ++sent).put("d", command)), true)
                .join();
        try {
            String refusal = answers.poll(SECONDS, TimeUnit.SECONDS);
            if (refusal == null || !refusal.isEmpty()) {
                throw new IllegalStateException(command + " was not done: " + refusal);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void leave() {
        socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private WebSocket socket() {
        return Objects.requireNonNull(socket);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        part.writeBytes(bytes);
        if (last) {
            heard(part.toByteArray());
            part.reset();
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void heard(byte[] message) {
        if (message[0] != '{') {
            // a board is the only message that is packed
            board.complete(null);
            return;
        }
        String frame = new String(message, StandardCharsets.UTF_8);
        if (frame.startsWith("{\"t\":\"welcome\"")) {
            me.complete(new JsonObject(frame).getString("me"));
        } else if (frame.startsWith("{\"t\":\"evs\"")) {
            answers.add("");
        } else if (frame.startsWith("{\"t\":\"rej\"")) {
            answers.add(frame);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        answers.add("closed " + code + " " + reason);
        board.completeExceptionally(new IllegalStateException("the server closed the socket: " + reason));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        me.completeExceptionally(failure);
        board.completeExceptionally(failure);
    }

    private static ByteBuffer bytes(JsonObject message) {
        return ByteBuffer.wrap(message.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T in(CompletableFuture<T> answer) {
        return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }
}
