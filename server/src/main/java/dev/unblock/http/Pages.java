package dev.unblock.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;

/**
 * The browser's app. Its files carry a hash of their content in their names and are kept for a year; any
 * address that is no file is a screen of the app.
 */
public final class Pages {
    private static final String ONLY_OURS =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private Pages() {}

    public static void mount(Router router) {
        router.route().handler(Pages::guard);
        router.get("/assets/*").handler(request -> {
            request.response().putHeader("Cache-Control", "public, max-age=31536000, immutable");
            request.next();
        });
        router.get("/assets/*").handler(StaticHandler.create("webroot/assets").setCachingEnabled(false));
        router.get("/assets/*").handler(request -> request.fail(404));
        router.get()
                .handler(StaticHandler.create("webroot")
                        .setIndexPage("index.html")
                        .setCachingEnabled(false));
        router.get("/index.html").handler(request -> request.fail(404));
        router.get().handler(request -> {
            request.response().putHeader("Cache-Control", "no-cache");
            request.reroute("/index.html");
        });
    }

    private static void guard(RoutingContext request) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Security-Policy", ONLY_OURS);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "same-origin");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.request().isSSL()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        request.next();
    }
}
