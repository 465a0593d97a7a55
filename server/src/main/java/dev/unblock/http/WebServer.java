package dev.unblock.http;

import dev.unblock.people.Secrets;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The HTTP server, once on each event loop, all on one port. */
public final class WebServer {
    /** Longer than the silence after which a board says something. */
    private static final Duration IDLE = Duration.ofSeconds(75);

    /** What the system keeps for a connection that takes nothing: by itself it would be up to some megabytes each. */
    private static final int UNREAD_BYTES = 128 * 1024;

    /** To Vert.x, a free port that all loops share; with 0 each would get another one. */
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
     * Listens.
     *
     * @param wanted port, 0 for any that is free
     * @param proxies what is in front
     * @param secrets names each request
     * @param mount puts the routes on the router of one event loop
     */
    public static Future<WebServer> listen(
            Vertx vertx,
            String host,
            int wanted,
            int eventLoops,
            Proxies proxies,
            Secrets secrets,
            Consumer<Router> mount) {
        return listen(vertx, host, wanted, eventLoops, Patience.USUAL, Room.usual(), proxies, secrets, mount);
    }

    static Future<WebServer> listen(
            Vertx vertx,
            String host,
            int wanted,
            int eventLoops,
            Patience patience,
            Room room,
            Proxies proxies,
            Secrets secrets,
            Consumer<Router> mount) {
        AtomicInteger actual = new AtomicInteger();
        Strangers strangers = new Strangers(room, proxies.trusted() > 0);
        int port = wanted == 0 && eventLoops > 1 ? ANY_FOR_ALL : wanted;
        return vertx.deployVerticle(
                        () -> new Gateway(
                                host, port, actual, new Deadlines(patience, strangers), proxies, secrets, mount),
                        new DeploymentOptions().setInstances(eventLoops))
                .map(deployment -> new WebServer(vertx, deployment, actual.get()))
                .recover(failure -> Future.failedFuture(new CannotListen(host, wanted, failure)));
    }

    /** Somebody else listens there, or it is not there; the message is one line for whoever starts the server. */
    public static final class CannotListen extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotListen(String host, int port, Throwable why) {
            super("cannot listen on " + host + ":" + port + " (" + why.getMessage() + "): set PORT or HOST", why);
        }
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
        private static final long CHECK_MILLIS = 500;

        private final String host;
        private final int port;
        private final AtomicInteger actual;
        private final Deadlines deadlines;
        private final Proxies proxies;
        private final Secrets secrets;
        private final Consumer<Router> mount;
        private @Nullable HttpServer server;

        Gateway(
                String host,
                int port,
                AtomicInteger actual,
                Deadlines deadlines,
                Proxies proxies,
                Secrets secrets,
                Consumer<Router> mount) {
            this.host = host;
            this.port = port;
            this.actual = actual;
            this.deadlines = deadlines;
            this.proxies = proxies;
            this.secrets = secrets;
            this.mount = mount;
        }

        @Override
        public Future<?> start() {
            Router router = Router.router(vertx).allowForward(proxies.believed());
            mount.accept(router);
            Problems.mountLast(router);
            vertx.setPeriodic(CHECK_MILLIS, again -> deadlines.check());
            server = vertx.createHttpServer(options())
                    .connectionHandler(deadlines::opened)
                    .invalidRequestHandler(request -> {
                        RequestId.give(request, secrets);
                        HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER.handle(request);
                    })
                    .requestHandler(request -> {
                        RequestId.give(request, secrets);
                        deadlines.asked(request);
                        if (!RequestLine.refuses(request)) {
                            proxies.settle(request);
                            router.handle(request);
                        }
                    });
            return server.listen(port, host).onSuccess(listening -> actual.set(listening.actualPort()));
        }

        @Override
        public Future<?> stop() {
            return Objects.requireNonNull(server).shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
        }

        private static HttpServerOptions options() {
            return new HttpServerOptions()
                    .setIdleTimeout((int) IDLE.toSeconds())
                    .setSendBufferSize(UNREAD_BYTES)
                    // browsers speak it under TLS only, and a proxy speaks HTTP/1.1
                    .setHttp2ClearTextEnabled(false)
                    .setCompressionSupported(true)
                    .setPerMessageWebSocketCompressionSupported(false)
                    .setPerFrameWebSocketCompressionSupported(false)
                    .setMaxWebSocketFrameSize(BoardSocket.maxMessageBytes())
                    .setMaxWebSocketMessageSize(BoardSocket.maxMessageBytes())
                    .addWebSocketSubProtocol(BoardSocket.PROTOCOL);
        }
    }
}
