package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Agenda.Allotment;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Role;
import dev.unblock.board.Template;
import dev.unblock.faults.Eventually;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kinds of reviews, their questions, and a review that is held once. */
@Tag("postgres")
class TemplatesTest {
    private static final String QUESTIONS = "/api/team/questions";

    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Browser manager = house.signedIn(mia);

    @AfterEach
    void close() {
        house.close();
    }

    private static JsonObject questions(String... questions) {
        return new JsonObject()
                .put("template", "RESCUE")
                .put("language", "EN")
                .put("part", "RESULT")
                .put("questions", JsonArray.of((Object[]) questions));
    }

    private static JsonObject seen(String... questions) {
        return new JsonObject().put("questions", JsonArray.of((Object[]) questions));
    }

    private Sitting sitting(JsonObject series) {
        return new Sitting(house, mia, series.getJsonObject("next").getString("board"));
    }

    private Meeting meeting(JsonObject series) {
        return Objects.requireNonNull(sitting(series).now().meeting());
    }

    @Test
    void aTeamAsksItsOwnQuestionsUntilItTakesTheUsualOnesAgain() {
        Browser elsewhere = house.signedIn(house.team("South"), Role.MANAGER);
        JsonObject own = questions("What would save it?", "Who decides?");
        assertThat(manager.put(QUESTIONS, questions(" What would save it? ", "Who decides?", "Who decides?"))
                        .list())
                .containsExactly(own);
        assertThat(house.signedIn(team, Role.OBSERVER).get(QUESTIONS).list()).containsExactly(own);
        assertThat(elsewhere.get(QUESTIONS).list()).isEmpty();
        assertThat(manager.put(QUESTIONS, questions()).list()).isEmpty();
        assertThat(house.signedIn(team, Role.REP)
                        .put(QUESTIONS, questions("Mine"))
                        .problem())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void whoHasNotSeenAnotherManagersQuestionsDoesNotReplaceThem() {
        manager.put(QUESTIONS, questions("Theirs"));
        assertThat(manager.put(QUESTIONS, questions("Mine").put("was", seen())).problem())
                .isEqualTo("409 CHANGED");
        assertThat(manager.get(QUESTIONS).list()).containsExactly(questions("Theirs"));
        assertThat(manager.put(QUESTIONS, questions("Mine").put("was", seen("Theirs")))
                        .list())
                .containsExactly(questions("Mine"));
    }

    @Test
    void aReviewIsPreparedAsItsTemplateSays() {
        JsonObject sent = SeriesTest.weekly(mia.id(), List.of()).put("template", "MONTH_END");
        JsonObject monthEnd = manager.post("/api/series", sent).json();
        assertThat(monthEnd.getString("template")).isEqualTo("MONTH_END");
        assertThat(meeting(monthEnd).plan().monthEnd()).isTrue();
        JsonObject lost = manager.post("/api/series", sent.copy().put("template", "LOST_DEAL"))
                .json();
        assertThat(meeting(lost).plan().template()).isEqualTo(Template.LOST_DEAL);
        assertThat(meeting(lost).plan().anonymousObstacles()).isTrue();
        assertThat(meeting(lost).plan().monthEnd()).isFalse();
        assertThat(meeting(lost).plan().dots()).isEqualTo(3);
        JsonObject usual = manager.post("/api/series", SeriesTest.weekly(mia.id(), List.of()))
                .json();
        assertThat(usual.getString("template")).isEqualTo("DEAL_REVIEW");
    }

    @Test
    void aReviewHeldOnceHasItsPlanAndNoneFollowsIt() {
        JsonObject sent = SeriesTest.weekly(mia.id(), List.of())
                .put("rhythm", "ONCE")
                .put("template", "RESCUE")
                .put("firstAt", house.clock.instant().toString());
        JsonObject once = manager.post("/api/series", sent).json();
        Meeting prepared = meeting(once);
        assertThat(prepared.plan().nextAt().minusSeconds(7 * 86_400))
                .isEqualTo(prepared.plan().startsAt());
        assertThat(prepared.plan().moderator()).isEqualTo(mia.id());
        Sitting sitting = sitting(once);
        String deal = sitting.deal("d1");
        String card = sitting.followUp(mia, "f1", deal, mia);
        sitting.does(mia, new MeetingCommand.SetGoal("Save it", null))
                .does(mia, new MeetingCommand.SetAgenda(List.of(new Allotment(deal, 600))))
                .does(mia, new MeetingCommand.StartReview())
                .does(mia, new MeetingCommand.BeginClosing())
                .does(mia, new MeetingCommand.CloseReview());
        String path = "/api/series/" + once.getString("id");
        Eventually.is(
                "the series has ended",
                () -> manager.get(path).json().getJsonObject("series").getBoolean("ended"));
        assertThat(manager.get(path).json().getJsonArray("reviews")).hasSize(1);
        // no review looks back on it, so its outcome is recorded in the list
        JsonObject done = new JsonObject()
                .put("outcome", new JsonObject().put("result", "DONE").put("came", "signed"));
        Browser.Answer answer = manager.put("/api/boards/" + sitting.board + "/follow-ups/" + card + "/outcome", done);
        assertThat(answer.json().getJsonObject("outcome").getString("came")).isEqualTo("signed");
        assertThat(sitting.isListed().now().meeting()).isNotNull();
        assertThat(manager.get("/api/follow-ups").list().getJsonObject(0).getBoolean("recordable"))
                .isTrue();
    }

    @Test
    void aTeamSetsTheCurrencyOfItsDeals() {
        assertThat(manager.get("/api/team/settings").json()).isEqualTo(new JsonObject());
        assertThat(manager.put("/api/team/settings", new JsonObject().put("currency", "EUR"))
                        .json())
                .isEqualTo(new JsonObject().put("currency", "EUR"));
        assertThat(house.signedIn(team, Role.REP)
                        .get("/api/team/settings")
                        .json()
                        .getString("currency"))
                .isEqualTo("EUR");
        assertThat(manager.put("/api/team/settings", new JsonObject().put("currency", "euro"))
                        .problem())
                .isEqualTo("400 INVALID");
    }
}
