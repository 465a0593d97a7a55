package dev.unblock.http;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/**
 * Runs a request of several steps from top to bottom on a virtual thread of its own, where it may
 * await; what it returns is run on the request's event loop, and what it throws goes to the route's
 * failure handler.
 */
final class Direct {
    private Direct() {}

    static Handler<RoutingContext> on(Function<RoutingContext, Runnable> work) {
        return request -> {
            Context loop = request.vertx().getOrCreateContext();
            Thread.ofVirtual().name("request ", 0).start(() -> {
                try {
                    Runnable reply = work.apply(request);
                    loop.runOnContext(back -> reply.run());
                } catch (Throwable failure) {
                    loop.runOnContext(back -> request.fail(failure));
                }
            });
        };
    }
}
