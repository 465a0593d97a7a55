package dev.unblock.http;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a handler of several steps on a virtual thread of its own, where it may await; its result is passed to the
 * request's event loop, its exception to the route's failure handler.
 */
final class OnVirtualThread {
    private static final Logger LOG = LoggerFactory.getLogger(OnVirtualThread.class);

    private OnVirtualThread() {}

    static Handler<RoutingContext> on(Function<RoutingContext, Runnable> work) {
        return request -> {
            Context loop = request.vertx().getOrCreateContext();
            Thread.ofVirtual().name("request ", 0).start(() -> backOn(loop, replyOf(work, request)));
        };
    }

    private static Runnable replyOf(Function<RoutingContext, Runnable> work, RoutingContext request) {
        try {
            return work.apply(request);
        } catch (Throwable failure) {
            return () -> request.fail(failure);
        }
    }

    private static void backOn(Context loop, Runnable reply) {
        try {
            loop.runOnContext(back -> reply.run());
        } catch (RejectedExecutionException stopped) {
            // its connection is closed, too: nobody waits for the answer
            LOG.debug("the server stopped before it had answered a request");
        }
    }
}
