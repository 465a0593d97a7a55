package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two members of one name are told apart in everything that is written about them. */
@Tag("postgres")
class NamesTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member boss = house.member(team, "boss@example.com", Role.MANAGER);
    private final Member first = wei(Role.REP);
    private final Member second = wei(Role.MANAGER);
    private final Browser hers = house.signedIn(first);
    private final Browser his = house.signedIn(second);
    private final Sitting sitting = Sitting.free(house, boss);

    @AfterEach
    void close() {
        house.close();
    }

    private Member wei(Role role) {
        house.clock.pass(Duration.ofMinutes(1));
        return house.member(team, "Li Wei", house.secrets.id() + "@example.com", role);
    }

    private String on(String what) {
        return "/api/boards/" + sitting.board + "/" + what;
    }

    private List<String> members() {
        return house.signedIn(boss).get("/api/members").list().stream()
                .map(it -> ((JsonObject) it).getString("name"))
                .toList();
    }

    @Test
    void keepTheirNumbersWhenAnEarlierOneOfTheNameIsRenamedOrGoes() {
        Member third = wei(Role.REP);
        assertThat(members()).containsExactly(boss.name(), "Li Wei", "Li Wei (2)", "Li Wei (3)");
        hers.patch("/api/me", new JsonObject().put("name", "Li Weiming"));
        assertThat(members()).containsExactly(boss.name(), "Li Weiming", "Li Wei (2)", "Li Wei (3)");
        his.patch("/api/me", new JsonObject().put("name", "LI WEI").put("language", "ZH"));
        assertThat(members()).containsExactly(boss.name(), "Li Weiming", "LI WEI (2)", "Li Wei (3)");
        house.signedIn(boss).delete("/api/members/" + second.id());
        assertThat(members()).containsExactly(boss.name(), "Li Weiming", "", "Li Wei (3)");
        assertThat(third.displayName()).isEqualTo("Li Wei (3)");
        hers.patch("/api/me", new JsonObject().put("name", "Li Wei"));
        his.patch("/api/me", new JsonObject().put("name", "Li Wei"));
        assertThat(members()).containsExactly(boss.name(), "Li Wei", "", "Li Wei (3)");
    }

    @Test
    void areOfTwoMembersEvenIfBothComeAtOnce() {
        List<Future<Member>> coming = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            var who = new Member.New("Twin", "twin" + i + "@example.com", Role.REP, Seniority.REGULAR, Language.EN);
            coming.add(house.store.people().addMember(team, who, null));
        }
        Future.all(coming).await();
        assertThat(coming.stream().map(it -> it.result().displayName())).doesNotHaveDuplicates();
    }

    @Test
    void thatEndLikeAMarkAreRefusedAtEveryDoor() {
        Browser manager = house.signedIn(boss);
        JsonObject hours = new JsonObject().put("expiresInHours", 2);
        String invitation = token(
                manager.post("/api/invitations", hours.copy().put("role", "REP").put("seniority", "REGULAR")));
        String guests = token(manager.post(on("guest-links"), hours.copy().put("role", "OBSERVER")));
        for (String name : List.of("Li Wei (2)", "Ann（访客）", "Ann (Guest)")) {
            JsonObject called = new JsonObject().put("name", name);
            JsonObject newcomer = called.copy()
                    .put("email", "new@example.com")
                    .put("password", House.PASSWORD)
                    .put("language", "EN");
            assertRefused(house.browser().post("/api/join/" + invitation, newcomer));
            assertRefused(
                    house.browser().post("/api/guest/" + guests, called.copy().put("language", "EN")));
            assertRefused(hers.patch("/api/me", called));
            assertRefused(manager.post("/api/ask-links", hours.copy().mergeIn(called)));
            try (House empty = new House()) {
                assertRefused(empty.browser().post("/api/setup", newcomer.copy().put("team", "South")));
            }
        }
        assertThat(members()).containsExactly(boss.name(), "Li Wei", "Li Wei (2)");
    }

    private static void assertRefused(Browser.Answer answer) {
        assertThat(answer.problem()).isEqualTo("409 NAME_LIKE_MARK");
    }

    private static String token(Browser.Answer made) {
        return made.json().getString("url").replaceFirst(".*/", "");
    }

    /** The name stays when only something else is changed. */
    @Test
    void fromBeforeThatRuleStay() {
        Member old = house.member(team, "Ann (2)", "old@example.com", Role.REP);
        Browser browser = house.signedIn(old);
        assertThat(browser.patch(
                                "/api/me",
                                new JsonObject().put("name", "Ann (2)").put("language", "ZH"))
                        .json()
                        .getString("language"))
                .isEqualTo("ZH");
    }

    @Test
    void inGuessesAndTheirComments() {
        JsonObject guess = new JsonObject()
                .put("deal", sitting.deal("d1"))
                .put("seq", 2)
                .put("obstacles", new JsonArray())
                .put("solutions", new JsonArray().add("Begin small"));
        JsonObject made = his.post(on("guesses"), guess).json();
        assertThat(made.getString("memberName")).isEqualTo("Li Wei (2)");
        String path = "/api/guesses/" + made.getString("id");
        his.put(path + "/share", new JsonObject().put("with", boss.id()));
        JsonObject told = his.post(path + "/comments", new JsonObject().put("text", "Is it?"))
                .json();
        assertThat(told.getJsonArray("comments").getJsonObject(0).getString("authorName"))
                .isEqualTo("Li Wei (2)");
        JsonObject shared = house.signedIn(boss)
                .get("/api/notebook")
                .json()
                .getJsonArray("shared")
                .getJsonObject(0);
        assertThat(shared.getString("memberName")).isEqualTo("Li Wei (2)");
        assertThat(shared.getJsonArray("comments").getJsonObject(0).getString("authorName"))
                .isEqualTo("Li Wei (2)");
    }

    @Test
    void inTheQuestionsOfTheNotebook() {
        String deal = sitting.deal("d1");
        String card = sitting.obstacle(boss, "o1", deal);
        hers.post(
                on("questions"),
                new JsonObject()
                        .put(
                                "pin",
                                new JsonObject()
                                        .put("spot", "CARD")
                                        .put("seq", 2)
                                        .put("card", card))
                        .put("to", second.id())
                        .put("text", "Why?"));
        for (Browser one : new Browser[] {hers, his}) {
            JsonObject question =
                    one.get("/api/notebook").json().getJsonArray("questions").getJsonObject(0);
            assertThat(question.getString("askerName")).isEqualTo("Li Wei");
            assertThat(question.getString("askedName")).isEqualTo("Li Wei (2)");
        }
    }

    @Test
    void inTheAnswerToAChangeAndInTheExportOfTheTeam() throws IOException {
        Browser manager = house.signedIn(boss);
        assertThat(manager.patch("/api/members/" + second.id(), new JsonObject().put("seniority", "VETERAN"))
                        .json()
                        .getString("name"))
                .isEqualTo("Li Wei (2)");
        byte[] bytes = Objects.requireNonNull(
                        manager.get("/api/team/export").response().body())
                .getBytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(Objects.requireNonNull(zip.getNextEntry()).getName()).isEqualTo("team.json");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("\"Li Wei\"", "\"Li Wei (2)\"");
        }
    }
}
