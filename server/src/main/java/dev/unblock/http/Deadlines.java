package dev.unblock.http;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose clients are too slow in sending a request or reading an answer. The server's idle timeout
 * does not catch them, as one byte now and then resets it. Sockets of boards are watched by their boards. Of one event
 * loop only.
 */
final class Deadlines {
    private static final int SWITCHING_PROTOCOLS = 101;

    private final ClientTimeouts timeouts;
    private final UnadmittedConnections unadmitted;
    private final Map<HttpConnection, Visit> visits = new HashMap<>();

    Deadlines(ClientTimeouts timeouts, UnadmittedConnections unadmitted) {
        this.timeouts = timeouts;
        this.unadmitted = unadmitted;
    }

    /** What a connection is waiting for, and until when; null = the server's turn. */
    private static final class Visit {
        private final Channel channel;
        private final ReadProgress readProgress;
        private @Nullable Long until;
        private @Nullable HttpServerRequest latest;
        /** Deadline for the next piece of an answer, and its size in bytes; null = everything has been read. */
        private @Nullable Long nextPiece;

        private long goal;

        Visit(Channel channel, ReadProgress readProgress) {
            this.channel = channel;
            this.readProgress = readProgress;
        }

        /** True if the client reads the answer too slowly. */
        boolean isSlow(Duration piece) {
            if (ReadProgress.isAllOn(channel)) {
                nextPiece = null;
            } else if (nextPiece == null || readProgress.bytes() >= goal) {
                nextPiece = System.nanoTime() + piece.toNanos();
                goal = readProgress.bytes() + ClientTimeouts.PIECE_BYTES;
            }
            return nextPiece != null && System.nanoTime() - nextPiece > 0;
        }

        void expect(Duration within) {
            until = System.nanoTime() + within.toNanos();
        }

        boolean isOver() {
            return until != null && System.nanoTime() - until > 0;
        }

        boolean isAnswered() {
            return until == null && latest != null && latest.response().ended() && ReadProgress.isAllOn(channel);
        }

        boolean isSocket() {
            return latest != null && latest.response().getStatusCode() == SWITCHING_PROTOCOLS;
        }
    }

    void opened(HttpConnection connection) {
        Channel channel =
                ((HttpServerConnection) connection).channelHandlerContext().channel();
        UnadmittedConnections.Stranger stranger =
                unadmitted.enter(channel, ClientAddress.of(connection.remoteAddress()));
        channel.pipeline().addBefore("handler", "doorway", new PipelinedRequests(stranger));
        ReadProgress readProgress = new ReadProgress();
        channel.pipeline().addFirst("taken", readProgress);
        Visit visit = new Visit(channel, readProgress);
        visit.expect(timeouts.head());
        visits.put(connection, visit);
        connection.closeHandler(closed -> visits.remove(connection));
    }

    /** A request head is complete. */
    void asked(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        Visit visit = visits.get(connection);
        if (visit == null) {
            return;
        }
        visit.latest = request;
        visit.expect(timeouts.body(Upload.announced(request)));
        request.end().onSuccess(complete -> {
            if (visit.latest != null && visit.latest.equals(request)) {
                visit.until = null;
            }
        });
    }

    /** To be called periodically. */
    void check() {
        for (HttpConnection connection : List.copyOf(visits.keySet())) {
            Visit visit = visits.get(connection);
            if (visit == null) {
                continue;
            }
            if (visit.isSocket()) {
                visits.remove(connection);
            } else if (visit.isOver() || visit.isSlow(timeouts.piece())) {
                HardClose.now(visit.channel);
            } else if (visit.isAnswered()) {
                visit.latest = null;
                visit.expect(timeouts.rest());
            }
        }
    }
}
