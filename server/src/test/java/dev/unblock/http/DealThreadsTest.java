package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Agenda;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class DealThreadsTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Browser browser = house.signedIn(mia);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aDealIsOneThreadOverAllBoards() {
        Sitting first = Sitting.free(house, mia);
        String deal = first.deal("d1");
        first.does(mia, new Command.ReportResult(deal, "Price agreed", null));
        first.does(mia, new Command.ExplainStuck(deal, "The cap", null));
        String obstacle = first.obstacle(mia, "o1", deal);
        first.does(mia, new Command.ProposeSolution(Sitting.id("s1"), obstacle, "Ask legal", false));
        first.does(mia, new Command.MarkKeyObstacle(deal, obstacle));
        first.does(mia, new Command.Decide(deal, List.of(Sitting.id("s1")), "it is short"));
        first.deal("d2");
        first.isListed();
        house.clock.pass(Duration.ofDays(7));
        Sitting second = Sitting.free(house, mia);
        second.does(mia, new Command.AddDeal(deal, "Deal d1, renamed", mia.id(), DealFacts.NONE, null));
        second.isListed();
        var lines = browser.get("/api/discussed-deals").list();
        assertThat(lines).hasSize(2);
        assertThat(lines.getJsonObject(0).getString("name")).isEqualTo("Deal d1, renamed");
        assertThat(lines.getJsonObject(0).getString("lastBoard")).isEqualTo(second.board);
        JsonObject thread = browser.get("/api/deals/" + deal + "/reviews").json();
        assertThat(thread.getString("name")).isEqualTo("Deal d1, renamed");
        var weeks = thread.getJsonArray("weeks");
        assertThat(weeks).hasSize(2);
        JsonObject before = weeks.getJsonObject(1);
        assertThat(before.getString("result")).isEqualTo("Price agreed");
        assertThat(before.getString("keyObstacle")).isEqualTo("Obstacle o1");
        assertThat(before.getString("keyRemover")).isEqualTo("EXECUTIVE");
        assertThat(before.getJsonArray("chosen")).containsExactly("Ask legal");
        assertThat(before.getJsonObject("decision").getString("t")).isEqualTo("strategy");
    }

    @Test
    void aCarriedDealHasNoWeekUntilItIsOpened() {
        Sitting review = Sitting.review(house, mia);
        String deal = review.deal("d1");
        review.houseDoes(new MeetingCommand.CarryDeal(deal, "their buyer is on leave"));
        review.isListed();
        assertThat(browser.get("/api/deals/" + deal + "/reviews").problem()).isEqualTo("404 NOT_FOUND");
        review.does(mia, new MeetingCommand.SetGoal("One deal gets on", null))
                .does(mia, new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(deal, 540))))
                .does(mia, new MeetingCommand.StartReview())
                .does(mia, new MeetingCommand.OpenSlot(deal))
                .isListed();
        assertThat(browser.get("/api/deals/" + deal + "/reviews").status()).isEqualTo(200);
    }

    @Test
    void anotherTeamHasNone() {
        Sitting sitting = Sitting.free(house, mia);
        String deal = sitting.deal("d1");
        sitting.isListed();
        Browser stranger = house.signedIn(house.team("South"), Role.MANAGER);
        assertThat(stranger.get("/api/discussed-deals").list()).isEmpty();
        assertThat(stranger.get("/api/deals/" + deal + "/reviews").problem()).isEqualTo("404 NOT_FOUND");
    }
}
