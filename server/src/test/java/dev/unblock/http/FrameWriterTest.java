package dev.unblock.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.faults.Eventually;
import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameWriterTest {
    private static final int FULL_BYTES = 64 * 1024;
    private static final int MEGABYTE = 1024 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<FrameWriter> writer = new CompletableFuture<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final BlockingQueue<Buffer> heard = new LinkedBlockingQueue<>();
    private WebSocket client;

    @BeforeEach
    void open() {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(this::upgrade)
                .listen(0, "127.0.0.1")
                .await();
        client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxMessageSize(2 * MEGABYTE))
                .connect(server.actualPort(), "127.0.0.1", "/")
                .await();
        client.binaryMessageHandler(heard::add);
    }

    private void upgrade(HttpServerRequest request) {
        Channel channel = ((HttpServerConnection) request.connection())
                .channelHandlerContext()
                .channel();
        request.toWebSocket().onSuccess(socket -> {
            writer.complete(FrameWriter.place(channel, FULL_BYTES));
            socket.closeHandler(closed -> gone.complete(null));
        });
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, 131_070, 131_071, 1_000_000})
    void aClientOfAnyLibraryReceivesAMessageOfAnyLength(int length) throws Exception {
        byte[] message = new byte[length];
        for (int at = 0; at < length; at++) {
            message[at] = (byte) (at % 251);
        }

        writer.get(10, SECONDS).write(Buffer.buffer(message));

        assertThat(heard.poll(10, SECONDS)).isEqualTo(Buffer.buffer(message));
    }

    @Test
    void messagesFromAnyThreadArriveInTheirOrder() throws Exception {
        for (int number = 0; number < 1_000; number++) {
            writer.get(10, SECONDS).write(Buffer.buffer(Integer.toString(number)));
        }

        for (int number = 0; number < 1_000; number++) {
            assertThat(heard.poll(10, SECONDS)).hasToString(Integer.toString(number));
        }
    }

    @Test
    void aWriterIsFullWhileItsClientDoesNotReadAndSaysWhenItDoesAgain() throws Exception {
        client.pause();
        CompletableFuture<Void> drained = new CompletableFuture<>();
        // more than the network buffers for a client that does not read
        for (int megabyte = 0; megabyte < 20; megabyte++) {
            writer.get(10, SECONDS).write(Buffer.buffer(new byte[MEGABYTE]));
        }
        Eventually.is("it is full", writer.get()::isFull);
        writer.get().onDrain(() -> drained.complete(null));
        assertThat(drained).isNotDone();

        client.resume();

        drained.get(10, SECONDS);
        assertThat(writer.get().isFull()).isFalse();
    }

    @Test
    void aTaskThatWaitsForAWriterWithRoomRunsAtOnce() throws Exception {
        CompletableFuture<Void> drained = new CompletableFuture<>();

        writer.get(10, SECONDS).onDrain(() -> drained.complete(null));

        drained.get(10, SECONDS);
    }

    @Test
    void writingToAClientThatHasGoneDoesNothing() throws Exception {
        client.close().await();
        gone.get(10, SECONDS);

        writer.get().write(Buffer.buffer("too late"));

        assertThat(writer.get().isFull()).isFalse();
    }
}
