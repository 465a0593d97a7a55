package dev.unblock.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.log.Gzip;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small app of one page and one script, in the test resources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final String HTML = "text/html,application/xhtml+xml";
    private static final String SCRIPT = "/assets/app-1a2b3c.js";

    private final Vertx vertx = Vertx.vertx();
    private final WebClient client = WebClient.create(vertx);
    private HttpServer server;
    private HttpServer withoutApp;
    private HttpServer inFolder;

    @BeforeAll
    void listen() {
        server = listening(new Pages(new PageFiles("small-app", ""), ""));
        inFolder = listening(new Pages(new PageFiles("small-app", "/unblock"), "/unblock"));
        withoutApp = listening(new Pages(new PageFiles("no-app", ""), ""));
    }

    private HttpServer listening(Pages pages) {
        Router router = Router.router(vertx);
        TokenGenerator tokens = new TokenGenerator(new SecureRandom());
        pages.mount(router);
        return vertx.createHttpServer()
                .requestHandler(request -> {
                    RequestId.give(request, tokens::id);
                    router.handle(request);
                })
                .listen(0)
                .await();
    }

    @AfterAll
    void close() {
        vertx.close().await();
    }

    /** An address of each screen of the web app, as its table of screens has them. */
    private static Stream<String> addresses() throws IOException {
        String screens = Files.readString(Path.of("../web/src/screens.ts"));
        List<String> paths = Pattern.compile("path: '([^']+)'")
                .matcher(screens)
                .results()
                .map(it -> it.group(1))
                // what the app shows where there is nothing
                .filter(path -> !path.equals("/unknown"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(20);
        return Stream.concat(
                paths.stream()
                        .flatMap(path -> path.endsWith("?")
                                ? Stream.of(path.replaceFirst("/:.*", ""), path.replaceAll(":\\w+\\??", "abc"))
                                : Stream.of(path.replaceAll(":\\w+", "abc"))),
                Stream.of("/sign-in?then=/people", "/boards/abc?deal=d", "/boards/abc/replay?at=7"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyScreenIsThePage(String address) {
        HttpResponse<Buffer> answer = get(address, HTML);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.bodyAsString()).contains("small app");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void anUnknownAddressIsThePageTooWhichHasWordsForIt() {
        HttpResponse<Buffer> answer = get("/no/such/place", HTML);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.bodyAsString()).contains("small app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/old-123456.js", "/logo.png", "/../application.conf", "/%2e%2e/logback.xml", "/.env"})
    void aFileThatIsNotThereIsNotThePage(String address) {
        HttpResponse<Buffer> answer = get(address, "*/*");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.bodyAsString()).doesNotContain("small app", "appender");
    }

    @Test
    void whereTheAppCannotSpeakForItselfAPageInBothLanguagesDoes() {
        for (HttpResponse<Buffer> answer : List.of(get("/logo.png", "*/*"), getWithoutApp("/"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.getHeader("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(answer.bodyAsString())
                    .contains("Go to your boards", "返回看板列表")
                    .doesNotContain("<script");
        }
    }

    @Test
    void aCachedPageIsNotSentAgain() {
        HttpResponse<Buffer> first = get("/", HTML);
        String tag = first.getHeader("ETag");
        assertThat(tag).isNotNull();
        HttpResponse<Buffer> again = request(server, "/", HTML)
                .putHeader("If-None-Match", tag)
                .send()
                .await();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isNull();
        HttpResponse<Buffer> other = request(server, "/", HTML)
                .putHeader("If-None-Match", "\"other\"")
                .send()
                .await();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void scriptsAreCachedForAYearAndCompressedForBrowsersThatCanUnpack() {
        HttpResponse<Buffer> plain = get(SCRIPT, "*/*");
        assertThat(plain.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(plain.getHeader("Content-Type")).startsWith("text/javascript");
        assertThat(plain.getHeader("Content-Encoding")).isNull();
        HttpResponse<Buffer> packed = request(server, SCRIPT, "*/*")
                .putHeader("Accept-Encoding", "br, gzip")
                .send()
                .await();
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(new String(Gzip.unpack(Objects.requireNonNull(packed.body()).getBytes()), UTF_8))
                .isEqualTo(plain.bodyAsString());
    }

    @Test
    void thePageSaysWhereTheAppIsOnItsSite() {
        assertThat(get("/boards/abc", HTML).bodyAsString()).contains("href=\"/favicon.svg\"", "content=\"/\"");
        assertThat(request(inFolder, "/boards/abc", HTML).send().await().bodyAsString())
                .contains("href=\"/unblock/favicon.svg\"", "content=\"/unblock/\"");
        assertThat(request(inFolder, "/logo.png", "*/*").send().await().bodyAsString())
                .contains("href=\"/unblock/\"");
    }

    @Test
    void everyAnswerNamesItsRequest() {
        String one = get("/", HTML).getHeader("X-Request-Id");
        assertThat(one).matches("[0-9A-Za-z]{12}");
        assertThat(get("/", HTML).getHeader("X-Request-Id")).isNotEqualTo(one);
    }

    private HttpResponse<Buffer> get(String address, String accept) {
        return request(server, address, accept).send().await();
    }

    private HttpResponse<Buffer> getWithoutApp(String address) {
        return request(withoutApp, address, HTML).send().await();
    }

    private HttpRequest<Buffer> request(HttpServer at, String address, String accept) {
        return client.get(at.actualPort(), "localhost", address).putHeader("Accept", accept);
    }
}
