package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Team;
import dev.unblock.people.invitations.Invitation;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Browser manager = house.signedIn(team, Role.MANAGER);

    @AfterAll
    void close() {
        house.close();
    }

    private JsonObject invite(boolean reusable) {
        return invite(manager, reusable);
    }

    private static JsonObject invite(Browser by, boolean reusable) {
        return by.post(
                        "/api/invitations",
                        new JsonObject()
                                .put("role", "REP")
                                .put("seniority", "NEWCOMER")
                                .put("expiresInHours", 24)
                                .put("reusable", reusable))
                .json();
    }

    private static String path(JsonObject invitation) {
        return "/api/join/" + invitation.getString("url").replaceFirst(".*/join/", "");
    }

    private JsonObject somebody() {
        return new JsonObject()
                .put("name", "Zhang")
                .put("email", house.secrets.id() + "@example.com")
                .put("password", House.PASSWORD)
                .put("language", "ZH");
    }

    @Test
    void aStrangerJoinsByItAndIsSignedInWithItsRole() {
        JsonObject invitation = invite(false);
        assertThat(invitation.getString("url")).startsWith("http://localhost:").contains("/join/");
        Browser stranger = house.browser();
        assertThat(stranger.get(path(invitation)).json())
                .isEqualTo(new JsonObject().put("team", "North").put("role", "REP"));
        assertThat(stranger.post(path(invitation), somebody()).status()).isEqualTo(201);
        JsonObject me = stranger.get("/api/me").json();
        assertThat(me.getString("seniority")).isEqualTo("NEWCOMER");
        assertThat(me.getJsonObject("team").getString("id")).isEqualTo(team.id());
        assertThat(house.told).contains("team " + team.id());
    }

    @Test
    void aSingleUseOneIsOverWithTheFirstAlsoWhenTwoComeAtOnce() throws InterruptedException, ExecutionException {
        String path = path(invite(false));
        List<Integer> answers;
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(() -> house.browser().post(path, somebody()).status());
            var two = both.submit(() -> house.browser().post(path, somebody()).status());
            answers = List.of(one.get(), two.get());
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 410);
        assertThat(house.browser().get(path).problem()).isEqualTo("410 LINK_USED");
    }

    @Test
    void aReusableOneTakesALimitedNumberOfPeopleAMinute() {
        Team south = house.team("South");
        String path = path(invite(house.signedIn(south, Role.MANAGER), true));
        for (int i = 1; i < Invitation.MAX_A_MINUTE; i++) {
            house.member(south, house.secrets.id() + "@example.com", Role.REP);
        }
        Browser late = house.browser();
        assertThat(late.post(path, somebody()).problem()).isEqualTo("429 LINK_CROWDED");
        house.clock.pass(Duration.ofMinutes(1));
        assertThat(late.post(path, somebody()).status()).isEqualTo(201);
    }

    @Test
    void nobodyJoinsUnderANameOrAnAddressThatPassesForAnother() {
        String path = path(invite(true));
        String email = house.secrets.id() + "@example.com";
        assertThat(house.browser().post(path, somebody().put("email", email)).status())
                .isEqualTo(201);
        for (String unseen : List.of("\n", "\r\n", " ", "\u0085", "\u00ad", "\u200b", "\u202e", "\u3164", "\ufe0f")) {
            var address = house.browser().post(path, somebody().put("email", email + unseen));
            assertThat(address.problem()).as("%x", (int) unseen.charAt(0)).isEqualTo("400 INVALID");
            assertThat(address.json().getString("field")).isEqualTo("email");
            if (!unseen.equals(" ")) {
                var name = house.browser().post(path, somebody().put("name", "Zhang" + unseen));
                assertThat(name.problem()).as("%x", (int) unseen.charAt(0)).isEqualTo("400 INVALID");
                assertThat(name.json().getString("field")).isEqualTo("name");
            }
        }
        for (String alike : List.of(email.toUpperCase(Locale.ROOT), email.replace("example", "ｅｘａｍｐｌｅ"))) {
            assertThat(house.browser()
                            .post(path, somebody().put("email", alike))
                            .problem())
                    .isEqualTo("409 EMAIL_TAKEN");
        }
        assertThat(house.browser()
                        .post(path, somebody().put("email", "a＠b@example.com"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aReusableOneLetsManyIn() {
        JsonObject invitation = invite(true);
        for (int i = 0; i < 3; i++) {
            assertThat(house.browser().post(path(invitation), somebody()).status())
                    .isEqualTo(201);
        }
        assertThat(manager.get("/api/links").list().stream()
                        .map(JsonObject.class::cast)
                        .filter(it -> it.getString("id").equals(invitation.getString("id"))))
                .singleElement()
                .satisfies(it -> assertThat(it.getInteger("uses")).isEqualTo(3))
                .satisfies(it -> assertThat(it.getBoolean("reusable")).isTrue())
                .satisfies(it -> assertThat(it.getString("seniority")).isEqualTo("NEWCOMER"))
                .satisfies(it -> assertThat(it.getString("url")).isEqualTo(invitation.getString("url")));
    }

    @Test
    void onlyTheLinkForManyPeopleIsShownAgain() {
        invite(false);
        assertThat(manager.post("/api/me/calendar", new JsonObject()).status()).isEqualTo(201);
        assertThat(manager.get("/api/links").list().stream()
                        .map(JsonObject.class::cast)
                        .filter(it -> !Boolean.TRUE.equals(it.getBoolean("reusable"))))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.containsKey("url")).isFalse());
    }

    @Test
    void anExpiredOneIsOver() {
        JsonObject invitation = invite(true);
        house.clock.pass(Duration.ofHours(24));
        assertThat(house.browser().get(path(invitation)).problem()).isEqualTo("410 LINK_EXPIRED");
        assertThat(house.browser().post(path(invitation), somebody()).problem()).isEqualTo("410 LINK_EXPIRED");
        assertThat(house.browser().get("/api/join/nonsense").problem()).isEqualTo("404 NOT_FOUND");
        assertThat(manager.get("/api/links").list().encode()).doesNotContain(invitation.getString("id"));
    }

    @Test
    void aRevokedOneIsOver() {
        JsonObject invitation = invite(true);
        String id = "/api/links/" + invitation.getString("id");
        assertThat(manager.delete(id).status()).isEqualTo(204);
        assertThat(house.browser().post(path(invitation), somebody()).problem()).isEqualTo("410 LINK_REVOKED");
        assertThat(manager.delete(id).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void joiningWithAnEmailInUseIsRefusedAndDoesNotUseUpTheInvitation() {
        JsonObject taken = somebody();
        house.browser().post(path(invite(false)), taken);
        String path = path(invite(false));
        taken.put("email", taken.getString("email").toUpperCase(Locale.ROOT));
        assertThat(house.browser().post(path, taken).problem()).isEqualTo("409 EMAIL_TAKEN");
        assertThat(house.browser().post(path, somebody()).status()).isEqualTo(201);
    }

    @Test
    void onlyManagersInvite() {
        for (Role role : List.of(Role.REP, Role.EXECUTIVE, Role.OBSERVER)) {
            Browser browser = house.signedIn(team, role);
            JsonObject invitation = new JsonObject()
                    .put("role", "REP")
                    .put("seniority", "REGULAR")
                    .put("expiresInHours", 1);
            assertThat(browser.post("/api/invitations", invitation).problem()).isEqualTo("403 FORBIDDEN");
            assertThat(browser.get("/api/links").problem()).isEqualTo("403 FORBIDDEN");
        }
    }
}
