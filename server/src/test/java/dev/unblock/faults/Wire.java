package dev.unblock.faults;

import dev.unblock.live.Protocol;
import dev.unblock.log.Gzip;
import dev.unblock.log.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One socket to a board that sends and receives frames. Its listeners are called one after the other. */
final class Wire {
    private static final Json<Protocol.FromClient> FROM_CLIENT = Json.of(Protocol.FromClient.class);
    private static final Json<Protocol.FromServer> FROM_SERVER = Json.of(Protocol.FromServer.class);
    private static final byte GZIP = 0x1f;
    private static final int BROKEN_OFF = 1006;

    /** How a connection ended. */
    record End(int code, @Nullable String reason) {}

    private final WebSocket socket;

    private Wire(WebSocket socket) {
        this.socket = socket;
    }

    /** @param raw gets the bytes of each frame, decompressed, before it is parsed */
    static Wire open(
            Site site,
            String board,
            Consumer<byte[]> raw,
            BiConsumer<Wire, Protocol.FromServer> frames,
            BiConsumer<Wire, End> ended) {
        WebSocket socket = site.socket(board).await();
        Wire wire = new Wire(socket);
        socket.binaryMessageHandler(packed -> {
            byte[] bytes = packed.getBytes();
            byte[] plain = bytes[0] == GZIP ? Gzip.unpack(bytes) : bytes;
            raw.accept(plain);
            frames.accept(wire, FROM_SERVER.stored(plain));
        });
        socket.closeHandler(closed -> {
            Short code = socket.closeStatusCode();
            ended.accept(wire, new End(code == null ? BROKEN_OFF : (int) code, socket.closeReason()));
        });
        return wire;
    }

    void send(Protocol.FromClient frame) {
        if (!socket.isClosed()) {
            socket.writeBinaryMessage(Buffer.buffer(FROM_CLIENT.bytes(frame)));
        }
    }

    void close() {
        socket.close();
    }
}
