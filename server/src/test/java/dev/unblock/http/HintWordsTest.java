package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("postgres")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HintWordsTest {
    private static final String PATH = "/api/team/wording";

    private final House house = new House();
    private final Team team = house.team("North");
    private final Browser manager = house.signedIn(team, Role.MANAGER);

    @AfterAll
    void close() {
        house.close();
    }

    private static JsonObject words(boolean enabled, String... added) {
        return new JsonObject()
                .put("enabled", enabled)
                .put("added", JsonArray.of((Object[]) added))
                .put("removed", new JsonArray());
    }

    @Test
    void aTeamHasTheUsualWordsUntilItsManagerSaysOtherwise() {
        Browser elsewhere = house.signedIn(house.team("South"), Role.MANAGER);
        assertThat(elsewhere.get(PATH).json()).isEqualTo(words(true));
        assertThat(manager.put(PATH, words(false, " 你怎么又 ", "你怎么又", "as always"))
                        .json())
                .isEqualTo(words(false, "你怎么又", "as always"));
        assertThat(house.signedIn(team, Role.OBSERVER).get(PATH).json()).isEqualTo(words(false, "你怎么又", "as always"));
        assertThat(elsewhere.get(PATH).json()).isEqualTo(words(true));
    }

    @Test
    void phrasesThatTwoManagersAddWithoutSeeingEachOtherAreBothThere() {
        JsonObject seen = manager.put(PATH, words(true, "as always", "again")).json();
        manager.put(PATH, words(true, "as always", "again", "theirs").put("was", seen));
        assertThat(manager.put(PATH, words(false, "mine", "again").put("was", seen))
                        .json())
                .isEqualTo(words(false, "mine", "again", "theirs"));
        assertThat(manager.put(PATH, seen.copy().put("was", seen)).json())
                .isEqualTo(words(false, "mine", "again", "theirs"));
        String[] many = IntStream.range(0, 200).mapToObj(it -> "phrase " + it).toArray(String[]::new);
        assertThat(manager.put(PATH, words(true, many).put("was", words(true))).problem())
                .isEqualTo("409 LIMIT_EXCEEDED");
    }

    @Test
    void onlyManagersChangeThemAndNeitherTooManyNorTooLong() {
        assertThat(house.signedIn(team, Role.REP).put(PATH, words(true)).problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(manager.put(PATH, words(true, "x".repeat(61))).problem()).isEqualTo("400 INVALID");
        assertThat(manager.put(PATH, words(true, " ")).problem()).isEqualTo("400 INVALID");
        String[] many = Collections.nCopies(201, "x").toArray(String[]::new);
        assertThat(manager.put(PATH, words(true, many)).problem()).isEqualTo("400 INVALID");
    }
}
