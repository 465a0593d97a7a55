package dev.unblock.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
    private static final Duration TOKEN_OVER = Duration.ofMinutes(16);

    private final House house = new House();
    private final Team team = house.team("North");
    private Member rep = house.member(team, "first@example.com", Role.REP);

    @BeforeEach
    void somebodyNewLongAfterTheLastTest() {
        house.clock.pass(Duration.ofHours(2));
        rep = house.member(team, house.secrets.id() + "@example.com", Role.REP);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static JsonObject credentials(String email, String password) {
        return new JsonObject().put("email", email).put("password", password);
    }

    @Test
    void aMemberSignsInByEmailInAnyCaseAndPassword() {
        Browser browser = house.browser();
        var answer = browser.post("/api/session", credentials(rep.email().toUpperCase(Locale.ROOT), House.PASSWORD));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.get("/api/me").json())
                .isEqualTo(new JsonObject()
                        .put("id", rep.id())
                        .put("name", rep.name())
                        .put("email", rep.email())
                        .put("role", "REP")
                        .put("seniority", "REGULAR")
                        .put("language", "EN")
                        .put("team", new JsonObject().put("id", team.id()).put("name", "North")));
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreToldInTheSameWords() {
        var wrong = house.browser().post("/api/session", credentials(rep.email(), "not the password"));
        var unknown = house.browser().post("/api/session", credentials("nobody@example.com", House.PASSWORD));
        assertThat(wrong.problem()).isEqualTo("401 WRONG_CREDENTIALS");
        assertThat(unknown.json()).isEqualTo(wrong.json());
    }

    @Test
    void theCookieIsForTheServerOnly() {
        var answer = house.browser().post("/api/session", credentials(rep.email(), House.PASSWORD));
        assertThat(answer.response().cookies())
                .singleElement()
                .asString()
                .startsWith("unblock=")
                .contains("; HTTPOnly", "; SameSite=Lax", "; Path=/", "; Max-Age=1209600")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void theCookieIsSecureWhereTheRequestWas() {
        Browser browser = house.browser();
        var request = browser.request(HttpMethod.POST, "/api/session").putHeader("X-Forwarded-Proto", "https");
        var answer = browser.keep(
                request.sendJsonObject(credentials(rep.email(), House.PASSWORD)).await());
        assertThat(answer.response().cookies()).singleElement().asString().contains("; Secure");
    }

    @Nested
    class ASignInLives {
        @Test
        void anOldTokenIsExchangedWhileTheSignInLives() {
            Browser browser = house.signedIn(rep);
            @Nullable String before = browser.cookie();
            house.clock.pass(TOKEN_OVER);
            assertThat(browser.get("/api/me").status()).isEqualTo(200);
            assertThat(browser.cookie()).isNotEqualTo(before);
            assertThat(browser.get("/api/me").status()).isEqualTo(200);
        }

        @Test
        void aLostExchangeIsRepeated() {
            Browser browser = house.signedIn(rep);
            Browser lost = browser.copy();
            house.clock.pass(TOKEN_OVER);
            lost.get("/api/me");
            house.clock.pass(Duration.ofHours(5));
            assertThat(browser.get("/api/me").status()).isEqualTo(200);
            assertThat(browser.get("/api/me").status()).isEqualTo(200);
        }

        @Test
        void aCopiedTokenEndsTheSignInForBoth() {
            Browser browser = house.signedIn(rep);
            Browser thief = browser.copy();
            house.clock.pass(TOKEN_OVER);
            browser.get("/api/me");
            browser.get("/api/me");
            house.clock.pass(Duration.ofMinutes(2));
            assertThat(thief.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
            assertThat(browser.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
        }

        @Test
        void aFortnightAwayEndsIt() {
            Browser browser = house.signedIn(rep);
            house.clock.pass(Duration.ofDays(13));
            assertThat(browser.get("/api/me").status()).isEqualTo(200);
            house.clock.pass(Duration.ofDays(15));
            assertThat(browser.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
        }

        @Test
        void aTokenThatWasNotSignedHereIsWorthNothing() {
            Browser browser = house.signedIn(rep);
            String[] parts = String.valueOf(browser.cookie()).split("\\.", -1);
            String none = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"typ\":\"JWT\",\"alg\":\"none\"}".getBytes(UTF_8));
            for (String forged : List.of(
                    "nonsense",
                    parts[0] + "." + parts[1] + ".",
                    none + "." + parts[1] + ".",
                    parts[0] + "." + parts[1] + "." + parts[1])) {
                browser.cookie(forged);
                assertThat(browser.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
            }
        }
    }

    @Test
    void aDemoLinkSignsInAgainAndAgainAndAnUnknownOneDoesNot() {
        String token = house.store.demo().add(rep);
        for (int i = 0; i < 2; i++) {
            Browser browser = house.browser();
            assertThat(browser.post("/api/demo/sign-in/" + token, null).status())
                    .isEqualTo(200);
            assertThat(browser.get("/api/me").json().getString("id")).isEqualTo(rep.id());
        }
        assertThat(house.browser().post("/api/demo/sign-in/nonsense", null).problem())
                .isEqualTo("404 NOT_FOUND");
    }
}
