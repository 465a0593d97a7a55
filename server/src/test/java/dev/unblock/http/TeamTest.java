package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamTest {
    /** In each a deadlock is likely enough that one of these would meet it. */
    private static final int ROUNDS = 30;

    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    @Nested
    class SetUp {
        private final House empty = new House();

        private JsonObject first(String email) {
            return new JsonObject()
                    .put("team", " North ")
                    .put("name", "Li Wei")
                    .put("email", email)
                    .put("password", House.PASSWORD)
                    .put("language", "ZH");
        }

        @Test
        void makesTheFirstTeamOnceAndSignsItsManagerIn() throws InterruptedException, ExecutionException {
            Browser browser = empty.browser();
            assertThat(browser.get("/api/status").json())
                    .isEqualTo(new JsonObject().put("needsSetup", true).put("version", "1.2.3"));
            List<Integer> answers;
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Integer> one = both.submit(
                        () -> empty.browser().post("/api/setup", first("a@x")).status());
                Future<Integer> two = both.submit(
                        () -> empty.browser().post("/api/setup", first("b@x")).status());
                answers = List.of(one.get(), two.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
            assertThat(browser.get("/api/status").json().getBoolean("needsSetup"))
                    .isFalse();
            assertThat(browser.post("/api/setup", first("c@x")).problem()).isEqualTo("409 ALREADY_SET_UP");
            empty.close();
        }
    }

    @Test
    void theFirstManagerIsSignedInWithAStrippedTeamName() {
        try (House empty = new House()) {
            Browser browser = empty.browser();
            browser.post("/api/setup", new SetUp().first("a@x"));
            JsonObject me = browser.get("/api/me").json();
            assertThat(me.getString("role")).isEqualTo("MANAGER");
            assertThat(me.getString("language")).isEqualTo("ZH");
            assertThat(me.getJsonObject("team").getString("name")).isEqualTo("North");
        }
    }

    @Nested
    class Members {
        private final Team team = house.team("North");
        private final Member boss = house.member(team, house.secrets.id() + "@example.com", Role.MANAGER);
        private final Member rep = house.member(team, house.secrets.id() + "@example.com", Role.REP);
        private final Browser manager = house.signedIn(boss);

        private Browser.Answer edit(Member member, String field, Object value) {
            return manager.patch("/api/members/" + member.id(), new JsonObject().put(field, value));
        }

        @Test
        void areSeenByAllOfTheTeamButTheirAddressesOnlyByManagers() {
            assertThat(manager.get("/api/members").list().encode()).contains(rep.id(), boss.email());
            assertThat(house.signedIn(rep).get("/api/members").list().encode())
                    .contains(rep.id(), boss.id())
                    .doesNotContain(boss.email());
        }

        @Test
        void areSetByAManager() {
            var changed = edit(rep, "role", "EXECUTIVE").json();
            assertThat(changed.getString("role")).isEqualTo("EXECUTIVE");
            assertThat(edit(rep, "seniority", "VETERAN").json().getString("role"))
                    .isEqualTo("EXECUTIVE");
            assertThat(house.told).contains("access " + rep.id(), "team " + team.id());
        }

        @Test
        void areChangedWhileTheyMakeLinks() throws InterruptedException, ExecutionException {
            Member other = house.member(team, house.secrets.id() + "@example.com", Role.MANAGER);
            Browser others = house.signedIn(other);
            JsonObject link = new JsonObject().put("name", "Director").put("hours", 1);
            JsonObject invitation = new JsonObject().put("role", "REP").put("seniority", "NEWCOMER");
            for (int round = 0; round < ROUNDS; round++) {
                String seniority = round % 2 == 0 ? "VETERAN" : "REGULAR";
                try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                    List<Future<Integer>> answers = List.of(
                            together.submit(
                                    () -> others.post("/api/ask-links", link).status()),
                            together.submit(() ->
                                    others.post("/api/invitations", invitation).status()),
                            together.submit(
                                    () -> edit(other, "seniority", seniority).status()));
                    for (Future<Integer> answer : answers) {
                        assertThat(answer.get()).isLessThan(500);
                    }
                }
            }
        }

        @Test
        void areNotChangedWithoutTheirSeenValues() {
            String address = "/api/members/" + rep.id();
            JsonObject role = new JsonObject().put("role", "OBSERVER").put("was", new JsonObject());
            JsonObject seniority =
                    new JsonObject().put("seniority", "VETERAN").put("was", new JsonObject().put("role", "REP"));
            assertThat(manager.patch(address, role).problem()).isEqualTo("400 INVALID");
            assertThat(manager.patch(address, role).json().getString("field")).isEqualTo("was.role");
            assertThat(manager.patch(address, seniority).json().getString("field"))
                    .isEqualTo("was.seniority");
            assertThat(manager.patch(
                                    address,
                                    new JsonObject().put("active", true).put("was", new JsonObject()))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void areNotMadeSomethingElseThanAnotherManagerHasMadeThemUnseen() {
            String address = "/api/members/" + rep.id();
            JsonObject was = new JsonObject().put("role", "REP").put("seniority", "REGULAR");
            assertThat(manager.patch(
                                    address,
                                    new JsonObject().put("role", "OBSERVER").put("was", was))
                            .status())
                    .isEqualTo(200);
            var late = manager.patch(
                    address, new JsonObject().put("role", "EXECUTIVE").put("was", was));
            assertThat(late.problem()).isEqualTo("409 CHANGED");
            assertThat(late.json().getString("field")).isEqualTo("role");
            JsonObject other = manager.patch(
                            address,
                            new JsonObject().put("seniority", "VETERAN").put("was", was))
                    .json();
            assertThat(other.getString("role")).isEqualTo("OBSERVER");
            assertThat(other.getString("seniority")).isEqualTo("VETERAN");
        }

        @Test
        void areOutAtOnceWhenDeactivatedAndNotInAgainByTheOldCookieWhenTheyReturn() {
            Browser browser = house.signedIn(rep);
            assertThat(edit(rep, "active", false).status()).isEqualTo(200);
            assertThat(browser.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
            assertThat(house.signedIn(rep).cookie()).isNull();
            edit(rep, "active", true);
            assertThat(browser.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
            assertThat(house.signedIn(rep).get("/api/me").status()).isEqualTo(200);
        }

        @Test
        void canNeverLoseTheirLastManager() {
            assertThat(edit(boss, "role", "REP").problem()).isEqualTo("409 LAST_MANAGER");
            assertThat(edit(boss, "active", false).problem()).isEqualTo("409 LAST_MANAGER");
            edit(rep, "role", "MANAGER");
            assertThat(edit(boss, "role", "REP").status()).isEqualTo(200);
            assertThat(manager.get("/api/links").problem()).isEqualTo("403 FORBIDDEN");
        }

        @Test
        void nameThemselvesAndChooseTheirLanguage() {
            Browser browser = house.signedIn(rep);
            JsonObject me = browser.patch(
                            "/api/me", new JsonObject().put("name", " 王芳 ").put("language", "ZH"))
                    .json();
            assertThat(me.getString("name")).isEqualTo("王芳");
            assertThat(browser.patch("/api/me", new JsonObject()).json()).isEqualTo(me);
            assertThat(house.told).contains("team " + team.id());
        }

        @Test
        void haveNamesThatCanBeSeen() {
            for (String name : List.of("", "   ", "a\nb", "a\u0000b", "x".repeat(81))) {
                var answer = manager.patch("/api/me", new JsonObject().put("name", name));
                assertThat(answer.problem()).isEqualTo("400 INVALID");
            }
        }
    }
}
