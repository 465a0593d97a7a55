package dev.unblock.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An id for each request, so that a user who reports an error can name the line in the log. */
final class RequestId {
    static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /** To be called first, so that every answer carries it. */
    static void give(HttpServerRequest request, Supplier<String> ids) {
        request.response().putHeader(HEADER, ids.get());
    }

    static @Nullable String of(RoutingContext request) {
        return of(request.request());
    }

    static @Nullable String of(HttpServerRequest request) {
        return request.response().headers().get(HEADER);
    }
}
