package dev.unblock.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;

/** The page that shows the OpenAPI document and tries it out; all of it comes from this server. */
final class DocsRoutes {
    /** As in the pom: the jar keeps its files under its version. */
    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/5.30.0";

    /** Scripts only from here; the page puts styles and small pictures of its own into itself. */
    private static final String ONLY_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private DocsRoutes() {}

    static void mount(Router router) {
        router.get("/api/docs").handler(request -> {
            if (request.normalizedPath().endsWith("/")) {
                request.next();
            } else {
                // as seen from there, wherever that is
                request.redirect("docs/");
            }
        });
        router.get("/api/docs/*").handler(request -> {
            request.response().putHeader("Content-Security-Policy", ONLY_OURS);
            request.next();
        });
        router.get("/api/docs/*").handler(StaticHandler.create("api-docs"));
        router.get("/api/docs/*").handler(StaticHandler.create(SWAGGER_UI));
    }
}
