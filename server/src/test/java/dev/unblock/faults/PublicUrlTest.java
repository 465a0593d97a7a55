package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.App;
import dev.unblock.Settings;
import dev.unblock.store.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server under a path of a site, behind a proxy that keeps or strips the path. */
class PublicUrlTest {
    private static final String FOLDER = "/unblock";
    private static final String SITE = "https://example.com";

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static App app;
    private static WebClient client;
    private static WebSocketClient sockets;
    private static String cookie;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        app = new App(
                Settings.from(Map.of(
                        "PORT",
                        "0",
                        "DATABASE_URL",
                        TestDatabase.fresh(),
                        "DATA_DIR",
                        folder.toString(),
                        "PUBLIC_URL",
                        SITE + FOLDER + "/",
                        "UNBLOCK_TRUSTED_PROXIES",
                        "1")),
                InstantSource.system());
        client = WebClient.create(vertx, new WebClientOptions().setFollowRedirects(false));
        sockets = vertx.createWebSocketClient();
        JsonObject team = new JsonObject()
                .put("team", "Team")
                .put("name", "Mia")
                .put("email", "mia@example.com")
                .put("password", "correct horse")
                .put("language", "EN");
        HttpResponse<Buffer> made = ask(HttpMethod.POST, FOLDER + "/api/setup", team);
        assertThat(made.statusCode()).isEqualTo(201);
        String set = made.cookies().getFirst();
        assertThat(set).contains("Path=" + FOLDER + "/;", "Secure");
        cookie = set.substring(0, set.indexOf(';'));
    }

    @AfterAll
    static void stop() {
        app.close();
        vertx.close().await();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", FOLDER})
    void linksBeginAsPeopleWriteThemHoweverTheProxyAsks(String passedOn) {
        JsonObject invite =
                new JsonObject().put("role", "REP").put("seniority", "REGULAR").put("expiresInHours", 1);
        assertThat(url(ask(HttpMethod.POST, passedOn + "/api/invitations", invite)))
                .startsWith(SITE + FOLDER + "/join/");
        String calendar = url(ask(HttpMethod.POST, passedOn + "/api/me/calendar", null));
        assertThat(calendar).startsWith(SITE + FOLDER + "/api/calendar/");
        assertThat(ask(HttpMethod.GET, passedOn + calendar.substring((SITE + FOLDER).length()), null)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", FOLDER})
    void socketsOpenThereToo(String passedOn) {
        var opened = sockets.connect(new WebSocketConnectOptions()
                        .setHost("localhost")
                        .setPort(app.port())
                        .setURI(passedOn + "/ws/boards/b")
                        .addSubProtocol("unblock.v1")
                        .putHeader("Origin", SITE))
                .await();
        assertThat(opened.isClosed()).isFalse();
        opened.close().await();
    }

    @Test
    void theFolderItselfLeadsIntoIt() {
        HttpResponse<Buffer> answer = ask(HttpMethod.GET, FOLDER, null);
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.getHeader("Location")).isEqualTo(FOLDER + "/");
        assertThat(ask(HttpMethod.GET, FOLDER + "/api/docs", null).getHeader("Location"))
                .isEqualTo("docs/");
        assertThat(ask(HttpMethod.GET, FOLDER + "/api/docs/", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void pagesMayOpenSocketsToThisSiteOnly() {
        String policy = ask(HttpMethod.GET, FOLDER + "/", null).getHeader("Content-Security-Policy");
        assertThat(policy).contains("connect-src 'self' ws://example.com wss://example.com;");
    }

    private static String url(HttpResponse<Buffer> made) {
        return Objects.requireNonNull(made.bodyAsJsonObject()).getString("url");
    }

    private static HttpResponse<Buffer> ask(HttpMethod method, String address, @Nullable JsonObject body) {
        var request = client.request(method, app.port(), "localhost", address)
                .putHeader("Origin", SITE)
                .putHeader("X-Forwarded-Host", "evil.example")
                .putHeader("X-Forwarded-For", "9.9.9.9, 192.0.2.1");
        if (cookie != null) {
            request.putHeader("Cookie", cookie);
        }
        return (body == null ? request.send() : request.sendJsonObject(body)).await();
    }
}
