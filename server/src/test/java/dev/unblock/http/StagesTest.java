package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stages of a team's deals. */
@Tag("postgres")
class StagesTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Browser manager = house.signedIn(team, Role.MANAGER);

    @AfterEach
    void close() {
        house.close();
    }

    private JsonArray stages() {
        return manager.get("/api/stages").list();
    }

    private static JsonObject stage(JsonArray stages, int at) {
        return stages.getJsonObject(at);
    }

    private static List<String> names(JsonArray stages) {
        return stages.stream().map(it -> ((JsonObject) it).getString("name")).toList();
    }

    private Browser.Answer put(JsonArray stages) {
        return manager.put("/api/stages", new JsonObject().put("stages", stages));
    }

    private Browser.Answer put(JsonArray stages, JsonArray was) {
        return manager.put(
                "/api/stages", new JsonObject().put("stages", stages).put("was", new JsonObject().put("stages", was)));
    }

    private static JsonObject added(String name) {
        return new JsonObject().put("name", name).put("kind", "OPEN").put("required", new JsonArray());
    }

    @Test
    void aTeamHasTheUsualStagesInItsLanguage() {
        assertThat(names(stages())).startsWith("Prospecting", "Qualification").endsWith("Won", "Lost");
        assertThat(stage(stages(), 7).getInteger("probability")).isEqualTo(90);
        Team south = house.team("South");
        var who = new Member.New("Li Wei", "li@example.com", Role.MANAGER, Seniority.REGULAR, Language.ZH);
        house.store.people().addMember(south, who, null).await();
        house.clock.pass(Duration.ofMinutes(1));
        Browser chinese = house.signedIn(south, Role.REP);
        assertThat(names(chinese.get("/api/stages").list()))
                .startsWith("初步接洽", "资格判断")
                .endsWith("赢单", "输单");
    }

    @Test
    void aManagerRenamesReordersAddsAndRemoves() {
        JsonArray wanted = stages();
        wanted.remove(0);
        stage(wanted, 0).put("name", "Qualified").put("probability", 15).put("mostDays", 20);
        stage(wanted, 0).put("required", new JsonArray().add("AMOUNT").add("CLOSE_DATE"));
        wanted.add(2, added("Pilot"));
        assertThat(put(wanted).status()).isEqualTo(200);
        assertThat(names(stages()))
                .startsWith("Qualified", "Needs analysis", "Pilot")
                .hasSize(10);
        assertThat(stage(stages(), 0).getInteger("mostDays")).isEqualTo(20);
        assertThat(stage(stages(), 0).getJsonArray("required")).containsExactly("AMOUNT", "CLOSE_DATE");
    }

    @Test
    void twoStagesMaySwapTheirNames() {
        JsonArray wanted = stages();
        stage(wanted, 0).put("name", "Qualification");
        stage(wanted, 1).put("name", "Prospecting");
        assertThat(put(wanted).status()).isEqualTo(200);
        assertThat(names(stages())).startsWith("Qualification", "Prospecting");
    }

    @Test
    void onlyManagersChangeThem() {
        for (Role role : List.of(Role.REP, Role.EXECUTIVE, Role.OBSERVER)) {
            Browser other = house.signedIn(team, role);
            assertThat(other.get("/api/stages").status()).isEqualTo(200);
            assertThat(other.put("/api/stages", new JsonObject().put("stages", stages()))
                            .problem())
                    .isEqualTo("403 FORBIDDEN");
        }
    }

    @Test
    void ofTwoManagersTheSecondIsToldThatTheyHaveChanged() {
        JsonArray seen = stages();
        JsonArray first = seen.copy();
        stage(first, 0).put("name", "Lead");
        assertThat(put(first, seen).status()).isEqualTo(200);
        JsonArray second = seen.copy();
        stage(second, 1).put("name", "Qualified");
        Browser.Answer answer = put(second, seen);
        assertThat(answer.problem()).isEqualTo("409 CHANGED");
        assertThat(answer.json().getString("field")).isEqualTo("stages");
        assertThat(names(stages())).startsWith("Lead", "Qualification");
    }

    @Test
    void aStageWithDealsStaysAndKeepsItsKind() {
        JsonObject fields = new JsonObject().put("name", "Plant").put("stage", "prospecting");
        manager.post("/api/deals", new JsonObject().put("fields", fields));
        JsonArray before = stages();
        JsonArray without = before.copy();
        without.remove(0);
        assertThat(put(without).problem()).isEqualTo("409 STAGE_IN_USE");
        JsonArray other = before.copy();
        stage(other, 0).put("kind", "LOST");
        assertThat(put(other).problem()).isEqualTo("409 STAGE_IN_USE");
        assertThat(stages()).isEqualTo(before);
    }

    @Test
    void theyNeedNamesOfTheirOwnAndEachKind() {
        JsonArray before = stages();
        JsonArray same = before.copy();
        stage(same, 0).put("name", " QUALIFICATION ");
        JsonArray endless = before.copy();
        endless.remove(9);
        JsonArray twice = before.copy().add(stage(before, 0).copy().put("name", "Again"));
        for (JsonArray wrong : List.of(same, endless, twice, new JsonArray())) {
            assertThat(put(wrong).problem()).isEqualTo("400 INVALID");
        }
        assertThat(stages()).isEqualTo(before);
    }
}
