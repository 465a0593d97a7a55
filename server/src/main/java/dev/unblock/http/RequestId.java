package dev.unblock.http;

import dev.unblock.people.Secrets;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** A name for each request: whoever reports that something went wrong can say which line of the log it was. */
public final class RequestId {
    static final String HEADER = "X-Request-Id";

    private static final String KEY = "request-id";

    private RequestId() {}

    /** Before all routes that answer. */
    public static void mount(Router router, Secrets secrets) {
        router.route().handler(request -> {
            String id = secrets.id();
            request.put(KEY, id);
            request.response().putHeader(HEADER, id);
            request.next();
        });
    }

    static @Nullable String of(RoutingContext request) {
        return request.get(KEY);
    }
}
