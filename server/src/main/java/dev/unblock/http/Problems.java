package dev.unblock.http;

import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns every failure into an error answer as in RFC 9457. Internal errors are logged with a stack trace and not
 * described to the client.
 */
final class Problems implements Handler<RoutingContext> {
    static final String MEDIA_TYPE = "application/problem+json";

    /** The database is usually back by then. */
    private static final Duration BACK_SOON = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Statuses for which Vert.x creates failures of its own; 200 if a body is cut off. */
    private static final int[] STATUSES = {200, 400, 404, 405, 406, 413, 415, 500};

    /** Also handles failures before or between routes, for which Vert.x would log a stack trace each time. */
    static void mountLast(Router router) {
        Problems problems = new Problems();
        for (int status : STATUSES) {
            router.errorHandler(status, problems);
        }
    }

    @Override
    public void handle(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        answer(request, refusal(request));
    }

    private static Refusal refusal(RoutingContext request) {
        return switch (request.failure()) {
            case Refused refused ->
                new Refusal(refused.code, refused.getMessage(), refused.field, refused.current, refused.retryAfter);
            case UncheckedIOException away -> unavailable(request, away);
            case DatabaseException failure ->
                isAway(failure) ? unavailable(request, failure) : broken(request, failure);
            case HttpException said -> byStatus(said.getStatusCode());
            case null -> byStatus(request.statusCode());
            // the request itself is broken: its client disconnected, or does not speak HTTP
            case Throwable _ when !request.request().isEnded() -> new Refusal(ProblemCode.MALFORMED);
            case VertxException away -> unavailable(request, away);
            case IOException away -> unavailable(request, away);
            case TimeoutException away -> unavailable(request, away);
            case Throwable failure -> broken(request, failure);
        };
    }

    private record Refusal(
            ProblemCode code,
            @Nullable String detail,
            @Nullable String field,
            @Nullable String current,
            @Nullable Duration retryAfter) {
        Refusal(ProblemCode code) {
            this(code, code.title() + ".", null, null, null);
        }
    }

    /** Connection lost, too many connections, shutting down. */
    private static boolean isAway(DatabaseException failure) {
        String state = failure.getSqlState();
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57"));
    }

    private static Refusal unavailable(RoutingContext request, Throwable why) {
        LOG.warn("[{}] unavailable: {}", RequestId.of(request), why.toString());
        return new Refusal(ProblemCode.UNAVAILABLE, "Try again in a moment.", null, null, BACK_SOON);
    }

    private static Refusal broken(RoutingContext request, Throwable why) {
        LOG.error("[{}] {} {} failed", RequestId.of(request), request.request().method(), path(request), why);
        return new Refusal(ProblemCode.INTERNAL);
    }

    /** The route's pattern, because the path itself may contain a secret. */
    private static @Nullable String path(RoutingContext request) {
        return request.currentRoute() == null ? null : request.currentRoute().getPath();
    }

    private static Refusal byStatus(int status) {
        return new Refusal(
                switch (status) {
                    case 400 -> ProblemCode.MALFORMED;
                    case 404 -> ProblemCode.NOT_FOUND;
                    case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
                    case 413 -> ProblemCode.TOO_LARGE;
                    case 415 -> ProblemCode.UNSUPPORTED_TYPE;
                    case 503 -> ProblemCode.UNAVAILABLE;
                    default -> status < 500 ? ProblemCode.MALFORMED : ProblemCode.INTERNAL;
                });
    }

    private static void answer(RoutingContext request, Refusal refusal) {
        ProblemCode code = refusal.code();
        JsonObject body = body(code, refusal.detail());
        if (refusal.field() != null) {
            body.put("field", refusal.field());
        }
        if (refusal.current() != null) {
            body.put("current", refusal.current());
        }
        String id = RequestId.of(request);
        if (id != null) {
            body.put("request", id);
        }
        HttpServerResponse response = request.response().setStatusCode(code.status());
        if (refusal.retryAfter() != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, seconds(refusal.retryAfter()));
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.toBuffer())
                .onFailure(gone -> LOG.debug("nobody waits for the answer any more", gone));
    }

    static JsonObject body(ProblemCode code, @Nullable String detail) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", code.title())
                .put("status", code.status())
                .put("detail", detail)
                .put("code", code.name());
    }

    /** Rounded up, so that a client that waits this long gets through. */
    private static String seconds(Duration wait) {
        return Long.toString(wait.plusMillis(999).toSeconds());
    }
}
