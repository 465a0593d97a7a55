package dev.unblock;

import dev.unblock.boards.BoardSocket;
import dev.unblock.http.Health;
import dev.unblock.http.Metrics;
import dev.unblock.http.Pages;
import dev.unblock.http.Proxies;
import dev.unblock.http.PublicUrl;
import dev.unblock.http.WebServer;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The web server and, if the settings name a port for it, the management server.
 *
 * @param management empty if metrics and readiness are on the main port
 */
record WebServers(WebServer front, Optional<WebServer> management) {
    /**
     * Starts listening. Awaits.
     *
     * @param app mounts everything for the browser except the pages
     */
    static WebServers listen(
            Vertx vertx,
            Settings settings,
            Metrics metrics,
            Health health,
            TokenGenerator tokens,
            Consumer<Router> app) {
        Consumer<Router> figures = router -> {
            health.mountReady(router);
            metrics.mount(router);
        };
        Optional<WebServer> management = settings.management().map(at -> {
            var options = new WebServer.Options(at.host(), at.port(), 1, Proxies.NONE, Optional.empty(), tokens::id);
            return WebServer.listen(
                            vertx,
                            options,
                            router -> List.of(health::mountLive, figures).forEach(it -> it.accept(router)))
                    .await();
        });
        Pages pages = new Pages(settings.publicUrl().map(PublicUrl::path).orElse(""));
        WebServer front = WebServer.listen(vertx, front(settings, tokens), router -> {
                    settings.publicUrl().ifPresent(found -> found.mount(router));
                    metrics.count(router);
                    health.mountLive(router);
                    if (management.isEmpty()) {
                        figures.accept(router);
                    }
                    app.accept(router);
                    pages.mount(router);
                })
                .await();
        return new WebServers(front, management);
    }

    private static WebServer.Options front(Settings settings, TokenGenerator tokens) {
        return new WebServer.Options(
                settings.host(),
                settings.port(),
                settings.eventLoops(),
                new Proxies(settings.trustedProxies(), settings.publicUrl()),
                Optional.of(BoardSocket.KIND),
                tokens::id);
    }

    OptionalInt managementPort() {
        return management.map(it -> OptionalInt.of(it.port())).orElseGet(OptionalInt::empty);
    }
}
