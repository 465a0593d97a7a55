package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Card.Kind;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Event;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Origin;
import dev.unblock.board.Outcome;
import dev.unblock.board.Remover;
import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Strategies: the decided deals of all boards, their outcomes, and their reuse on other deals. */
@Tag("postgres")
class StrategiesTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rita = house.member(team, "rita@example.com", Role.REP);
    private final Browser browser = house.signedIn(mia);
    private final Sitting sitting = Sitting.free(house, mia);

    @AfterEach
    void close() {
        house.close();
    }

    /** A decided deal with a follow-up. */
    private String decided() {
        LocalDate closes =
                LocalDate.ofInstant(house.clock.instant(), ZoneOffset.UTC).plusDays(30);
        var facts = new DealFacts("Hospital", "Negotiation", 2_600_000L, "CNY", closes);
        String deal = Sitting.id("d1");
        sitting.does(rita, new Command.AddDeal(deal, "Hospital CRM", rita.id(), facts, null));
        sitting.does(rita, new Command.ExplainStuck(deal, "Neither side moves", null));
        String obstacle = sitting.obstacle(rita, "o1", deal);
        String strategy = sitting.strategy(deal, obstacle);
        sitting.followUp(mia, "f1", deal, rita);
        sitting.isListed();
        return strategy;
    }

    private JsonObject whole(String strategy) {
        return browser.get("/api/strategies/" + strategy).json();
    }

    @Test
    void aDecidedDealIsAStrategyWithItsContext() {
        String id = decided();
        var lines = browser.get("/api/strategies").list();
        assertThat(lines).hasSize(1);
        JsonObject line = lines.getJsonObject(0);
        assertThat(line.getString("id")).isEqualTo(id);
        assertThat(line.getString("name")).isEqualTo("Hospital CRM");
        assertThat(line.getString("owner")).isEqualTo(rita.id());
        assertThat(line.getJsonObject("facts").getLong("amount")).isEqualTo(2_600_000L);
        assertThat(line.getJsonObject("key").getString("text")).isEqualTo("Obstacle o1");
        assertThat(line.getJsonObject("key").getString("type")).isEqualTo("PRICE");
        assertThat(line.getJsonObject("key").getString("remover")).isEqualTo("EXECUTIVE");
        assertThat(line.getJsonArray("chosen").getJsonObject(0).getString("text"))
                .isEqualTo("Ask legal for three steps");
        assertThat(line.getJsonObject("came").getString("course")).isEqualTo("TOO_EARLY");
        JsonObject whole = whole(id);
        assertThat(whole.getJsonObject("line")).isEqualTo(line);
        assertThat(whole.getString("why")).isEqualTo("it is short");
        assertThat(whole.getString("stuckBecause")).isEqualTo("Neither side moves");
        assertThat(whole.getLong("daysToClose")).isEqualTo(30);
        assertThat(whole.getJsonArray("followUps").getJsonObject(0).getString("text"))
                .isEqualTo("Follow-up f1");
        long seq = line.getLong("decidedSeq");
        assertThat(house.log.read(sitting.board, seq, 1).await().getFirst().event())
                .isInstanceOf(Event.DecisionMade.class);
    }

    @Test
    void aDecisionThatIsTakenBackIsNone() {
        String id = decided();
        sitting.does(mia, new Command.LeaveUndecided(Sitting.id("d1"), "not yet"))
                .isListed();
        assertThat(browser.get("/api/strategies").list()).isEmpty();
        assertThat(browser.get("/api/strategies/" + id).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void laterBoardsShowTheOutcomeOfAStrategy() {
        String id = decided();
        house.clock.pass(Duration.ofDays(7));
        Sitting next = Sitting.review(house, mia, rita);
        Origin origin =
                new Origin(sitting.board, Sitting.id("f1"), Sitting.id("d1"), "Hospital CRM", house.clock.instant(), 1);
        next.houseDoes(
                new MeetingCommand.BringForward(Sitting.id("b1"), "Follow-up f1", rita.id(), next.soon(), origin));
        next.does(
                rita,
                new Command.RecordOutcome(
                        Sitting.id("b1"),
                        new Outcome(Outcome.Result.DONE, "three steps agreed", Outcome.Effect.ADVANCED)));
        next.isListed();
        JsonObject came = whole(id).getJsonObject("line").getJsonObject("came");
        assertThat(came.getInteger("done")).isEqualTo(1);
        assertThat(came.getInteger("open")).isZero();
        assertThat(came.getString("course")).isEqualTo("MOVED_ON");
        Sitting later = Sitting.free(house, mia);
        house.clock.pass(Duration.ofDays(7));
        Sitting last = Sitting.free(house, mia);
        var facts = new DealFacts("Hospital", "Contract", 2_000_000L, "CNY", null);
        last.does(rita, new Command.AddDeal(Sitting.id("d1"), "Hospital CRM", rita.id(), facts, null));
        String again = last.obstacle(rita, "o7", Sitting.id("d1"));
        last.does(rita, new Command.Reword(again, "obstacle: O1", null));
        last.does(rita, new Command.MarkKeyObstacle(Sitting.id("d1"), again));
        last.isListed();
        JsonObject whole = whole(id);
        JsonObject week = whole.getJsonArray("later").getJsonObject(0);
        assertThat(week.getString("board")).isEqualTo(last.board).isNotEqualTo(later.board);
        assertThat(week.getJsonObject("facts").getString("stage")).isEqualTo("Contract");
        assertThat(week.getBoolean("sameObstacle")).isTrue();
        assertThat(whole.getJsonObject("line").getJsonObject("came").getString("course"))
                .isEqualTo("STILL_STUCK");
        last.does(mia, new Command.RemoveDeal(Sitting.id("d1"))).isListed();
        assertThat(whole(id).getJsonArray("later").getJsonObject(0).getBoolean("gone"))
                .isTrue();
    }

    @Test
    void itsSolutionsAreReusedOnAnotherDealAndTheOutcomeIsReportedBack() {
        String id = decided();
        house.clock.pass(Duration.ofDays(7));
        Sitting next = Sitting.free(house, mia);
        String deal = next.deal("d2", rita);
        String obstacle = next.obstacle(rita, "o2", deal);
        JsonObject place = browser.get("/api/boards/" + next.board + "/reuse-places")
                .list()
                .getJsonObject(0);
        assertThat(place.getString("deal")).isEqualTo(deal);
        assertThat(place.getJsonArray("obstacles").getJsonObject(0).getString("card"))
                .isEqualTo(obstacle);
        Browser ritas = house.signedIn(rita);
        String path = "/api/boards/" + next.board + "/obstacles/" + obstacle + "/reuse";
        JsonObject body = new JsonObject().put("strategy", id);
        JsonObject done = ritas.post(path, body).json();
        assertThat(done.getInteger("added")).isEqualTo(1);
        assertThat(done.getString("deal")).isEqualTo(deal);
        assertThat(ritas.post(path, body).json().getInteger("added"))
                .as("twice")
                .isZero();
        var copy = next.now().cards().values().stream()
                .filter(card -> card.kind() instanceof Kind.Solution)
                .toList();
        assertThat(copy).hasSize(1).first().satisfies(card -> {
            assertThat(card.text().text()).isEqualTo("Ask legal for three steps");
            assertThat(card.author()).isEqualTo(rita.id());
            Kind.Solution kind = (Kind.Solution) card.kind();
            assertThat(kind.source()).isNotNull().satisfies(it -> {
                assertThat(it.board() + "-" + it.deal()).isEqualTo(id);
            });
        });
        next.does(mia, new Command.Decide(deal, List.of(copy.getFirst().id()), "it worked before"));
        next.followUp(mia, "f2", deal, rita);
        next.does(
                rita,
                new Command.RecordOutcome(
                        Sitting.id("f2"), new Outcome(Outcome.Result.DONE, "signed", Outcome.Effect.ADVANCED)));
        next.isListed();
        JsonObject whole = whole(id);
        assertThat(whole.getJsonObject("line").getInteger("reused")).isEqualTo(1);
        JsonObject reuse = whole.getJsonArray("reuses").getJsonObject(0);
        assertThat(reuse.getString("name")).isEqualTo("Deal d2");
        assertThat(reuse.getString("strategy")).isEqualTo(next.board + "-" + deal);
        assertThat(reuse.getJsonObject("came").getString("course")).isEqualTo("MOVED_ON");
        next.does(mia, new Command.LeaveUndecided(deal, "not yet"));
        next.does(mia, new Command.Withdraw(copy.getFirst().id())).isListed();
        assertThat(whole(id).getJsonObject("line").getInteger("reused")).isZero();
    }

    @Test
    void whereNothingMoreIsWrittenNothingIsUsedAgain() {
        String id = decided();
        sitting.does(mia, new Command.ChangeSettings(null, null, true)).isListed();
        assertThat(browser.get("/api/boards/" + sitting.board + "/reuse-places").list())
                .isEmpty();
        String path = "/api/boards/" + sitting.board + "/obstacles/";
        JsonObject body = new JsonObject().put("strategy", id);
        Sitting other = Sitting.free(house, mia);
        other.does(mia, new Command.ChangeSettings(null, null, true));
        assertThat(browser.post("/api/boards/" + other.board + "/obstacles/" + Sitting.id("o1") + "/reuse", body)
                        .problem())
                .isEqualTo("409 BOARD_LOCKED");
        Sitting open = Sitting.free(house, mia);
        assertThat(browser.post("/api/boards/" + open.board + "/obstacles/" + Sitting.id("o1") + "/reuse", body)
                        .problem())
                .isEqualTo("404 NOT_FOUND");
        assertThat(browser.post(path + Sitting.id("o1") + "/reuse", new JsonObject().put("strategy", "nonsense"))
                        .problem())
                .isEqualTo("400 INVALID");
    }

    @Test
    void hiddenAndAnonymousCardsAreNotInAStrategy() {
        decided();
        String deal = sitting.deal("d3", rita);
        sitting.does(
                rita,
                new Command.RaiseObstacle(
                        Sitting.id("o3"), deal, "SECRET obstacle", ObstacleType.DATA, Remover.REP, null, true));
        String shown = sitting.obstacle(rita, "o4", deal);
        sitting.does(rita, new Command.ProposeSolution(Sitting.id("s3"), shown, "SECRET idea", true));
        sitting.strategy(deal, shown);
        sitting.isListed();
        assertThat(browser.get("/api/strategies/" + sitting.board + "-" + deal)
                        .json()
                        .encode())
                .doesNotContain("SECRET")
                .contains("Obstacle o4");
        assertThat(browser.get("/api/boards/" + sitting.board + "/reuse-places")
                        .list()
                        .encode())
                .doesNotContain("SECRET");
        assertThat(suggested(browser, "SECRET obstacle").encode()).doesNotContain("SECRET");
    }

    @Test
    void suggestionsForAnInvalidBoardIdAreRefused() {
        for (String board : List.of("", "a b", "abc\n", "x".repeat(65))) {
            JsonObject obstacle = new JsonObject().put("text", "No budget").put("board", board);
            assertThat(browser.post("/api/suggestions", obstacle).problem()).isEqualTo("400 INVALID");
        }
    }

    private static JsonArray suggested(Browser browser, String text) {
        return browser.post("/api/suggestions", new JsonObject().put("text", text))
                .list();
    }

    @Test
    void anotherTeamHasNoneOfThem() {
        String id = decided();
        Browser stranger = house.signedIn(house.team("South"), Role.MANAGER);
        assertThat(stranger.get("/api/strategies").list()).isEmpty();
        assertThat(stranger.get("/api/strategies/" + id).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(suggested(browser, "Obstacle o1")).hasSize(1);
        assertThat(suggested(stranger, "Obstacle o1")).isEmpty();
    }

    @Test
    void whileAnObstacleIsWrittenStrategiesAgainstTheLikeAreSuggested() {
        String id = decided();
        JsonObject first = suggested(browser, "obstacle o1, again").getJsonObject(0);
        assertThat(first.getJsonObject("strategy").getString("id")).isEqualTo(id);
        assertThat(first.getString("obstacle")).isEqualTo("Obstacle o1");
        assertThat(suggested(browser, "something else altogether")).isEmpty();
        assertThat(suggested(browser, "  ")).isEmpty();
        assertThat(browser.post(
                                "/api/suggestions",
                                new JsonObject().put("text", "Obstacle o1").put("board", sitting.board))
                        .list())
                .as("on its own board")
                .isEmpty();
        assertThat(browser.post("/api/suggestions", new JsonObject().put("text", "x".repeat(201)))
                        .problem())
                .isEqualTo("400 INVALID");
    }

    @Test
    void suggestionsFollowRewordingAndRemoval() {
        decided();
        assertThat(suggested(browser, "Obstacle o1")).hasSize(1);
        sitting.does(rita, new Command.Reword(Sitting.id("o1"), "Their lawyers want no limit", null))
                .isListed();
        assertThat(suggested(browser, "Obstacle o1")).isEmpty();
        assertThat(suggested(browser, "lawyers without limit")).hasSize(1);
        sitting.does(mia, new Command.RemoveDeal(Sitting.id("d1"))).isListed();
        assertThat(suggested(browser, "lawyers without limit")).isEmpty();
    }

    @Test
    void aTeamThatTurnedThemOffIsSuggestedNothing() {
        decided();
        String path = "/api/team/suggestions";
        JsonObject off = new JsonObject().put("wanted", false);
        JsonObject on = new JsonObject().put("wanted", true);
        JsonObject isOff = off.copy().put("available", true);
        JsonObject isOn = on.copy().put("available", true);
        assertThat(browser.get(path).json()).isEqualTo(isOn);
        assertThat(browser.put(path, off).json()).isEqualTo(isOff);
        assertThat(suggested(browser, "Obstacle o1")).isEmpty();
        assertThat(house.signedIn(rita).get(path).json())
                .as("to all of the team")
                .isEqualTo(isOff);
        assertThat(house.signedIn(rita).put(path, on).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(house.signedIn(house.team("South"), Role.REP).get(path).json())
                .as("of another team")
                .isEqualTo(isOn);
        assertThat(browser.put(path, on).json()).isEqualTo(isOn);
        assertThat(suggested(browser, "Obstacle o1")).hasSize(1);
    }
}
