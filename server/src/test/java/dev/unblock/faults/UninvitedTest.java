package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.App;
import dev.unblock.Lines;
import dev.unblock.Settings;
import dev.unblock.http.RawClient;
import dev.unblock.store.TestDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What unauthenticated clients can send. It costs neither a line in the log nor lasting memory. */
class UninvitedTest {
    private static final String LONG_ADDRESS = "GET /… HTTP/1.1|Host: a|";
    private static final String LONG_HEADER = "GET / HTTP/1.1|Host: a|More: …|";
    private static final int MADE_UP = 300;

    @TempDir
    static Path folder;

    private static App app;
    private static Site site;

    @BeforeAll
    static void start() {
        app = started(Map.of());
        site = new Site(app.port());
    }

    @AfterAll
    static void stop() {
        site.close();
        app.close();
    }

    private static App started(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.putAll(Map.of("PORT", "0", "DATABASE_URL", TestDatabase.fresh(), "DATA_DIR", folder.toString()));
        return new App(Settings.from(settings), InstantSource.system());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/status HTTP/1.1|",
                "GET /api/status HTTP/1.1|Host: a b:c|",
                "GET / HTTP/1.1|Host: [::1|",
                "GET / HTTP/1.1|Host: a:99999999|",
                "GET / HTTP/1.1|Host: [::::]|",
                "GET /api/calendar/x.ics HTTP/1.1|Host: [1:2:3]:80|",
                "GET /guest/x HTTP/1.1|Host: [1.2.3.4]|Accept: text/html|",
                "GET / HTTP/1.1|Host: a|Host: b|",
                "GET /api/status HTTP/1.1|Host: a/b|",
                "GET /api/status HTTP/1.1|Host: a..b|",
                "GET /api/status HTTP/1.1|Host: .|",
                "GET /api/status HTTP/1.1|Host: .a|",
                "GET /api/status HTTP/1.1|Host: a..|",
                "GET /api/status HTTP/1.1|Host: -a|",
                "GET /api/status HTTP/1.1|Host: a-|",
                "GET /api/status HTTP/1.1|Host: a.-b.c:80|",
                "GET /api/status HTTP/1.1|Host: a-.b|",
                "GET /api/calendar/x.ics HTTP/1.1|Host: ..|",
                "GET /% HTTP/1.1|Host: a|",
                "GET /%zz HTTP/1.1|Host: a|",
                "GET /api/%zz HTTP/1.1|Host: a|",
                "GET /api/docs/% HTTP/1.1|Host: a|",
                "GET /api/password-reset/%zz?x=%zz HTTP/1.1|Host: a|",
                "GET /api/archive?q=% HTTP/1.1|Host: a|",
                "GET /ws/boards/% HTTP/1.1|Host: a|",
                "GET nowhere HTTP/1.1|Host: a|",
                "OPTIONS * HTTP/1.1|Host: a|",
                "CONNECT a:80 HTTP/1.1|Host: a|",
                "POST /api/session HTTP/1.1|Host: a|Content-Type: application/json|Content-Length: zz|",
                "POST /api/session HTTP/1.1|Host: a|Content-Type: application/json|Content-Length: 1||{",
            })
    void malformedRequestsAreRefusedWithoutALogLine(String request) {
        try (Lines lines = new Lines()) {
            assertThat(ask(request)).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(lines.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /guest/%FF HTTP/1.1|Host: a|Accept: text/html|",
                "GET /assets/%00.js HTTP/1.1|Host: a|",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1|Host: a|",
                "POST /api/session HTTP/1.1|Host: a|Content-Type: application/x-www-form-urlencoded|Content-Length: 4||%zz=",
                "POST /api/demo/sign-in/x HTTP/1.1|Host: a|Content-Type: application/x-www-form-urlencoded|Content-Length: 4||%zz=",
                "POST /api/session HTTP/1.1|Host: a|Expect: wonders|Content-Type: application/json|Content-Length: 2||{}",
                "GET /api/me HTTP/1.1|Host: a|Cookie: unblock=eyJhbGciOiJub25lIn0.eyJhIjoxfQ.|",
                "GET /ws/boards/x HTTP/1.1|Host: a|Upgrade: websocket|Connection: upgrade|Sec-WebSocket-Protocol: unblock.v1|",
                "PRI * HTTP/2.0||SM||xxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "GET / HTTP/1.1|Host: a|Accept: ;;;q=zz,,/|Accept-Encoding: ;q=x|Range: bytes=9-1,zz|",
                "GET /api/docs/index.html HTTP/1.1|Host: a|Range: bytes=9-1,zz|If-Modified-Since: zz|",
                "GET /api/status HTTP/1.1|Host: a|X-Forwarded-For: %%|X-Forwarded-Host: a b|Forwarded: for=\"[|",
            })
    void oddRequestsAreAnsweredWithoutALogLine(String request) {
        try (Lines lines = new Lines()) {
            assertThat(ask(request)).startsWith("HTTP/").doesNotContain(" 500 ", " 503 ");
            assertThat(lines.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.b.",
                "a--b.c-d:8080",
                "a_b",
                "xn--fsqu00a.example",
                "10.0.0.1:80",
                "[::1]:8080",
                "[2001:db8::1]"
            })
    void aHostIsANameOrAnAddress(String host) {
        assertThat(ask("GET /api/status HTTP/1.1|Host: " + host + "|")).isEqualTo("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/join/token%", "/%zz", "/guest/a%2", "/?next=%"})
    void aLinkWithABrokenSignInTokenLeadsToThePage(String address) {
        try (Lines lines = new Lines()) {
            assertThat(ask("GET " + address + " HTTP/1.1|Host: a|Accept: text/html|"))
                    .isEqualTo("HTTP/1.1 302 Found");
            assertThat(lines.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /live HTTP/1.1|Host: a|",
                "GET /nowhere HTTP/1.1|Host: a|",
                "GET / HTTP/1.1|Host: [::::]|",
                "GET /join/token% HTTP/1.1|Host: a|Accept: text/html|",
                "GET / HTTP/1.1|Host: a|Nonsense: \u0000|",
                "POST /api/session HTTP/1.1|Host: a|Content-Length: zz|",
                "GET /ws/boards/x HTTP/1.1|Host: a|",
                LONG_ADDRESS,
                LONG_HEADER,
            })
    void everyAnswerHasANameByWhichItCanBeFound(String request) {
        String start = request.replace("…", "x".repeat(10_000));
        try (RawClient client = new RawClient(app.port())) {
            client.say(start.replace("|", "\r\n") + "\r\n");
            assertThat(client.head()).containsPattern("(?m)^X-Request-Id: [0-9A-Za-z]{12}$");
        }
    }

    private static String ask(String request) {
        return RawClient.ask(app.port(), request.replace("|", "\r\n") + (request.contains("||") ? "" : "\r\n"));
    }

    @Test
    void clientsThatBreakOffInTheMiddleOfABodyCauseNoLogLine() {
        try (Lines lines = new Lines()) {
            String chunks =
                    "POST /api/session HTTP/1.1|Host: a|Content-Type: application/json|Transfer-Encoding: chunked";
            assertThat(ask(chunks + "||zz|")).isIn("", "HTTP/1.1 400 Bad Request");
            for (int visit = 0; visit < 10; visit++) {
                new RawClient(app.port())
                        .say("POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 50\r\n\r\n{")
                        .close();
            }
            assertThat(ask("GET /live HTTP/1.1|Host: a|")).endsWith("200 OK");
            assertThat(lines.complaints()).isEmpty();
        }
    }

    /** Of two pipelined requests the second is not started if the connection breaks, on which Vert.x would fail. */
    @Test
    void clientsThatBreakOffWithQueuedRequestsCauseNoLogLine() {
        try (Lines lines = new Lines()) {
            for (int visit = 0; visit < MADE_UP; visit++) {
                new RawClient(app.port())
                        .say("GET /api/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n".repeat(5))
                        .breakOff();
            }
            assertThat(ask("GET /live HTTP/1.1|Host: a|")).endsWith("200 OK");
            assertThat(lines.complaints()).isEmpty();
        }
    }

    @Test
    void methodsThatNobodyKnowsAreCountedAsOne() {
        long before = series();
        for (int method = 0; method < MADE_UP; method++) {
            RawClient.ask(app.port(), "MADEUP" + method + " /api/status HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        Eventually.is("they are counted", () -> figures().contains("method=\"OTHER\""));
        assertThat(figures()).doesNotContain("MADEUP");
        assertThat(series()).isLessThan(before + MADE_UP / 10);
    }

    @Test
    void figuresAndReadinessCanHaveADoorOfTheirOwn() {
        try (App guarded = started(Map.of("MANAGEMENT_PORT", "0"))) {
            int inside = guarded.managementPort().orElseThrow();
            for (String path : List.of("/metrics", "/ready")) {
                String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
                assertThat(RawClient.ask(inside, request)).endsWith("200 OK");
                assertThat(RawClient.ask(guarded.port(), request)).endsWith("404 Not Found");
            }
            String alive = "GET /live HTTP/1.1\r\nHost: a\r\n\r\n";
            assertThat(RawClient.ask(guarded.port(), alive)).endsWith("200 OK");
            assertThat(RawClient.ask(inside, alive)).endsWith("200 OK");
        }
    }

    private static String figures() {
        return String.valueOf(site.browser().get("/metrics").response().bodyAsString());
    }

    private static long series() {
        return figures().lines().filter(line -> !line.startsWith("#")).count();
    }
}
