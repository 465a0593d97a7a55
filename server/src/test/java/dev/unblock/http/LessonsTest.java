package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Agenda;
import dev.unblock.board.Command;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Remover;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions, bookmarks, guesses and the notebook. */
@Tag("postgres")
class LessonsTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member nina = house.member(team, "nina@example.com", Role.REP);
    private final Member third = house.member(team, "third@example.com", Role.REP);
    private final Browser manager = house.signedIn(mia);
    private final Browser newcomer = house.signedIn(nina);
    private final Browser bystander = house.signedIn(third);
    private final Sitting sitting = Sitting.free(house, mia);
    private final String deal = sitting.deal("d1");
    private final String card = sitting.obstacle(mia, "o1", deal);

    @AfterEach
    void close() {
        house.close();
    }

    private static String on(Sitting sitting, String what) {
        return "/api/boards/" + sitting.board + "/" + what;
    }

    private String here(String what) {
        return on(sitting, what);
    }

    private static JsonObject pin(String card) {
        return new JsonObject().put("spot", "CARD").put("seq", 2).put("card", card);
    }

    private static JsonObject why(String card, Member to) {
        return new JsonObject().put("pin", pin(card)).put("to", to.id()).put("text", " Why the price first? ");
    }

    private static JsonObject text(String text) {
        return new JsonObject().put("text", text);
    }

    private JsonObject asked() {
        return newcomer.post(here("questions"), why(card, mia)).json();
    }

    @Test
    void aQuestionIsSeenByAskerAndAskedAloneUntilItIsAnswered() {
        JsonObject question = asked();
        assertThat(question.getString("text")).isEqualTo("Why the price first?");
        assertThat(question.getString("askerName")).isEqualTo(nina.name());
        assertThat(question.getJsonObject("quote").getString("text")).isEqualTo("Obstacle o1");
        assertThat(question.getJsonObject("quote").getString("dealName")).isEqualTo("Deal d1");
        assertThat(question.getJsonObject("pin").getString("deal")).isEqualTo(deal);
        for (Browser party : List.of(newcomer, manager)) {
            assertThat(party.get(here("questions")).list()).isEqualTo(new JsonArray().add(question));
            assertThat(party.get("/api/me/questions").list()).isEqualTo(new JsonArray().add(question));
        }
        assertThat(bystander.get(here("questions")).list()).isEmpty();
        assertThat(bystander.get("/api/me/questions").list()).isEmpty();
        String told = "questions " + sitting.board + " " + new TreeSet<>(List.of(mia.id(), nina.id()));
        assertThat(house.told).containsExactly(told);

        String path = here("questions/" + question.getString("id"));
        assertThat(bystander.post(path + "/answer", text("Because")).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(newcomer.post(path + "/answer", text("Because")).problem()).isEqualTo("404 NOT_FOUND");
        JsonObject answered =
                manager.post(path + "/answer", text("It stops the talk")).json();
        assertThat(answered.getJsonObject("answer").getString("text")).isEqualTo("It stops the talk");
        assertThat(bystander.get(here("questions")).list()).isEqualTo(new JsonArray().add(answered));
        assertThat(bystander.get("/api/me/questions").list()).isEmpty();
        assertThat(house.told).containsExactly(told, told);
    }

    @Test
    void anAnswerIsForTheTeamOnlyWhenTheReviewIsOver() {
        Sitting review = Sitting.review(house, mia, nina);
        String its = review.deal("r1", nina);
        JsonObject sent = new JsonObject()
                .put("pin", new JsonObject().put("spot", "RESULT").put("seq", 2).put("deal", its))
                .put("to", nina.id())
                .put("text", "Why so?");
        JsonObject question = manager.post(on(review, "questions"), sent).json();
        newcomer.post(on(review, "questions/" + question.getString("id") + "/answer"), text("Because"));
        assertThat(bystander.get(on(review, "questions")).list()).isEmpty();
        review.does(mia, new MeetingCommand.SetGoal("Get on", null))
                .does(mia, new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(its, 540))))
                .does(mia, new MeetingCommand.StartReview())
                .does(mia, new MeetingCommand.OpenSlot(its))
                .does(mia, new MeetingCommand.ParkDeal(its, "their buyer is away"))
                .does(mia, new MeetingCommand.BeginClosing());
        assertThat(bystander.get(on(review, "questions")).list()).isEmpty();
        review.does(mia, new MeetingCommand.CloseReview());
        assertThat(bystander.get(on(review, "questions")).list()).hasSize(1);
    }

    @Test
    void onlyTheAskerTakesAQuestionBackAndOnlyWithoutAnAnswer() {
        String path = here("questions/" + asked().getString("id"));
        assertThat(manager.delete(path).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(newcomer.delete(path).status()).isEqualTo(204);
        assertThat(manager.get(here("questions")).list()).isEmpty();
        String other = here("questions/" + asked().getString("id"));
        manager.post(other + "/answer", text("Because"));
        assertThat(newcomer.delete(other).problem()).isEqualTo("409 REFUSED");
    }

    @Test
    void nobodyAsksAboutCardsThatNotEverybodySees() {
        sitting.does(
                mia,
                new Command.RaiseObstacle(
                        Sitting.id("o2"), deal, "Tainted", ObstacleType.PRICE, Remover.REP, null, true));
        String hidden = Sitting.id("o2");
        assertThat(newcomer.post(here("questions"), why(hidden, mia)).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(newcomer.post(here("questions"), why("000000000000", mia)).problem())
                .isEqualTo("404 NOT_FOUND");
        JsonObject decision = why(card, mia)
                .put(
                        "pin",
                        new JsonObject().put("spot", "DECISION").put("seq", 2).put("deal", deal));
        assertThat(newcomer.post(here("questions"), decision).problem()).isEqualTo("404 NOT_FOUND");
        sitting.does(mia, new Command.LeaveUndecided(deal, "too early"));
        assertThat(newcomer.post(here("questions"), decision)
                        .json()
                        .getJsonObject("quote")
                        .getString("text"))
                .isEqualTo("too early");
        JsonObject later = why(card, mia).put("pin", pin(card).put("seq", 9_999));
        assertThat(newcomer.post(here("questions"), later).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void aCardWithdrawnLaterIsNoLongerQuotedOrTaught() {
        JsonObject question = asked();
        newcomer.post(here("bookmarks"), new JsonObject().put("pin", pin(card)).put("text", ""));
        manager.post(here("questions/" + question.getString("id") + "/answer"), text("Because"));
        sitting.does(mia, new Command.Withdraw(card));
        assertThat(bystander.get(here("questions")).list()).isEmpty();
        JsonObject notebook = newcomer.get("/api/notebook").json();
        assertThat(notebook.getJsonArray("questions")).hasSize(1);
        assertThat(notebook.encode()).doesNotContain("Obstacle o1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "self", "stranger"})
    void onlyAnotherPersonOfTheBoardCanBeAsked(String whom) {
        Member stranger = house.member(house.team("South"), "sue@example.com", Role.REP);
        String to = switch (whom) {
            case "self" -> nina.id();
            case "stranger" -> stranger.id();
            default -> whom;
        };
        var answer = newcomer.post(here("questions"), why(card, mia).put("to", to));
        assertThat(answer.problem()).isEqualTo("400 INVALID");
        assertThat(answer.json().getString("field")).isEqualTo("to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "a\u0000b", "long"})
    void anUnreadableQuestionIsRefused(String text) {
        String sent = text.equals("long") ? "x".repeat(281) : text;
        var answer = newcomer.post(here("questions"), why(card, mia).put("text", sent));
        assertThat(answer.problem()).isEqualTo("400 INVALID");
        assertThat(answer.json().getString("field")).isEqualTo("text");
        assertThat(manager.get("/api/me/questions").list()).isEmpty();
    }

    @Test
    void aGuestIsAskedAndAnswersOnTheirBoardAndSeesNothingElse() {
        JsonObject link = manager.post(
                        here("guest-links"),
                        new JsonObject().put("role", "EXECUTIVE").put("expiresInHours", 1))
                .json();
        Browser guest = house.browser();
        String id = guest.post(
                        "/api/guest/" + link.getString("url").replaceFirst(".*/", ""),
                        new JsonObject().put("name", "Bea").put("language", "EN"))
                .json()
                .getString("id");
        JsonObject other = asked();
        manager.post(here("questions/" + other.getString("id") + "/answer"), text("Because"));
        JsonObject question =
                newcomer.post(here("questions"), why(card, mia).put("to", id)).json();
        assertThat(question.getString("askedName")).isEqualTo("Bea (guest)");
        assertThat(guest.get(here("questions")).list()).isEqualTo(new JsonArray().add(question));
        JsonObject answered = guest.post(here("questions/" + question.getString("id") + "/answer"), text("I call him"))
                .json();
        assertThat(newcomer.get("/api/me/questions").list()).contains(answered);
        assertThat(guest.get("/api/me/questions").problem()).isEqualTo("403 FORBIDDEN");
        assertThat(guest.get("/api/notebook").problem()).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void bookmarksAreVisibleOnlyToTheirOwner() {
        JsonObject sent = new JsonObject().put("pin", pin(card)).put("text", "Ask like this");
        JsonObject mark = newcomer.post(here("bookmarks"), sent).json();
        String path = "/api/bookmarks/" + mark.getString("id");
        assertThat(newcomer.get(here("bookmarks")).list()).isEqualTo(new JsonArray().add(mark));
        for (Browser other : List.of(manager, bystander)) {
            assertThat(other.get(here("bookmarks")).list()).isEmpty();
            assertThat(other.get("/api/notebook").json().getJsonArray("bookmarks"))
                    .isEmpty();
            assertThat(other.patch(path, text("Mine")).problem()).isEqualTo("404 NOT_FOUND");
            assertThat(other.delete(path).problem()).isEqualTo("404 NOT_FOUND");
        }
        assertThat(newcomer.patch(path, text("Or so")).json().getString("text")).isEqualTo("Or so");
        assertThat(newcomer.delete(path).status()).isEqualTo(204);
        assertThat(newcomer.get("/api/notebook").json().getJsonArray("bookmarks"))
                .isEmpty();
    }

    @Test
    void aMomentCanBeKeptEvenWhereItsDealIsGone() {
        JsonObject moment = new JsonObject().put("spot", "MOMENT").put("seq", 2).put("deal", deal);
        JsonObject sent = new JsonObject().put("pin", moment).put("text", "How they began");
        JsonObject mark = newcomer.post(here("bookmarks"), sent).json();
        assertThat(mark.getJsonObject("pin")).isEqualTo(moment);
        assertThat(mark.getJsonObject("quote").getString("dealName")).isEqualTo("Deal d1");
        sitting.does(mia, new Command.RemoveDeal(deal));
        assertThat(notebook(newcomer).getJsonArray("bookmarks").getJsonObject(0).getJsonObject("quote"))
                .isEqualTo(mark.getJsonObject("quote").copy().put("dealName", ""));
        assertThat(newcomer.post(here("bookmarks"), sent).json().getJsonObject("pin"))
                .isEqualTo(new JsonObject().put("spot", "MOMENT").put("seq", 2));
        moment.put("seq", 99);
        assertThat(newcomer.post(here("bookmarks"), sent).problem()).isEqualTo("404 NOT_FOUND");
    }

    private JsonObject guess() {
        return new JsonObject()
                .put("deal", deal)
                .put("seq", 2)
                .put(
                        "obstacles",
                        new JsonArray()
                                .add(new JsonObject().put("text", "No budget").put("remover", "MANAGER")))
                .put("solutions", new JsonArray().add("Begin small"))
                .put("key", 0);
    }

    private JsonObject notebook(Browser browser) {
        return browser.get("/api/notebook").json();
    }

    @Test
    void theFirstGuessCountsAndComesAgainInGrowingGapsForItsOwnerAlone() {
        JsonObject made = newcomer.post(here("guesses"), guess()).json();
        assertThat(made.getJsonObject("guessed").getJsonArray("obstacles")).hasSize(1);
        assertThat(made.getJsonObject("quote").getString("dealName")).isEqualTo("Deal d1");
        assertThat(made.containsKey("repetition")).isFalse();
        JsonObject again = newcomer.post(here("guesses"), guess().put("solutions", new JsonArray()))
                .json();
        assertThat(again).isEqualTo(made);

        String path = "/api/guesses/" + made.getString("id") + "/grade";
        JsonObject close = new JsonObject().put("grade", 4);
        newcomer.post(path, close);
        house.clock.pass(Duration.ofDays(1));
        JsonObject graded = newcomer.post(path, close).json();
        assertThat(graded.getJsonObject("repetition").getInteger("days")).isEqualTo(6);
        assertThat(graded.getJsonObject("repetition").getInstant("due"))
                .isEqualTo(house.clock.instant().plus(Duration.ofDays(6)));
        assertThat(notebook(newcomer).getJsonArray("guesses")).isEqualTo(new JsonArray().add(graded));
        for (Browser other : List.of(manager, bystander)) {
            assertThat(other.post(path, close).problem()).isEqualTo("404 NOT_FOUND");
            assertThat(notebook(other).encode()).doesNotContain("No budget");
        }
    }

    @Test
    void anEmptyGuessOrAKeyThatIsNotThereChangesNothing() {
        JsonObject empty = guess().put("obstacles", new JsonArray()).put("solutions", new JsonArray());
        empty.remove("key");
        assertThat(newcomer.post(here("guesses"), empty).problem()).isEqualTo("400 INVALID");
        assertThat(newcomer.post(here("guesses"), guess().put("key", 1)).problem())
                .isEqualTo("400 INVALID");
        assertThat(newcomer.post(here("guesses"), guess().put("deal", "000000000000"))
                        .problem())
                .isEqualTo("404 NOT_FOUND");
        assertThat(notebook(newcomer).getJsonArray("guesses")).isEmpty();
    }

    @Test
    void aVeteranWhoIsAskedCommentsAndTheLearnerIsTold() {
        String id = newcomer.post(here("guesses"), guess()).json().getString("id");
        String path = "/api/guesses/" + id;
        newcomer.post(path + "/grade", new JsonObject().put("grade", 4));
        assertThat(manager.post(path + "/comments", text("Well seen")).problem())
                .isEqualTo("404 NOT_FOUND");
        assertThat(newcomer.put(path + "/share", new JsonObject().put("with", third.id()))
                        .problem())
                .isEqualTo("400 INVALID");
        Member vera = house.store
                .people()
                .addMember(
                        team,
                        new Member.New("Vera", "vera@example.com", Role.REP, Seniority.VETERAN, nina.language()),
                        null)
                .await();
        assertThat(newcomer.put(path + "/share", new JsonObject().put("with", vera.id()))
                        .status())
                .isEqualTo(200);
        newcomer.put(path + "/share", new JsonObject().put("with", mia.id()));

        JsonObject shared = notebook(manager).getJsonArray("shared").getJsonObject(0);
        assertThat(shared.getString("memberName")).isEqualTo(nina.name());
        assertThat(shared.containsKey("repetition")).isFalse();
        house.clock.pass(Duration.ofMinutes(1));
        JsonObject told = manager.post(path + "/comments", text("Well seen")).json();
        assertThat(told.getJsonArray("comments")).hasSize(1);
        assertThat(told.containsKey("repetition")).isFalse();
        assertThat(bystander.post(path + "/comments", text("Me too")).problem()).isEqualTo("404 NOT_FOUND");

        JsonObject mine = notebook(newcomer).getJsonArray("guesses").getJsonObject(0);
        assertThat(mine.getBoolean("news")).isTrue();
        assertThat(mine.getJsonArray("comments").getJsonObject(0).getString("authorName"))
                .isEqualTo(mia.name());
        assertThat(newcomer.post(path + "/seen", null).status()).isEqualTo(204);
        assertThat(notebook(newcomer).getJsonArray("guesses").getJsonObject(0).getBoolean("news"))
                .isFalse();
        newcomer.put(path + "/share", new JsonObject());
        assertThat(notebook(manager).getJsonArray("shared")).isEmpty();
    }
}
