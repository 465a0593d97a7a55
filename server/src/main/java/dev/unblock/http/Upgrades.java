package dev.unblock.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Requests of one event loop that become sockets, a few at a time: when thousands of people come back at once, the
 * changes of people who are there already are served in between. Of that event loop only.
 */
public final class Upgrades {
    /** A few milliseconds of work. */
    private static final int AT_ONCE = 16;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    /** The loop serves others. */
    private boolean resting;

    /** @param opened gets the socket, unless the client has gone meanwhile */
    public void add(HttpServerRequest request, Consumer<ServerWebSocket> opened) {
        // what the client sends meanwhile stays in the network
        request.pause();
        waiting.add(() -> request.toWebSocket().onSuccess(opened::accept));
        if (!resting) {
            serve();
        }
    }

    private void serve() {
        for (int served = 0; served < AT_ONCE && !waiting.isEmpty(); served++) {
            waiting.remove().run();
        }
        resting = true;
        // by a timer: a mere task would run before the loop looks at the network again
        Objects.requireNonNull(Vertx.currentContext()).owner().setTimer(1, timer -> {
            resting = false;
            if (!waiting.isEmpty()) {
                serve();
            }
        });
    }
}
