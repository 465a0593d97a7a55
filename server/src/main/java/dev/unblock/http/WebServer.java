package dev.unblock.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The HTTP server: one instance per event loop, all on one port. */
public final class WebServer {
    /** Longer than the interval of a board's heartbeats. */
    private static final Duration IDLE = Duration.ofSeconds(75);

    /** Kernel buffer per connection for unread data; by default it could grow to several megabytes. */
    private static final int UNREAD_BYTES = 128 * 1024;

    /** Vert.x's value for one free port shared by all instances; with 0 each would get a different one. */
    private static final int ANY_FOR_ALL = -1;

    private final Vertx vertx;
    private final String deployment;
    private final int port;

    private WebServer(Vertx vertx, String deployment, int port) {
        this.vertx = vertx;
        this.deployment = deployment;
        this.port = port;
    }

    /**
     * Where and how to listen.
     *
     * @param port 0 for any free port
     * @param proxies in front of the server
     * @param sockets empty if sockets are not accepted
     * @param ids names each request
     */
    public record Options(
            String host,
            int port,
            int eventLoops,
            Proxies proxies,
            Optional<WebSockets> sockets,
            Supplier<String> ids) {}

    /**
     * Starts listening.
     *
     * @param mount adds the routes to the router of one event loop
     */
    public static Future<WebServer> listen(Vertx vertx, Options options, Consumer<Router> mount) {
        return listen(vertx, options, ClientTimeouts.USUAL, ConnectionLimits.usual(), mount);
    }

    static Future<WebServer> listen(
            Vertx vertx, Options options, ClientTimeouts timeouts, ConnectionLimits limits, Consumer<Router> mount) {
        AtomicInteger actual = new AtomicInteger();
        UnadmittedConnections unadmitted =
                new UnadmittedConnections(limits, options.proxies().trusted() > 0);
        int port = options.port() == 0 && options.eventLoops() > 1 ? ANY_FOR_ALL : options.port();
        return vertx.deployVerticle(
                        () -> new Gateway(options, port, actual, new Deadlines(timeouts, unadmitted), mount),
                        new DeploymentOptions().setInstances(options.eventLoops()))
                .map(deployment -> new WebServer(vertx, deployment, actual.get()))
                .recover(failure -> Future.failedFuture(new CannotListen(options.host(), options.port(), failure)));
    }

    /** The port is in use or the address does not exist. The message is one line, meant for the operator. */
    public static final class CannotListen extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotListen(String host, int port, Throwable why) {
            super("cannot listen on " + host + ":" + port + " (" + why.getMessage() + "): set PORT or HOST", why);
        }
    }

    public int port() {
        return port;
    }

    /** Stops listening; requests in progress still complete. */
    public Future<Void> close() {
        return vertx.undeploy(deployment);
    }

    private static final class Gateway extends VerticleBase {
        private static final int DRAIN_SECONDS = 5;
        private static final long CHECK_MILLIS = 500;

        private final Options options;
        private final int port;
        private final AtomicInteger actual;
        private final Deadlines deadlines;
        private final Consumer<Router> mount;
        private @Nullable HttpServer server;

        Gateway(Options options, int port, AtomicInteger actual, Deadlines deadlines, Consumer<Router> mount) {
            this.options = options;
            this.port = port;
            this.actual = actual;
            this.deadlines = deadlines;
            this.mount = mount;
        }

        @Override
        public Future<?> start() {
            Router router = Router.router(vertx).allowForward(options.proxies().believed());
            mount.accept(router);
            Problems.mountLast(router);
            vertx.setPeriodic(CHECK_MILLIS, again -> deadlines.check());
            server = vertx.createHttpServer(http(options.sockets()))
                    .connectionHandler(deadlines::opened)
                    .invalidRequestHandler(request -> {
                        RequestId.give(request, options.ids());
                        HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER.handle(request);
                    })
                    .requestHandler(request -> {
                        RequestId.give(request, options.ids());
                        deadlines.asked(request);
                        if (!RequestLine.refuses(request)) {
                            options.proxies().settle(request);
                            router.handle(request);
                        }
                    });
            return server.listen(port, options.host()).onSuccess(listening -> actual.set(listening.actualPort()));
        }

        @Override
        public Future<?> stop() {
            return Objects.requireNonNull(server).shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
        }

        private static HttpServerOptions http(Optional<WebSockets> sockets) {
            HttpServerOptions http = new HttpServerOptions()
                    .setIdleTimeout((int) IDLE.toSeconds())
                    .setSendBufferSize(UNREAD_BYTES)
                    // browsers use HTTP/2 over TLS only, and proxies speak HTTP/1.1 to us
                    .setHttp2ClearTextEnabled(false)
                    .setCompressionSupported(true)
                    .setPerMessageWebSocketCompressionSupported(false)
                    .setPerFrameWebSocketCompressionSupported(false);
            sockets.ifPresent(it -> http.setMaxWebSocketFrameSize(it.maxMessageBytes())
                    .setMaxWebSocketMessageSize(it.maxMessageBytes())
                    .addWebSocketSubProtocol(it.protocol()));
            return http;
        }
    }
}
