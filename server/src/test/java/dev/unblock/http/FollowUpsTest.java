package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Origin;
import dev.unblock.board.Role;
import dev.unblock.live.Capacity;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class FollowUpsTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rita = house.member(team, "rita@example.com", Role.REP);
    private final Member rob = house.member(team, "rob@example.com", Role.REP);
    private final Browser ritas = house.signedIn(rita);
    private final Sitting sitting = Sitting.free(house, mia);

    @AfterEach
    void close() {
        house.close();
    }

    private static List<String> texts(Browser.Answer answer) {
        return answer.list().stream()
                .map(line -> ((JsonObject) line).getString("text"))
                .toList();
    }

    private Browser.Answer tell(Browser browser, String board, String card, String result) {
        JsonObject outcome = outcome(result, " signed ");
        if (!result.equals("DROPPED")) {
            outcome.put("effect", "ADVANCED");
        }
        return browser.put(
                "/api/boards/" + board + "/follow-ups/" + card + "/outcome", new JsonObject().put("outcome", outcome));
    }

    @Test
    void everybodyHasTheirOwnAndSeesTheTeams() {
        String deal = sitting.deal("d1", rita);
        sitting.followUp(mia, "f1", deal, rita);
        sitting.followUp(mia, "f2", deal, rob);
        sitting.followUp(mia, "f3", deal, rita);
        sitting.does(mia, new Command.Withdraw(Sitting.id("f3"))).isListed();
        assertThat(texts(ritas.get("/api/follow-ups"))).containsExactly("Follow-up f1");
        assertThat(texts(ritas.get("/api/follow-ups?of=team"))).containsExactly("Follow-up f1", "Follow-up f2");
        JsonObject line = (JsonObject) ritas.get("/api/follow-ups").list().getValue(0);
        assertThat(line.getString("dealName")).isEqualTo("Deal d1");
        assertThat(line.getString("deal")).isEqualTo(deal);
        assertThat(line.getBoolean("recordable")).isTrue();
    }

    @Test
    void anAssigneeRecordsTheOutcomeAndSeesItAtOnce() {
        String card = sitting.followUp(mia, "f1", sitting.deal("d1", rita), rita);
        JsonObject told = tell(ritas, sitting.board, card, "DONE").json();
        assertThat(told.getJsonObject("outcome").getString("came")).isEqualTo("signed");
        JsonObject listed = (JsonObject) ritas.get("/api/follow-ups").list().getValue(0);
        assertThat(listed).isEqualTo(told);
        var last = house.log.read(sitting.board, sitting.now().seq(), 1).await().getFirst();
        assertThat(last.actor()).isEqualTo(rita.id());
        JsonObject open = ritas.put(
                        "/api/boards/" + sitting.board + "/follow-ups/" + card + "/outcome", new JsonObject())
                .json();
        assertThat(open.containsKey("outcome")).isFalse();
    }

    @Test
    void anOutcomeRecordedByAnotherPersonIsNotReplacedUnseen() {
        String card = sitting.followUp(mia, "f1", sitting.deal("d1", rita), rita);
        String address = "/api/boards/" + sitting.board + "/follow-ups/" + card + "/outcome";
        Browser mias = house.signedIn(mia);
        JsonObject open = new JsonObject();
        JsonObject theirs = outcome("PARTLY", "half of it");
        assertThat(mias.put(address, told(theirs, open)).status()).isEqualTo(200);
        assertThat(ritas.put(address, told(outcome("DONE", "all of it"), open)).problem())
                .isEqualTo("409 CHANGED");
        // what the writer left as it was is no change
        assertThat(ritas.put(address, new JsonObject().put("was", open)).json().getJsonObject("outcome"))
                .isEqualTo(theirs);
        JsonObject seen = new JsonObject().put("outcome", theirs);
        mias.put(address, told(outcome("PARTLY", "it went very well"), seen));
        // what came of it is not put together with another result
        var late = ritas.put(address, told(outcome("NOT_DONE", "half of it"), seen));
        assertThat(late.problem()).isEqualTo("409 CHANGED");
        assertThat(late.json().getString("field")).isEqualTo("outcome");
        assertThat(mias.get("/api/follow-ups?of=team").list().getJsonObject(0).getJsonObject("outcome"))
                .isEqualTo(outcome("PARTLY", "it went very well"));
    }

    @Test
    void aFollowUpThatWasNotDoneHasNoEffect() {
        String card = sitting.followUp(mia, "f1", sitting.deal("d1", rita), rita);
        String address = "/api/boards/" + sitting.board + "/follow-ups/" + card + "/outcome";
        JsonObject unsound = outcome("NOT_DONE", "").put("effect", "ADVANCED");
        var refused = ritas.put(address, new JsonObject().put("outcome", unsound));
        assertThat(refused.problem()).isEqualTo("400 INVALID");
        assertThat(refused.json().getString("field")).isEqualTo("outcome.effect");
    }

    private static JsonObject outcome(String result, String came) {
        return new JsonObject().put("result", result).put("came", came);
    }

    private static JsonObject told(JsonObject outcome, JsonObject was) {
        return new JsonObject().put("outcome", outcome).put("was", was);
    }

    @Test
    void aPersonOverTheCommandLimitIsAskedToWait() {
        String card = sitting.followUp(mia, "f1", sitting.deal("d1", rita), rita);
        for (int order = 0; order < Capacity.DEFAULT.burst(); order++) {
            assertThat(tell(ritas, sitting.board, card, "DONE").status()).isEqualTo(200);
        }
        Browser.Answer refused = tell(ritas, sitting.board, card, "DROPPED");
        assertThat(refused.problem()).isEqualTo("429 TOO_MANY_ATTEMPTS");
        assertThat(refused.response().getHeader("Retry-After")).isEqualTo("1");
        house.clock.pass(Duration.ofSeconds(1));
        assertThat(tell(ritas, sitting.board, card, "DROPPED").status()).isEqualTo(200);
    }

    @Test
    void otherMembersAreRefusedAndOtherCardsAreNotFound() {
        String deal = sitting.deal("d1", rita);
        String card = sitting.followUp(mia, "f1", deal, rita);
        String obstacle = sitting.obstacle(rita, "o1", deal);
        Browser robs = house.signedIn(rob);
        assertThat(tell(robs, sitting.board, card, "DONE").problem()).isEqualTo("403 FORBIDDEN");
        assertThat(tell(ritas, sitting.board, obstacle, "DONE").problem()).isEqualTo("404 NOT_FOUND");
        assertThat(tell(ritas, sitting.board, card, "DONE ").problem()).isEqualTo("400 INVALID");
        JsonObject long281 = new JsonObject().put("result", "DONE").put("came", "x".repeat(281));
        assertThat(ritas.put(
                                "/api/boards/" + sitting.board + "/follow-ups/" + card + "/outcome",
                                new JsonObject().put("outcome", long281))
                        .problem())
                .isEqualTo("400 INVALID");
        sitting.does(mia, new Command.ChangeSettings(null, null, true)).isListed();
        assertThat(tell(ritas, sitting.board, card, "DONE").problem()).isEqualTo("409 BOARD_LOCKED");
        JsonObject listed = (JsonObject) ritas.get("/api/follow-ups").list().getValue(0);
        assertThat(listed.getBoolean("recordable")).isFalse();
    }

    @Test
    void aFollowUpBroughtForwardIsListedOnceInItsCurrentState() {
        String deal = sitting.deal("d1", rita);
        sitting.followUp(mia, "f1", deal, rita);
        sitting.isListed();
        house.clock.pass(Duration.ofDays(7));
        Sitting next = Sitting.review(house, mia, rita);
        Origin origin = new Origin(sitting.board, Sitting.id("f1"), deal, "Deal d1", house.clock.instant(), 1);
        next.houseDoes(
                new MeetingCommand.BringForward(Sitting.id("b1"), "Follow-up f1", rita.id(), next.soon(), origin));
        next.isListed();
        JsonObject line =
                (JsonObject) ritas.get("/api/follow-ups?of=team").list().getValue(0);
        assertThat(ritas.get("/api/follow-ups?of=team").list()).hasSize(1);
        assertThat(line.getString("board")).isEqualTo(next.board);
        assertThat(line.getInteger("slips")).isEqualTo(1);
        assertThat(line.getString("dealName")).isEqualTo("Deal d1");
        assertThat(line.getString("deal")).isEqualTo(deal);
        assertThat(tell(ritas, next.board, Sitting.id("b1"), "PARTLY").status()).isEqualTo(200);
        JsonObject thread = ritas.get("/api/deals/" + deal + "/reviews").json();
        JsonObject week = thread.getJsonArray("weeks").getJsonObject(0);
        assertThat(week.getString("board")).isEqualTo(sitting.board);
        assertThat(week.getJsonArray("followUps")
                        .getJsonObject(0)
                        .getJsonObject("outcome")
                        .getString("result"))
                .isEqualTo("PARTLY");
        next.does(mia, new Command.Withdraw(Sitting.id("b1"))).isListed();
        assertThat(ritas.get("/api/follow-ups?of=team").list()).isEmpty();
    }
}
