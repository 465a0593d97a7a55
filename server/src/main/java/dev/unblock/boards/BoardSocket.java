package dev.unblock.boards;

import dev.unblock.board.TextRule;
import dev.unblock.http.ClientAddress;
import dev.unblock.http.FrameWriter;
import dev.unblock.http.HardClose;
import dev.unblock.http.SameOrigin;
import dev.unblock.http.SocketGuard;
import dev.unblock.http.UnadmittedConnections;
import dev.unblock.http.Upgrades;
import dev.unblock.http.WebSockets;
import dev.unblock.live.BoardHost;
import dev.unblock.live.Capacity;
import dev.unblock.live.Connection;
import dev.unblock.live.Link;
import dev.unblock.live.Protocol;
import dev.unblock.people.TokenGenerator;
import io.netty.channel.Channel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The socket of a board: {@code /ws/boards/{board}}. A refusal is answered before the upgrade; messages on the socket
 * go to {@link Connection}.
 */
public final class BoardSocket {
    private static final Logger LOG = LoggerFactory.getLogger(BoardSocket.class);

    /** What the server has to accept for it. */
    public static final WebSockets KIND = new WebSockets("unblock.v1", Capacity.MAX_MESSAGE_BYTES);
    /** With more than this unwritten, the reader counts as slow. */
    private static final int WRITE_QUEUE_BYTES = 64 * 1024;
    /** A client that does not read will not read the goodbye either. */
    private static final int CUT_OFF_SECONDS = 5;
    /** For clients that break the protocol: one goodbye, then the connection ends. */
    private static final int CUT_OFF_STRANGE_SECONDS = 1;

    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final BoardHost host;
    private final TokenGenerator tokens;
    private final Set<String> origins;
    private final AtomicInteger open = new AtomicInteger();

    /** @param origins other origins whose pages may open sockets, such as {@code https://board.example.com} */
    public BoardSocket(BoardHost host, TokenGenerator tokens, Set<String> origins) {
        this.host = host;
        this.tokens = tokens;
        this.origins = Set.copyOf(origins);
    }

    /** Number of open sockets. */
    public int count() {
        return open.get();
    }

    /** @param router of one event loop */
    public void mount(Router router) {
        Upgrades upgrades = new Upgrades();
        router.get("/ws/boards/:board").handler(request -> open(request, upgrades));
    }

    private void open(RoutingContext request, Upgrades upgrades) {
        HttpServerRequest http = request.request();
        String origin = http.getHeader(HttpHeaders.ORIGIN);
        if (!SameOrigin.isOurs(http) && (origin == null || !origins.contains(origin))) {
            request.response().setStatusCode(FORBIDDEN).end();
        } else if (!asksForProtocol(http)) {
            request.response().setStatusCode(BAD_REQUEST).end();
        } else {
            String board = Objects.requireNonNull(request.pathParam("board"));
            if (!TextRule.isId(board)) {
                request.response().setStatusCode(NOT_FOUND).end();
                return;
            }
            Channel channel = ((HttpServerConnection) http.connection())
                    .channelHandlerContext()
                    .channel();
            UnadmittedConnections.socketFrom(channel, ClientAddress.of(http));
            upgrades.add(http, socket -> connect(board, socket, channel));
        }
    }

    private static boolean asksForProtocol(HttpServerRequest request) {
        String offered = request.getHeader("Sec-WebSocket-Protocol");
        return offered != null
                && Arrays.stream(offered.split(",")).map(String::strip).anyMatch(KIND.protocol()::equals);
    }

    private void connect(String board, ServerWebSocket socket, Channel channel) {
        open.incrementAndGet();
        FrameWriter writer = FrameWriter.place(channel, WRITE_QUEUE_BYTES);
        Connection connection = host.connect(board, tokens.id(), new SocketLink(socket, channel, writer));
        SocketGuard.place(channel, connection::noise, connection::strange);
        socket.binaryMessageHandler(connection::received);
        socket.textMessageHandler(text -> connection.strange());
        socket.pongHandler(pong -> connection.pong());
        socket.exceptionHandler(broken -> connection.strange());
        socket.closeHandler(closed -> {
            open.decrementAndGet();
            connection.closed();
        });
    }

    private record SocketLink(ServerWebSocket socket, Channel channel, FrameWriter writer) implements Link {
        private static final Buffer PING = Buffer.buffer("?");

        @Override
        public void send(Buffer frame) {
            if (!socket.isClosed()) {
                writer.write(frame);
            }
        }

        @Override
        public boolean full() {
            return writer.isFull();
        }

        @Override
        public void onDrain(Runnable drained) {
            writer.onDrain(drained);
        }

        @Override
        public void letIn() {
            UnadmittedConnections.letIn(channel);
        }

        @Override
        public void ping() {
            whileOpen(() -> socket.writePing(PING));
        }

        @Override
        public void close(Protocol.Close why) {
            boolean isStrange = why == Protocol.Close.FLOOD || why == Protocol.Close.BAD_FRAME;
            if (why == Protocol.Close.FLOOD) {
                // stop reading, or this client would go on sending; other clients read the goodbye behind what was sent
                // before
                SocketGuard.readNoMore(channel);
            }
            whileOpen(() -> socket.close((short) why.code(), why.name()));
            // also if the client closed first: our answer may be stuck behind data that it does not read
            HardClose.in(isStrange ? CUT_OFF_STRANGE_SECONDS : CUT_OFF_SECONDS, channel);
        }

        /**
         * On the socket's thread, because only there Vert.x writes at once, behind what was sent before. The socket may
         * have closed meanwhile; then it throws, and there is nothing left to do.
         */
        private void whileOpen(Runnable use) {
            Runnable orNothing = () -> {
                try {
                    if (!socket.isClosed()) {
                        use.run();
                    }
                } catch (IllegalStateException closedMeanwhile) {
                    LOG.debug("a socket closed while it was used: {}", closedMeanwhile.toString());
                }
            };
            if (channel.eventLoop().inEventLoop()) {
                orNothing.run();
            } else {
                channel.eventLoop().execute(orNothing);
            }
        }
    }
}
