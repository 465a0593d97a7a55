package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Agenda;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Reaction;
import dev.unblock.board.Role;
import dev.unblock.library.growth.PgGrowth;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Progress and help over the REST API. */
@Tag("postgres")
class GrowthTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rita = house.member(team, "rita@example.com", Role.REP);
    private final Member rob = house.member(team, "rob@example.com", Role.REP);
    private final Browser manager = house.signedIn(mia);
    private final Browser newcomer = house.signedIn(rob);

    @AfterEach
    void close() {
        house.close();
    }

    /** The lists have caught up with a board. */
    private void follows(Sitting sitting) {
        house.projection(PgGrowth.class)
                .follow(
                        sitting.board,
                        team.id(),
                        house.log.read(sitting.board, 1, 500).await(),
                        sitting.now())
                .await();
    }

    private static List<String> all(JsonObject growth, String list, Function<JsonObject, String> write) {
        return growth.getJsonArray(list).stream()
                .map(JsonObject.class::cast)
                .map(write)
                .toList();
    }

    private static List<String> firsts(JsonObject growth) {
        return all(growth, "firsts", it -> it.getString("kind") + " " + it.getInteger("days"));
    }

    private JsonObject own() {
        return newcomer.get("/api/growth/" + rob.id()).json();
    }

    private String ideaOn(Sitting sitting, String name, String deal) {
        String obstacle = sitting.obstacle(rita, "o" + name, deal);
        sitting.does(
                rob, new Command.ProposeSolution(Sitting.id("s" + name), obstacle, "Ask the plant " + name, false));
        return Sitting.id("s" + name);
    }

    private void decides(Sitting sitting, String deal, String idea) {
        sitting.does(rita, new Command.Decide(deal, List.of(idea), "It fits"));
    }

    @Test
    void firstTimesAreCountedInDaysFromComingIn() {
        assertThat(own().getJsonArray("firsts")).isEmpty();
        house.clock.pass(Duration.ofDays(3));
        Sitting sitting = Sitting.free(house, mia);
        String deal = sitting.deal("d1", rita);
        String idea = ideaOn(sitting, "1", deal);
        house.clock.pass(Duration.ofDays(2));
        decides(sitting, deal, idea);
        follows(sitting);
        newcomer.post("/api/boards/" + sitting.board + "/replays", null);
        house.clock.pass(Duration.ofMinutes(1));
        JsonObject guess = new JsonObject().put("deal", deal).put("seq", 2).put("obstacles", new JsonArray());
        newcomer.post("/api/boards/" + sitting.board + "/guesses", guess.put("solutions", new JsonArray().add("Ask")));
        assertThat(firsts(own())).containsExactly("WROTE 3", "REPLAYED 5", "IDEA_ADOPTED 5", "GUESSED 5");
        assertThat(all(own(), "marks", it -> it.getString("title") + ": " + it.getString("words")))
                .contains("Weekly / review: Ask the plant 1");
    }

    @Test
    void aReviewCountsForThoseOnItsListOnceItTookPlace() {
        Sitting review = Sitting.review(house, mia, rita, rob);
        follows(review);
        assertThat(firsts(own())).isEmpty();
        String deal = review.deal("d1", rita);
        review.does(mia, new MeetingCommand.SetGoal("Get on", null))
                .does(mia, new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(deal, 540))))
                .does(mia, new MeetingCommand.StartReview());
        follows(review);
        assertThat(firsts(own())).containsExactly("ATTENDED 0");
    }

    @Test
    void aReplayCountsOncePerBoardAndDay() {
        Sitting sitting = Sitting.free(house, mia);
        follows(sitting);
        for (int visit = 0; visit < 3; visit++) {
            assertThat(newcomer.post("/api/boards/" + sitting.board + "/replays", null)
                            .status())
                    .isEqualTo(204);
        }
        assertThat(all(own(), "marks", it -> it.getString("kind"))).containsExactly("REPLAYED");
        house.clock.pass(Duration.ofDays(1));
        newcomer.post("/api/boards/" + sitting.board + "/replays", null);
        assertThat(all(own(), "marks", it -> it.getString("kind"))).containsExactly("REPLAYED", "REPLAYED");
        assertThat(all(own(), "counts", it -> it.getString("kind") + it.getInteger("boards")))
                .contains("REPLAYED1");
    }

    @Test
    void anOwnDealThatCameToAnotherStageIsTold() {
        for (String stage : List.of("Proposal", "Negotiation", "Negotiation")) {
            Sitting sitting = Sitting.free(house, mia);
            sitting.does(rob, staged(stage));
            follows(sitting);
            house.clock.pass(Duration.ofDays(3));
        }
        assertThat(all(own(), "marks", it -> it.getString("words")))
                .containsExactly("Food plant: Proposal → Negotiation");
        assertThat(firsts(own())).containsExactly("STAGE_CHANGED 3");
        assertThat(manager.get("/api/growth/" + rita.id()).json().getJsonArray("marks"))
                .isEmpty();
    }

    @Test
    void eachSeriesHasItsOwnWordsForStages() {
        Sitting free = Sitting.free(house, mia);
        free.does(rob, staged("Proposal"));
        follows(free);
        Sitting review = Sitting.review(house, mia, rob);
        review.does(rob, staged("报价"))
                .does(mia, new MeetingCommand.SetGoal("Get on", null))
                .does(mia, new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(Sitting.id("d1"), 540))))
                .does(mia, new MeetingCommand.StartReview());
        follows(review);
        assertThat(all(own(), "marks", it -> it.getString("kind"))).containsExactly("ATTENDED");
    }

    private Command staged(String stage) {
        var facts = new DealFacts(null, stage, null, null, null);
        return new Command.AddDeal(Sitting.id("d1"), "Food plant", rob.id(), facts, null);
    }

    @Test
    void oneSeesOneselfAndAManagerEverybody() {
        assertThat(newcomer.get("/api/growth/" + rita.id()).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(manager.get("/api/growth/" + rita.id()).status()).isEqualTo(200);
        assertThat(manager.get("/api/growth/nobody").problem()).isEqualTo("404 NOT_FOUND");
        manager.delete("/api/members/" + rita.id());
        assertThat(manager.get("/api/growth/" + rita.id()).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void helpIsListedByTimeAndForOnePerson() {
        Sitting sitting = Sitting.free(house, mia);
        String deal = sitting.deal("d1", rita);
        String idea = ideaOn(sitting, "1", deal);
        house.clock.pass(Duration.ofMinutes(1));
        decides(sitting, deal, idea);
        house.clock.pass(Duration.ofMinutes(1));
        sitting.does(mia, new Command.React(idea, Reaction.THANKS, true));
        follows(sitting);
        Function<JsonObject, String> line = it ->
                it.getString("kind") + " " + it.getString("helper").equals(rob.id()) + " " + it.getString("dealName");
        var team = new JsonObject().put("all", newcomer.get("/api/help").list());
        assertThat(all(team, "all", line)).containsExactly("THANKS true Deal d1", "IDEA true Deal d1");
        var hers = new JsonObject()
                .put("all", newcomer.get("/api/help?of=" + rita.id()).list());
        assertThat(all(hers, "all", line)).containsExactly("IDEA true Deal d1");
        sitting.does(rita, new Command.LeaveUndecided(deal, "Too early"));
        follows(sitting);
        assertThat(newcomer.get("/api/help").list()).hasSize(1);
    }

    @Test
    void toldBitByBitAndAgainItSaysTheSame() {
        Sitting sitting = Sitting.free(house, mia);
        String deal = sitting.deal("d1", rita);
        decides(sitting, deal, ideaOn(sitting, "1", deal));
        follows(sitting);
        String once = newcomer.get("/api/help").list() + own().encode();
        follows(sitting);
        var entries = house.log.read(sitting.board, 1, 500).await();
        house.projection(PgGrowth.class)
                .follow(sitting.board, team.id(), entries.subList(0, 2), Board.EMPTY)
                .await();
        assertThat(newcomer.get("/api/help").list() + own().encode()).isEqualTo(once);
    }
}
