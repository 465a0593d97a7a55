package dev.unblock.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The upper bound that Vert.x allows: a board is a list of sockets, an edit is wrapped into a frame of the real form
 * and sent to all. No rules, no people, no database. {@code each}: one frame per edit. {@code merged}: a quiet board
 * sends at once, a busy one at most every 16 ms.
 */
final class BareServer {
    /** The flush interval of a busy board, as in the real server. */
    private static final long FLUSH_MILLIS = 16;

    private final Vertx vertx;
    private final boolean merged;
    private final Map<String, Room> rooms = new HashMap<>();

    private BareServer(Vertx vertx, boolean merged) {
        this.vertx = vertx;
        this.merged = merged;
    }

    /** Arguments: port, then {@code each} or {@code merged}. */
    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        BareServer server = new BareServer(vertx, args[1].equals("merged"));
        vertx.createHttpServer(new HttpServerOptions()
                        .setPerMessageWebSocketCompressionSupported(false)
                        .setPerFrameWebSocketCompressionSupported(false))
                .webSocketHandler(server::join)
                .listen(Integer.parseInt(args[0]))
                .await();
        System.out.println("ready");
    }

    private void join(ServerWebSocket socket) {
        Room room = rooms.computeIfAbsent(socket.path(), path -> new Room());
        room.sockets.add(socket);
        socket.closeHandler(closed -> room.sockets.remove(socket));
        socket.binaryMessageHandler(command -> room.edit(command));
    }

    private final class Room {
        private final List<ServerWebSocket> sockets = new ArrayList<>();
        private Buffer waiting = Buffer.buffer();
        private long seq;
        private long sent;
        private long lastFlush;
        private boolean timer;

        void edit(Buffer command) {
            seq++;
            if (waiting.length() > 0) {
                waiting.appendByte((byte) ',');
            }
            waiting.appendString("{\"seq\":").appendString(Long.toString(seq));
            waiting.appendString(",\"event\":").appendBuffer(command).appendByte((byte) '}');
            long now = System.nanoTime() / 1_000_000;
            if (!merged || now - lastFlush >= FLUSH_MILLIS) {
                flush();
            } else if (!timer) {
                timer = true;
                vertx.setTimer(FLUSH_MILLIS - (now - lastFlush), fired -> {
                    timer = false;
                    flush();
                });
            }
        }

        private void flush() {
            if (sent == seq) {
                return;
            }
            Buffer frame = Buffer.buffer(waiting.length() + 64)
                    .appendString("{\"t\":\"evs\",\"from\":" + (sent + 1) + ",\"to\":" + seq + ",\"e\":[")
                    .appendBuffer(waiting)
                    .appendString("]}");
            waiting = Buffer.buffer();
            sent = seq;
            lastFlush = System.nanoTime() / 1_000_000;
            for (ServerWebSocket socket : sockets) {
                if (!socket.isClosed()) {
                    socket.writeBinaryMessage(frame);
                }
            }
        }
    }
}
