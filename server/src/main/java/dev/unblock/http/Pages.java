package dev.unblock.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web app. Its files have a content hash in their names and are cached for a year; the page itself is revalidated
 * each time. A path that is neither a file nor a screen gets the page too, which explains the situation, with status
 * 404.
 */
public final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    /** The paths of {@code web/src/screens.ts}; a test compares them. */
    private static final Pattern SCREEN =
            Pattern.compile("/|/(sign-in|set-up|people|account|help|series|follow-ups|deals|pipeline|imports|asks)/?"
                    + "|/(join|guest|new-password|demo|inbox|boards|series|deals|imports)/[^/]+/?"
                    + "|/boards/[^/]+/(summary|moderator|preview|replay)/?"
                    + "|/library(/(notebook|(strategies|ramp)(/[^/]+)?))?/?");

    private static final String PAGE = "/index.html";
    private static final String ERROR_PAGE = "/error.html";
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final PageFiles app;
    private final PageFiles own;

    /**
     * The built app.
     *
     * @param folder path prefix of the server, such as {@code /unblock}; empty if it is at the root
     */
    public Pages(String folder) {
        this(new PageFiles("webroot", folder), folder);
    }

    Pages(PageFiles app, String folder) {
        this.app = app;
        this.own = new PageFiles("pages", folder);
    }

    /** Takes every GET that no other route has taken. */
    public void mount(Router router) {
        router.route()
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::answer)
                .failureHandler(this::sorry);
    }

    private void answer(RoutingContext request) {
        guard(request);
        String path = request.normalizedPath();
        app.find(request.vertx(), path)
                .onSuccess(found -> found.ifPresentOrElse(
                        file -> send(request, file, OK, path.startsWith("/assets/")), () -> page(request, path)))
                .onFailure(request::fail);
    }

    private void page(RoutingContext request, String path) {
        boolean screen = SCREEN.matcher(path).matches();
        String wanted = request.request().getHeader(HttpHeaders.ACCEPT);
        if (!screen && (wanted == null || !wanted.contains("text/html"))) {
            request.fail(NOT_FOUND);
            return;
        }
        app.find(request.vertx(), PAGE)
                .onSuccess(found -> found.ifPresentOrElse(
                        file -> send(request, file, screen ? OK : NOT_FOUND, false), () -> request.fail(NOT_FOUND)))
                .onFailure(request::fail);
    }

    private static void send(RoutingContext request, PageFiles.File file, int status, boolean forever) {
        HttpServerResponse response = request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CACHE_CONTROL, forever ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader(HttpHeaders.ETAG, file.tag())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        String known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (status == OK && known != null && known.contains(file.tag())) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        String encodings = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        if (file.packed() != null && encodings != null && encodings.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(file.packed());
        } else {
            response.end(file.plain());
        }
    }

    /** If the app is missing: a page without scripts, in both languages. */
    private void sorry(RoutingContext request) {
        int status = request.statusCode() < 400 ? 500 : request.statusCode();
        if (request.failure() != null) {
            LOG.error("[{}] a page failed", RequestId.of(request), request.failure());
        }
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        own.find(request.vertx(), ERROR_PAGE)
                .onSuccess(found -> found.ifPresentOrElse(
                        file -> send(request, file, status, false),
                        () -> request.response().setStatusCode(status).end()))
                .onFailure(broken -> request.response().setStatusCode(status).end());
    }

    private static String onlyOurs(String sockets) {
        return "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'"
                + sockets + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    /** For some browsers 'self' does not cover sockets; behind a proxy the scheme may be wss. */
    private static String sockets(RoutingContext request) {
        HostAndPort own = request.request().authority();
        return own == null ? "" : " ws://" + own + " wss://" + own;
    }

    private static void guard(RoutingContext request) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Security-Policy", onlyOurs(sockets(request)));
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "same-origin");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.request().isSSL()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
