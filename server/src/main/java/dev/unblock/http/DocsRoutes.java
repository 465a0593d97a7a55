package dev.unblock.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;

/** The page that shows the OpenAPI document (Swagger UI), served entirely by this server. */
final class DocsRoutes {
    /** Same version as in the pom: the path in the jar contains it. */
    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/5.30.0";

    /** Scripts only from this server; Swagger UI needs inline styles and small inline images. */
    private static final String ONLY_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private DocsRoutes() {}

    static void mount(Router router) {
        router.get("/api/docs").handler(request -> {
            if (request.normalizedPath().endsWith("/")) {
                request.next();
            } else {
                // relative, so that it also works under a path prefix
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
