package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.http.ApiDocument.Route;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every operation refuses before it does anything, for each operation of the document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestTest {
    private final House house = new House();
    private final Browser manager = house.signedIn(house.team("North"), Role.MANAGER);
    private final ApiDocument document = ApiDocument.of(manager);

    @AfterAll
    void close() {
        house.close();
    }

    private static String path(Route route) {
        return route.path(Map.of("token", "t", "member", "m", "invitation", "i", "board", "b", "link", "l"));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Bodies {
        Stream<Route> withBody() {
            return document.routes().stream().filter(route -> route.schema().isPresent());
        }

        private String send(Route route, String type, Buffer body) {
            HttpRequest<Buffer> request = manager.request(route.method(), path(route));
            return manager.keep(request.putHeader("Content-Type", type)
                            .sendBuffer(body)
                            .await())
                    .problem();
        }

        private JsonObject sample(Route route) {
            return route.sample().orElseThrow();
        }

        @ParameterizedTest
        @MethodSource("withBody")
        void mustBeJson(Route route) {
            assertThat(send(route, "application/json", Buffer.buffer("{\"name\":")))
                    .isEqualTo("400 MALFORMED");
            assertThat(send(route, "application/json", Buffer.buffer("[]"))).isEqualTo("400 MALFORMED");
            assertThat(send(route, "application/json", Buffer.buffer("null"))).isEqualTo("400 MALFORMED");
            assertThat(send(route, "application/json", Buffer.buffer())).isEqualTo("400 MALFORMED");
            assertThat(send(route, "application/json", Buffer.buffer("[".repeat(60_000))))
                    .isEqualTo("400 MALFORMED");
        }

        @ParameterizedTest
        @MethodSource("withBody")
        void mustBeOfTheRightType(Route route) {
            Buffer body = sample(route).toBuffer();
            assertThat(send(route, "text/plain", body)).isEqualTo("415 UNSUPPORTED_TYPE");
            assertThat(send(route, "application/x-www-form-urlencoded", body)).isEqualTo("415 UNSUPPORTED_TYPE");
            assertThat(send(route, "multipart/form-data; boundary=x", body)).isEqualTo("415 UNSUPPORTED_TYPE");
        }

        @ParameterizedTest
        @MethodSource("withBody")
        void mustNotBeLarge(Route route) {
            Buffer large = sample(route).put("name", "x".repeat(70_000)).toBuffer();
            assertThat(send(route, "application/json", large)).isEqualTo("413 TOO_LARGE");
        }

        @ParameterizedTest
        @MethodSource("withBody")
        void mustHaveAllFieldsAndNoOthersEachOfItsForm(Route route) {
            assertField(route, sample(route).put("unknown", 1), "unknown");
            for (String field : sample(route).fieldNames()) {
                assertField(
                        route,
                        sample(route).put(field, anotherForm(sample(route).getValue(field))),
                        field);
            }
            for (Object field : route.schema().orElseThrow().getJsonArray("required", new JsonArray())) {
                JsonObject lacking = sample(route);
                lacking.remove((String) field);
                assertField(route, lacking, (String) field);
                assertField(route, sample(route).putNull((String) field), (String) field);
            }
        }

        private static Object anotherForm(Object value) {
            return value instanceof JsonObject ? "text" : new JsonObject();
        }

        private void assertField(Route route, JsonObject body, String field) {
            var answer = manager.send(route.method(), path(route), body);
            assertThat(answer.problem()).isEqualTo("400 INVALID");
            assertThat(answer.json().getString("field")).isEqualTo(field);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Origins {
        Stream<Route> unsafe() {
            return document.routes().stream().filter(route -> !route.method().equals(HttpMethod.GET));
        }

        private String send(Route route, Map<String, String> headers) {
            HttpRequest<Buffer> request = manager.request(route.method(), path(route));
            request.headers().remove("Sec-Fetch-Site");
            headers.forEach(request::putHeader);
            return manager.keep(request.sendBuffer(Buffer.buffer("no JSON")).await())
                    .problem();
        }

        @ParameterizedTest
        @MethodSource("unsafe")
        void anotherSitesPageChangesNothing(Route route) {
            String refused = "403 FOREIGN_ORIGIN";
            assertThat(send(route, Map.of("Sec-Fetch-Site", "cross-site"))).isEqualTo(refused);
            assertThat(send(route, Map.of("Sec-Fetch-Site", "same-site"))).isEqualTo(refused);
            assertThat(send(route, Map.of("Origin", "https://evil.example"))).isEqualTo(refused);
            assertThat(send(route, Map.of("Origin", "null"))).isEqualTo(refused);
        }
    }

    @Test
    void aProgramThatIsNoBrowserMaySayNothingOfItsOrigin() {
        HttpRequest<Buffer> request = house.browser().request(HttpMethod.POST, "/api/session");
        request.headers().remove("Sec-Fetch-Site");
        JsonObject wrong = new JsonObject().put("email", "a@b").put("password", "x");
        assertThat(request.sendJsonObject(wrong).await().statusCode()).isEqualTo(401);
    }

    @Test
    void anInvalidIdIsNotFound() {
        for (String id : List.of("%00", "%2e%2e", "a%20b", "%F0%9F%98%80", "x".repeat(65))) {
            Map<String, String> ids = Map.of("token", id, "member", id, "invitation", id, "board", id, "link", id);
            assertThat(document.routes().stream()
                            .filter(route -> !route.parameters().isEmpty()))
                    .allSatisfy(route -> assertThat(manager.send(
                                            route.method(),
                                            route.path(ids),
                                            route.sample().orElse(null))
                                    .problem())
                            .isEqualTo("404 NOT_FOUND"));
        }
    }

    @Test
    void nothingIsServedWithoutASignIn() {
        assertThat(document.routes().stream().filter(route -> !route.who().equals("ANYONE")))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(house.browser()
                                .send(
                                        route.method(),
                                        path(route),
                                        route.sample().orElse(null))
                                .problem())
                        .isEqualTo("401 NOT_SIGNED_IN"));
    }
}
