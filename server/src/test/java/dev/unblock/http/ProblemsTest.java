package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Lines;
import dev.unblock.log.LogUnavailable;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.WebClient;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterAll
    void close() {
        vertx.close().await();
    }

    private Browser.Answer after(RuntimeException failure) {
        Router router = Router.router(vertx);
        router.get("/broken")
                .handler(OnVirtualThread.on(request -> {
                    throw failure;
                }))
                .failureHandler(new Problems());
        var server = vertx.createHttpServer().requestHandler(router).listen(0).await();
        try {
            return new Browser(WebClient.create(vertx), server.actualPort()).get("/broken");
        } finally {
            server.close().await();
        }
    }

    @Test
    void aDatabaseThatIsAwayIsWorthAnotherTry() {
        for (RuntimeException away : List.of(
                new LogUnavailable("log", new IOException()),
                new VertxException("connection closed"),
                new PgException("shutting down", "FATAL", "57P01", "detail"))) {
            var answer = after(away);
            assertThat(answer.problem()).isEqualTo("503 UNAVAILABLE");
            assertThat(answer.response().getHeader("Retry-After")).isEqualTo("2");
        }
    }

    @Test
    void detailsOfAnInternalErrorAreToldToNobody() {
        for (RuntimeException broken :
                List.of(new IllegalStateException("secret"), new PgException("secret", "ERROR", "42601", "secret"))) {
            try (Lines lines = Lines.expectedOf(Problems.class.getName())) {
                var answer = after(broken);
                assertThat(answer.problem()).isEqualTo("500 INTERNAL");
                assertThat(answer.json().encode()).doesNotContain("secret");
                assertThat(lines.complaints()).as("for the operator").hasSize(1);
            }
        }
    }

    @Test
    void anAddressIsCountedByItsNetwork() {
        assertThat(ClientAddress.of("2001:db8:1:2:aaaa::1")).isEqualTo(ClientAddress.of("2001:db8:1:2:bbbb::2"));
        assertThat(ClientAddress.of("2001:db8:1:3::1")).isNotEqualTo(ClientAddress.of("2001:db8:1:2::1"));
        assertThat(ClientAddress.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.of("somewhere")).isEqualTo("unknown");
    }
}
