package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.faults.Eventually;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Clients that never complete a request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientsTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofHours(1);
    /** More than the network buffers for a client that does not read. */
    private static final int MUCH = 20 * 1024 * 1024;

    private static final int PIECE = 100 * 1024;

    private static final ClientTimeouts PATIENT = new ClientTimeouts(LONG, LONG, LONG, LONG);
    private static final ConnectionLimits MUCH_ROOM = new ConnectionLimits(1_000, 1_000);
    private static final String HEAD = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    /** In a field, because a client that is garbage collected closes its sockets. */
    private final WebSocketClient sockets = vertx.createWebSocketClient();

    @AfterAll
    void close() {
        vertx.close().await();
    }

    @Test
    void aHeadThatComesLineByLineIsNotWaitedForLong() {
        int port = listen(new ClientTimeouts(SHORT, LONG, LONG, LONG));
        try (RawClient client = new RawClient(port)) {
            client.say("GET / HTTP/1.1\r\nHost: a\r\n");
            Eventually.is("it is closed", () -> client.isClosedAfter("X-More: 1\r\n"));
        }
    }

    @Test
    void aBodyThatComesByteByByteIsNotWaitedForLong() {
        int port = listen(new ClientTimeouts(LONG, SHORT, LONG, LONG));
        try (RawClient client = new RawClient(port)) {
            client.say("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
            Eventually.is("it is closed", () -> client.isClosedAfter("x"));
        }
    }

    @Test
    void theNextHeadOnAConnectionIsNotWaitedForForEver() {
        int port = listen(new ClientTimeouts(LONG, LONG, SHORT, LONG));
        try (RawClient client = new RawClient(port)) {
            assertThat(client.say(HEAD + "abc").line()).endsWith("200 OK");
            Eventually.is("it is closed", () -> client.isClosedAfter("G"));
        }
    }

    @Test
    void aCompleteRequestMayWaitForItsAnswerAndASocketStaysOpen() {
        // longer than the handshake takes on a slow machine
        Duration enough = Duration.ofSeconds(2);
        int port = listen(new ClientTimeouts(LONG, enough, enough, enough));
        var socket = sockets.connect(new WebSocketConnectOptions()
                        .setHost("localhost")
                        .setPort(port)
                        .setURI("/socket"))
                .await();
        try (RawClient waiting = new RawClient(port);
                RawClient later = new RawClient(port)) {
            waiting.say("GET /never HTTP/1.1\r\nHost: a\r\n\r\n");
            // opened after both: by the time it is closed, they would have been
            later.say("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
            Eventually.is("the later one is closed", () -> later.isClosedAfter("x"));
            assertThat(socket.isClosed()).isFalse();
            assertThat(waiting.isClosedAfter("")).isFalse();
        }
    }

    @Test
    void oneAddressHasRoomForSoManyUnfinishedConnectionsAndItsOldestGoFirst() {
        int port = listen(PATIENT, new ConnectionLimits(3, 100));
        List<RawClient> halves = new ArrayList<>();
        for (int client = 0; client < 5; client++) {
            halves.add(new RawClient(port).say("GET / HTTP/1.1\r\n"));
            assertThat(RawClient.ask(port, HEAD + "abc"))
                    .as("others get through")
                    .endsWith("200 OK");
        }
        Eventually.is("the first is closed", () -> halves.getFirst().isClosedAfter("X"));
        assertThat(halves.getLast().say("Host: a\r\n\r\n").line()).endsWith("404 Not Found");
        halves.forEach(RawClient::close);
    }

    @Test
    void theLongestIdleConnectionIsClosedFirst() {
        int port = listen(PATIENT, new ConnectionLimits(3, 100));
        try (RawClient served = new RawClient(port);
                RawClient idle = new RawClient(port)) {
            served.say("GET /never HTTP/1.1\r\nHost: a\r\n\r\n");
            idle.say(HEAD + "abc");
            // their answers come one after the other: each leaves one more idle connection
            List<RawClient> more = new ArrayList<>();
            Eventually.is("the idle one is closed", () -> {
                more.add(new RawClient(port).say(HEAD + "abc"));
                assertThat(more.getLast().line()).endsWith("200 OK");
                return idle.isClosedAfter("");
            });
            assertThat(served.isClosedAfter("")).isFalse();
            more.forEach(RawClient::close);
        }
    }

    @Test
    void allAddressesTogetherHaveRoomForSoManyConnections() {
        int port = listen(PATIENT, new ConnectionLimits(100, 3));
        try (RawClient first = new RawClient(port).say("GET / HTTP/1.1\r\n")) {
            List<RawClient> more = new ArrayList<>();
            Eventually.is("the first is closed", () -> {
                more.add(new RawClient(port));
                assertThat(RawClient.ask(port, HEAD + "abc"))
                        .as("others get through")
                        .endsWith("200 OK");
                return first.isClosedAfter("X");
            });
            more.forEach(RawClient::close);
        }
    }

    @Test
    void aSocketOnWhichNobodyIsLetInTakesRoomToo() {
        int port = listen(PATIENT, new ConnectionLimits(3, 100));
        var socket = sockets.connect(new WebSocketConnectOptions()
                        .setHost("localhost")
                        .setPort(port)
                        .setURI("/socket"))
                .await();
        List<RawClient> more = new ArrayList<>();
        Eventually.is("the socket is closed", () -> {
            more.add(new RawClient(port));
            return socket.isClosed();
        });
        more.forEach(RawClient::close);
    }

    @Test
    void aClientThatReadsNoAnswerIsClosedBeforeAllIsWritten() {
        int port = listen(new ClientTimeouts(LONG, LONG, LONG, SHORT));
        try (RawClient client = new RawClient(port)) {
            client.say("GET /much HTTP/1.1\r\nHost: a\r\n\r\n");
            Eventually.is("it is closed", () -> client.isClosedAfter("x"));
        }
    }

    /** Each byte is some progress, but not enough. */
    @Test
    void aClientThatReadsByteByByteIsClosedWhileTheAnswerIsWritten() {
        int port = listen(new ClientTimeouts(LONG, LONG, LONG, SHORT));
        try (RawClient client = new RawClient(port)) {
            client.say("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.line()).endsWith("200 OK");
            Eventually.is("it is closed", () -> client.isClosedAfter("x"));
        }
    }

    @Test
    void aSlowButSteadyReaderGetsAllOfALongAnswer() {
        // much longer than a check, much shorter than the whole answer takes
        int port = listen(new ClientTimeouts(LONG, LONG, SHORT, Duration.ofSeconds(2)));
        try (RawClient client = new RawClient(port)) {
            client.say("GET /much HTTP/1.1\r\nHost: a\r\n\r\n");
            client.head();
            assertThat(client.count()).isEqualTo(MUCH);
        }
    }

    private static final WebServer.Options OPTIONS = new WebServer.Options(
            "localhost", 0, 1, Proxies.NONE, Optional.of(new WebSockets("any", 1024)), () -> "a request");

    private int listen(ClientTimeouts timeouts) {
        return listen(timeouts, MUCH_ROOM);
    }

    private int listen(ClientTimeouts timeouts, ConnectionLimits limits) {
        return WebServer.listen(vertx, OPTIONS, timeouts, limits, SlowClientsTest::mount)
                .await()
                .port();
    }

    private static void mount(Router router) {
        router.post("/echo").handler(BodyHandler.create(false)).handler(request -> request.end("heard"));
        router.get("/much").handler(request -> request.end(Buffer.buffer(new byte[MUCH])));
        router.get("/stream").handler(request -> {
            request.response().setChunked(true);
            write(request);
        });
        router.get("/never").handler(request -> request.put("asked", true));
        router.get("/socket").handler(request -> request.request().toWebSocket());
    }

    /** Piece by piece, as the client reads them. */
    private static void write(RoutingContext request) {
        request.response().write(Buffer.buffer(new byte[PIECE])).onSuccess(taken -> write(request));
    }
}
