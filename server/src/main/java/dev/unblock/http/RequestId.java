package dev.unblock.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A name for each request: whoever reports that something went wrong can say which line of the log it was. */
final class RequestId {
    static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /** Before anything is made of the request, so that every answer has it. */
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
