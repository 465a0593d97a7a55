package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import dev.unblock.people.team.PgPeople;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How a session ends because its owner wants it to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOutTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private Member rep = house.member(team, "first@example.com", Role.REP);

    @BeforeEach
    void somebodyNew() {
        rep = house.member(team, house.secrets.id() + "@example.com", Role.REP);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private int signIn(String password) {
        JsonObject credentials = new JsonObject().put("email", rep.email()).put("password", password);
        return house.browser().post("/api/session", credentials).status();
    }

    @Test
    void signingOutEndsThisOneOnly() {
        Browser here = house.signedIn(rep);
        Browser there = house.signedIn(rep);
        Browser copy = here.copy();
        assertThat(here.delete("/api/session").status()).isEqualTo(204);
        assertThat(here.cookie()).isNull();
        assertThat(copy.get("/api/me").status()).isEqualTo(401);
        assertThat(there.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsAllAndTellsTheBoards() {
        Browser here = house.signedIn(rep);
        Browser there = house.signedIn(rep);
        assertThat(here.delete("/api/sessions").status()).isEqualTo(204);
        assertThat(there.get("/api/me").status()).isEqualTo(401);
        assertThat(house.told).contains("access " + rep.id());
    }

    @Test
    void aNewPasswordEndsTheOthers() {
        Browser here = house.signedIn(rep);
        Browser there = house.signedIn(rep);
        JsonObject change = new JsonObject().put("current", House.PASSWORD).put("next", "another horse");
        assertThat(here.post("/api/me/password", change).status()).isEqualTo(204);
        assertThat(here.get("/api/me").status()).isEqualTo(200);
        assertThat(there.get("/api/me").status()).isEqualTo(401);
        assertThat(signIn(House.PASSWORD)).isEqualTo(401);
        assertThat(signIn("another horse")).isEqualTo(200);
    }

    @Test
    void aPasswordIsNotChangedWithoutTheOldOne() {
        JsonObject change = new JsonObject().put("current", "not the password").put("next", "another horse");
        assertThat(house.signedIn(rep).post("/api/me/password", change).problem())
                .isEqualTo("403 WRONG_PASSWORD");
    }

    @Test
    void aSignInInProgressDoesNotSurviveSigningOutEverywhere() {
        Browser manager = house.signedIn(rep.team(), Role.MANAGER);
        String checked = house.store
                .people()
                .credentials(rep.email())
                .await()
                .map(PgPeople.Credentials::hash)
                .orElseThrow();
        Browser here = house.signedIn(rep);
        JsonObject change = new JsonObject().put("current", House.PASSWORD).put("next", "another horse");
        assertThat(here.post("/api/me/password", change).status()).isEqualTo(204);
        // the old password was found right a moment before
        assertThat(house.sessions.open(rep, checked).await()).isEmpty();
        for (boolean active : new boolean[] {false, true}) {
            manager.patch("/api/members/" + rep.id(), new JsonObject().put("active", active));
            assertThat(house.sessions.open(rep, null).await().isPresent()).isEqualTo(active);
        }
    }
}
