package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Client address, scheme and host are taken from trusted proxies only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxiesTest {
    private static final String LIES =
            "Forwarded: for=9.9.9.9;host=evil.example;proto=https|X-Forwarded-Host: evil.example|";

    private final Vertx vertx = Vertx.vertx();

    @AfterAll
    void close() {
        vertx.close().await();
    }

    @Test
    void withoutAProxyNothingIsBelieved() {
        assertThat(seen(0, "", "X-Forwarded-For: 1.1.1.1|X-Forwarded-Proto: https|" + LIES))
                .isEqualTo("127.0.0.1 http house:1");
    }

    @Test
    void forwardedAddressesThatTheClientWroteItselfAreIgnored() {
        assertThat(seen(1, "", "X-Forwarded-For: 1.1.1.1, 2.2.2.2|X-Forwarded-Proto: https|" + LIES))
                .isEqualTo("2.2.2.2 https house:1");
        assertThat(seen(1, "", "X-Forwarded-For: 1.1.1.1|X-Forwarded-For: 2.2.2.2|"))
                .isEqualTo("2.2.2.2 http house:1");
        assertThat(seen(2, "", "X-Forwarded-For: 1.1.1.1, 2.2.2.2, 3.3.3.3|X-Forwarded-Proto: https, http|"))
                .isEqualTo("2.2.2.2 https house:1");
    }

    @Test
    void aProxyThatSaysLittleIsTakenAtItsWord() {
        assertThat(seen(2, "", "X-Forwarded-For: 2.2.2.2:5555|")).isEqualTo("2.2.2.2 http house:1");
        assertThat(seen(1, "", "X-Forwarded-For: [2001:db8::1]:5555|")).startsWith("2001:db8");
        assertThat(seen(1, "", "X-Forwarded-For: nobody|X-Forwarded-Proto: gopher|"))
                .isEqualTo("127.0.0.1 http house:1");
        assertThat(seen(1, "", "")).isEqualTo("127.0.0.1 http house:1");
    }

    @Test
    void behindAProxyTheHostIsThePublicOne() {
        assertThat(seen(1, "https://board.example.com", "X-Forwarded-For: 2.2.2.2|" + LIES))
                .isEqualTo("2.2.2.2 https board.example.com");
    }

    @Test
    void theFolderWithoutItsSlashIsMovedWithItsQuestion() {
        PublicUrl url = PublicUrl.parse("https://example.com/unblock").orElseThrow();
        Proxies proxies = new Proxies(0, Optional.of(url));
        int port = WebServer.listen(vertx, at(proxies), url::mount).await().port();
        for (String question : List.of("", "?x=1", "?x=%2F&y")) {
            try (RawClient client = new RawClient(port)) {
                client.say("GET /unblock" + question + " HTTP/1.1\r\nHost: house\r\nConnection: close\r\n\r\n");
                List<String> head = new ArrayList<>();
                for (String line = client.line(); !line.isEmpty(); line = client.line()) {
                    head.add(line);
                }
                assertThat(head).anyMatch(("location: /unblock/" + question)::equalsIgnoreCase);
            }
        }
    }

    /** What a handler sees of a request with these headers. */
    private String seen(int trusted, String publicUrl, String headers) {
        Proxies proxies = new Proxies(
                trusted, Optional.of(publicUrl).filter(it -> !it.isEmpty()).flatMap(PublicUrl::parse));
        int port =
                WebServer.listen(vertx, at(proxies), ProxiesTest::mount).await().port();
        String request = "GET / HTTP/1.1|Host: house:1|" + headers + "|";
        try (RawClient client = new RawClient(port)) {
            client.say(request.replace("|", "\r\n"));
            String line = client.line();
            while (!line.startsWith("seen ")) {
                line = client.line();
            }
            return line.substring("seen ".length());
        }
    }

    private static WebServer.Options at(Proxies proxies) {
        return new WebServer.Options("localhost", 0, 1, proxies, Optional.empty(), () -> "a request");
    }

    private static void mount(Router router) {
        router.get("/")
                .handler(request -> request.end("seen "
                        + request.request().remoteAddress().hostAddress() + " "
                        + request.request().scheme() + " "
                        + request.request().authority() + "\n"));
    }
}
