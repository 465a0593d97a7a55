package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.Outcome;
import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("postgres")
class ArchiveTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rob = house.member(team, "rob@example.com", Role.REP);
    private final Browser browser = house.signedIn(mia);

    @AfterEach
    void close() {
        house.close();
    }

    private Sitting sitting() {
        Sitting sitting = Sitting.free(house, mia);
        String deal = sitting.deal("d1", rob);
        sitting.obstacle(rob, "o1", deal);
        sitting.does(rob, new Command.Reword(Sitting.id("o1"), "客户觉得价格太高 <b>so they say</b>", null));
        sitting.does(mia, new Command.ProposeSolution(Sitting.id("s1"), Sitting.id("o1"), "Lower the price", false));
        sitting.followUp(mia, "f1", deal, rob);
        return sitting.isArchived();
    }

    private JsonObject find(String asked) {
        return browser.get("/api/archive?" + asked).json();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<String> refs(JsonObject page) {
        return page.getJsonArray("findings").stream()
                .map(it -> ((JsonObject) it).getString("ref"))
                .toList();
    }

    @Test
    void aQuestionThatIsThereTwiceIsNotAnswered() {
        assertThat(browser.get("/api/archive?q=a&q=b").problem()).isEqualTo("400 INVALID");
        assertThat(browser.get("/api/archive?q=a").status()).isEqualTo(200);
    }

    @Test
    void cardsAreFoundWithTheirMomentAndMarkedWords() {
        Sitting sitting = sitting();
        JsonObject page = find("q=" + encoded("价格"));
        assertThat(page.getInteger("total")).isOne();
        JsonObject finding = page.getJsonArray("findings").getJsonObject(0);
        assertThat(finding.getString("board")).isEqualTo(sitting.board);
        assertThat(finding.getString("dealName")).isEqualTo("Deal d1");
        assertThat(finding.getString("author")).isEqualTo(rob.id());
        assertThat(finding.getString("kind")).isEqualTo("OBSTACLE");
        assertThat(finding.getLong("seq")).isEqualTo(4);
        assertThat(finding.getString("text")).isEqualTo("客户觉得价格太高 <b>so they say</b>");
        assertThat(finding.getJsonArray("marks"))
                .isEqualTo(new JsonArray().add(new JsonObject().put("from", 4).put("to", 6)));
    }

    @Test
    void findingsCanBeFiltered() {
        Sitting sitting = sitting();
        var outcome = new Outcome(Outcome.Result.DONE, "They sign", Outcome.Effect.ADVANCED);
        sitting.does(rob, new Command.RecordOutcome(Sitting.id("f1"), outcome)).isArchived();
        assertThat(refs(find("q=price&kind=SOLUTION"))).containsExactly(Sitting.id("s1"));
        assertThat(refs(find("q=price&kind=COMMENT"))).isEmpty();
        assertThat(refs(find("q=price&type=PRICE&remover=EXECUTIVE&decided=false")))
                .containsExactly(Sitting.id("s1"));
        assertThat(refs(find("q=price&type=LEGAL"))).isEmpty();
        assertThat(refs(find("q=price&decided=true"))).isEmpty();
        assertThat(refs(find("q=price&deal=" + Sitting.id("d1") + "&outcome=DONE")))
                .containsExactly(Sitting.id("s1"));
        assertThat(refs(find("q=price&outcome=DROPPED"))).isEmpty();
        assertThat(refs(find("q=price&deal=another"))).isEmpty();
        assertThat(refs(find("kind=FOLLOW_UP&person=" + rob.id()))).containsExactly(Sitting.id("f1"));
        assertThat(refs(find("q=price&person=" + rob.id()))).isEmpty();
        assertThat(refs(find("q=price&to=2000-01-01T00:00:00Z"))).isEmpty();
        assertThat(refs(find("q=price&from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")))
                .hasSize(1);
    }

    @Test
    void thereIsAPageForEachTwenty() {
        Sitting sitting = Sitting.free(house, mia);
        String deal = sitting.deal("d1");
        for (int story = 10; story < 35; story++) {
            sitting.does(mia, new Command.ParkStory(Sitting.id("t" + story), deal, "The penguin, part " + story));
        }
        sitting.isArchived();
        JsonObject first = find("q=penguins");
        assertThat(first.getInteger("total")).isEqualTo(25);
        assertThat(refs(first)).hasSize(20);
        assertThat(first.getInteger("next")).isEqualTo(2);
        JsonObject second = find("q=penguins&page=2");
        assertThat(refs(second)).hasSize(5).doesNotContainAnyElementsOf(refs(first));
        assertThat(second.containsKey("next")).isFalse();
    }

    @Test
    void withoutWordsTheBoardsThatAreOverAreListed() {
        Sitting sitting = sitting();
        assertThat(find("").getJsonArray("boards")).isEmpty();
        sitting.does(mia, new Command.ChangeSettings(null, null, true)).isArchived();
        assertThat(find("").getJsonArray("boards").getJsonObject(0).getString("board"))
                .isEqualTo(sitting.board);
        assertThat(find("type=PRICE").getInteger("total")).isOne();
        assertThat(find("type=LEGAL").getInteger("total")).isZero();
        assertThat(find("from=2100-01-01T00:00:00Z").getInteger("total")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=CHEESE",
                "remover=me",
                "decided=maybe",
                "outcome=x",
                "kind=y",
                "from=today",
                "from=-1000000000-01-01T00:00:00Z",
                "from=-999999999-01-01T00:00:00Z",
                "to=%2B10000-01-01T00:00:00Z",
                "person=%00",
                "deal=%00",
                "q=%00",
                "to=1",
                "page=0",
                "page=501",
                "page=-1",
                "page=1e2"
            })
    void anInvalidFilterIsNamed(String asked) {
        Browser.Answer answer = browser.get("/api/archive?" + asked);
        assertThat(answer.problem()).isEqualTo("400 INVALID");
        assertThat(answer.json().getString("field")).isEqualTo(asked.replaceAll("=.*", ""));
    }

    @Test
    void noWordsAreTooStrange() {
        sitting();
        assertThat(browser.get("/api/archive?q=" + "x".repeat(201)).problem()).isEqualTo("400 INVALID");
        for (String words :
                List.of("'", "\\", "a & | b", "!(", ":*", "%_", "  ", "的", "the", "😀", "'; drop table x")) {
            assertThat(browser.get("/api/archive?q=" + encoded(words)).status())
                    .as(words)
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherTeamAndGuestsFindNothing() {
        sitting();
        Browser stranger = house.signedIn(house.team("South"), Role.MANAGER);
        assertThat(stranger.get("/api/archive?q=price").json().getInteger("total"))
                .isZero();
        assertThat(house.browser().get("/api/archive?q=price").problem()).isEqualTo("401 NOT_SIGNED_IN");
    }
}
