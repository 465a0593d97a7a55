package dev.unblock.faults;

import dev.unblock.http.Browser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;

/** A server seen from outside: its address, which may change with a restart, and its clients. */
final class Site implements AutoCloseable {
    private static final int LARGEST_FRAME = 16 * 1024 * 1024;
    static final String PASSWORD = "correct horse";

    private final Vertx vertx = Vertx.vertx();
    private final WebClient web = WebClient.create(vertx);
    private final WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
            .setMaxConnections(1_000)
            .setMaxFrameSize(LARGEST_FRAME)
            .setMaxMessageSize(LARGEST_FRAME));
    private volatile int port;

    Site(int port) {
        this.port = port;
    }

    Vertx vertx() {
        return vertx;
    }

    int port() {
        return port;
    }

    /** The server now listens on this port. */
    void moved(int to) {
        port = to;
    }

    Browser browser() {
        return new Browser(web, () -> port);
    }

    /** Sets up the first team; returns the browser in which its manager is signed in. */
    Browser setUp() {
        Browser manager = browser();
        expect(manager.post("/api/setup", person("manager@example.com").put("team", "Faults")), 201);
        return manager;
    }

    /** A browser in which a new member of the team is signed in. */
    Browser member(Browser manager, String role) {
        JsonObject invitation = expect(
                manager.post(
                        "/api/invitations",
                        new JsonObject()
                                .put("role", role)
                                .put("seniority", "REGULAR")
                                .put("expiresInHours", 1)),
                201);
        Browser member = browser();
        String token = invitation.getString("url").replaceAll(".*/", "");
        expect(member.post("/api/join/" + token, person(token + "@example.com")), 201);
        return member;
    }

    /** Another browser in which the same person is signed in. */
    Browser signedIn(Browser first) {
        Browser second = browser();
        String email = expect(first.get("/api/me"), 200).getString("email");
        expect(second.post("/api/session", new JsonObject().put("email", email).put("password", PASSWORD)), 200);
        return second;
    }

    /** A browser in which a guest of that board is signed in. */
    Browser guest(Browser manager, String board, String role) {
        JsonObject link = expect(
                manager.post(
                        "/api/boards/" + board + "/guest-links",
                        new JsonObject().put("role", role).put("expiresInHours", 1)),
                201);
        Browser guest = browser();
        String token = link.getString("url").replaceAll(".*/", "");
        expect(
                guest.post(
                        "/api/guest/" + token,
                        new JsonObject().put("name", "Guest").put("language", "EN")),
                201);
        return guest;
    }

    static String board(Browser manager) {
        JsonObject sent = new JsonObject().put("title", "Friday").put("language", "EN");
        return expect(manager.post("/api/boards", sent), 201).getString("id");
    }

    Future<WebSocket> socket(String board) {
        return sockets.connect(new WebSocketConnectOptions()
                .setHost("localhost")
                .setPort(port)
                .setURI("/ws/boards/" + board)
                .addSubProtocol("unblock.v1")
                .putHeader("Origin", "http://localhost:" + port));
    }

    private static JsonObject person(String email) {
        return new JsonObject()
                .put("name", "Somebody")
                .put("email", email)
                .put("password", PASSWORD)
                .put("language", "EN");
    }

    private static JsonObject expect(Browser.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(
                    "answered " + answer.status() + " " + answer.response().bodyAsString());
        }
        return answer.json();
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
