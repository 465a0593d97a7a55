package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How a member who forgot the password gets a new one with a manager's help. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordResetTest {
    private static final String NEXT = "another horse";

    private final House house = new House();
    private final Team team = house.team("North");
    private final Browser manager = house.signedIn(team, Role.MANAGER);
    private Member rep = house.member(team, "first@example.com", Role.REP);

    @BeforeEach
    void somebodyNew() {
        rep = house.member(team, house.secrets.id() + "@example.com", Role.REP);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private JsonObject make() {
        Browser.Answer answer = ask(manager, rep);
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }

    private static Browser.Answer ask(Browser by, Member member) {
        return by.post("/api/members/" + member.id() + "/password-reset", null);
    }

    private static String path(JsonObject reset) {
        return "/api/password-reset/" + reset.getString("url").replaceFirst(".*/new-password/", "");
    }

    private static JsonObject password(String password) {
        return new JsonObject().put("password", password);
    }

    private int signIn(String password) {
        return house.browser()
                .post("/api/session", password(password).put("email", rep.email()))
                .status();
    }

    @Test
    void setsThePasswordOnceAndEndsEverySignIn() {
        Browser before = house.signedIn(rep);
        JsonObject reset = make();
        assertThat(Instant.parse(reset.getString("expiresAt")))
                .isEqualTo(house.clock.instant().plus(Duration.ofHours(24)));
        Browser here = house.browser();
        assertThat(here.get(path(reset)).json())
                .isEqualTo(new JsonObject().put("name", rep.name()).put("email", rep.email()));
        assertThat(before.get("/api/me").status()).isEqualTo(200);
        assertThat(here.post(path(reset), password(NEXT)).status()).isEqualTo(200);
        assertThat(here.get("/api/me").json().getString("id")).isEqualTo(rep.id());
        assertThat(before.get("/api/me").status()).isEqualTo(401);
        assertThat(house.told).contains("access " + rep.id());
        assertThat(signIn(House.PASSWORD)).isEqualTo(401);
        assertThat(signIn(NEXT)).isEqualTo(200);
        assertThat(here.get(path(reset)).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(here.post(path(reset), password("a third horse")).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void isUsedByOneWhenTwoComeAtOnce() throws InterruptedException, ExecutionException {
        String path = path(make());
        List<Integer> answers;
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(
                    () -> house.browser().post(path, password("first horse")).status());
            var two = both.submit(
                    () -> house.browser().post(path, password("second horse")).status());
            answers = List.of(one.get(), two.get());
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 404);
    }

    @Test
    void isOverAfterADayOrWithANewerOneOrWhenItsOwnerIsOut() {
        String first = path(make());
        String second = path(make());
        assertThat(house.browser().post(first, password(NEXT)).problem()).isEqualTo("404 NOT_FOUND");
        house.clock.pass(Duration.ofHours(24));
        assertThat(house.browser().post(second, password(NEXT)).problem()).isEqualTo("404 NOT_FOUND");
        String third = path(make());
        for (boolean active : new boolean[] {false, true}) {
            manager.patch("/api/members/" + rep.id(), new JsonObject().put("active", active));
            assertThat(house.browser().get(third).problem()).isEqualTo("404 NOT_FOUND");
        }
        assertThat(signIn(House.PASSWORD)).isEqualTo(200);
    }

    @Test
    void isOverWhenItsOwnerRemembers() {
        String path = path(make());
        JsonObject change = new JsonObject().put("current", House.PASSWORD).put("next", NEXT);
        assertThat(house.signedIn(rep).post("/api/me/password", change).status())
                .isEqualTo(204);
        assertThat(house.browser().get(path).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void isNotSpentOnAPasswordThatIsTooShort() {
        String path = path(make());
        assertThat(house.browser().post(path, password("short")).problem()).isEqualTo("400 INVALID");
        assertThat(house.browser().post(path, password(NEXT)).status()).isEqualTo(200);
    }

    @Test
    void isMadeByManagersForActiveMembersOfTheirTeam() {
        assertThat(ask(house.signedIn(team, Role.REP), rep).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(ask(house.browser(), rep).problem()).isEqualTo("401 NOT_SIGNED_IN");
        Browser foreign = house.signedIn(house.team("South"), Role.MANAGER);
        assertThat(ask(foreign, rep).problem()).isEqualTo("404 NOT_FOUND");
        manager.patch("/api/members/" + rep.id(), new JsonObject().put("active", false));
        assertThat(ask(manager, rep).problem()).isEqualTo("404 NOT_FOUND");
    }
}
