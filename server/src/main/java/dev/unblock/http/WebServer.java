package dev.unblock.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The HTTP server, once on each event loop, all on one port. */
public final class WebServer {
    /** Longer than the silence after which a board says something. */
    private static final Duration IDLE = Duration.ofSeconds(75);

    private final Vertx vertx;
    private final String deployment;
    private final int port;

    private WebServer(Vertx vertx, String deployment, int port) {
        this.vertx = vertx;
        this.deployment = deployment;
        this.port = port;
    }

    /**
     * Listens.
     *
     * @param wanted port, 0 for any that is free
     * @param mount puts the routes on the router of one event loop
     */
    public static Future<WebServer> listen(
            Vertx vertx, String host, int wanted, int eventLoops, Consumer<Router> mount) {
        AtomicInteger port = new AtomicInteger(wanted);
        Future<String> first =
                vertx.deployVerticle(() -> new Gateway(host, port, mount), new DeploymentOptions().setInstances(1));
        return first.compose(deployment -> eventLoops == 1
                        ? Future.succeededFuture(deployment)
                        : vertx.deployVerticle(
                                        () -> new Gateway(host, port, mount),
                                        new DeploymentOptions().setInstances(eventLoops - 1))
                                .map(deployment))
                .map(deployment -> new WebServer(vertx, deployment, port.get()));
    }

    public int port() {
        return port;
    }

    /** Stops listening; requests under way still end. */
    public Future<Void> close() {
        return vertx.undeploy(deployment);
    }

    private static final class Gateway extends VerticleBase {
        private static final int DRAIN_SECONDS = 5;

        private final String host;
        private final AtomicInteger port;
        private final Consumer<Router> mount;
        private @Nullable HttpServer server;

        Gateway(String host, AtomicInteger port, Consumer<Router> mount) {
            this.host = host;
            this.port = port;
            this.mount = mount;
        }

        @Override
        public Future<?> start() {
            Router router = Router.router(vertx);
            mount.accept(router);
            server = vertx.createHttpServer(options()).requestHandler(router);
            return server.listen(port.get(), host).onSuccess(listening -> port.set(listening.actualPort()));
        }

        @Override
        public Future<?> stop() {
            return Objects.requireNonNull(server).shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
        }

        private static HttpServerOptions options() {
            return new HttpServerOptions()
                    .setIdleTimeout((int) IDLE.toSeconds())
                    .setCompressionSupported(true)
                    .setPerMessageWebSocketCompressionSupported(false)
                    .setPerFrameWebSocketCompressionSupported(false)
                    .setMaxWebSocketFrameSize(BoardSocket.maxMessageBytes())
                    .setMaxWebSocketMessageSize(BoardSocket.maxMessageBytes())
                    .addWebSocketSubProtocol(BoardSocket.PROTOCOL);
        }
    }
}
