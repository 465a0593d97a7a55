package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.Role;
import dev.unblock.faults.Eventually;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Suggestions by meaning, with an embedder for which everything about law means the same. */
@Tag("postgres")
class LikeMeaningTest {
    private final House house = new House(
            text -> Optional.of(text.matches(".*([Ll]aw|[Cc]ounsel).*") ? new float[] {1, 0} : new float[] {0, 1}));
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Browser browser = house.signedIn(mia);
    private final Sitting sitting = Sitting.free(house, mia);

    @AfterEach
    void close() {
        house.close();
    }

    private JsonArray suggested(String text) {
        return browser.post("/api/suggestions", new JsonObject().put("text", text))
                .list();
    }

    private void decided(String past) {
        String deal = sitting.deal("d1");
        String obstacle = sitting.obstacle(mia, "o1", deal);
        sitting.does(mia, new Command.Reword(obstacle, past, null));
        sitting.strategy(deal, obstacle);
        sitting.isListed();
    }

    @Test
    void strategiesOfSimilarMeaningAreFoundOnceTheyAreEmbedded() {
        decided("Their lawyers refuse");
        Eventually.is(
                "it is read", () -> suggested("The general counsel says no").size() == 1);
        assertThat(suggested("Nobody has money")).isEmpty();
    }

    @Test
    void aRewordedObstacleIsFoundByItsNewMeaningOnly() {
        decided("Their lawyers refuse");
        Eventually.is(
                "it is read", () -> suggested("The general counsel says no").size() == 1);
        sitting.does(mia, new Command.Reword(Sitting.id("o1"), "Budgets are frozen", null))
                .isListed();
        assertThat(suggested("The general counsel says no")).isEmpty();
        Eventually.is("it is read", () -> suggested("Nobody has money").size() == 1);
    }
}
