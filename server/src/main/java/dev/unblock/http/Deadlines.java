package dev.unblock.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose clients take too long to say what they want. The idle time of the server does not
 * see them, as a byte now and then is enough for it. Sockets of boards are watched by their boards. Of one event
 * loop only.
 */
final class Deadlines {
    private static final int SWITCHING_PROTOCOLS = 101;

    private final Patience patience;
    private final Newcomers newcomers;
    private final Map<HttpConnection, Visit> visits = new HashMap<>();

    Deadlines(Patience patience, Newcomers newcomers) {
        this.patience = patience;
        this.newcomers = newcomers;
    }

    /** What is awaited on a connection, and until when; null = it is our turn. */
    private static final class Visit {
        private @Nullable Long until;
        private @Nullable HttpServerRequest latest;

        void expect(Duration within) {
            until = System.nanoTime() + within.toNanos();
        }

        boolean isOver() {
            return until != null && System.nanoTime() - until > 0;
        }

        boolean isAnswered() {
            return until == null && latest != null && latest.response().ended();
        }

        boolean isSocket() {
            return latest != null && latest.response().getStatusCode() == SWITCHING_PROTOCOLS;
        }
    }

    void opened(HttpConnection connection) {
        Visit visit = new Visit();
        visit.expect(patience.head());
        visits.put(connection, visit);
        newcomers.add(connection);
        connection.closeHandler(closed -> forget(connection));
    }

    /** A head is complete. */
    void asked(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        Visit visit = visits.get(connection);
        if (visit == null) {
            return;
        }
        visit.latest = request;
        visit.expect(patience.body());
        request.end().onSuccess(complete -> {
            newcomers.remove(connection);
            if (visit.latest != null && visit.latest.equals(request)) {
                visit.until = null;
            }
        });
    }

    /** To be called again and again. */
    void check() {
        for (HttpConnection connection : List.copyOf(visits.keySet())) {
            Visit visit = visits.get(connection);
            if (visit == null) {
                continue;
            }
            if (visit.isSocket()) {
                forget(connection);
            } else if (visit.isOver()) {
                connection.close();
            } else if (visit.isAnswered()) {
                visit.latest = null;
                visit.expect(patience.rest());
            }
        }
    }

    private void forget(HttpConnection connection) {
        visits.remove(connection);
        newcomers.remove(connection);
    }
}
