package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Ask;
import dev.unblock.board.Command;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Remover;
import dev.unblock.board.Role;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class AsksTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Browser manager = house.signedIn(mia);
    private final Sitting sitting = Sitting.free(house, mia);

    @AfterEach
    void close() {
        house.close();
    }

    /** Grants the request of {@link Sitting#askedOf}. */
    private JsonObject yes() {
        return new JsonObject().put("ask", sitting.ask()).put("granted", true).put("text", "up to 5 %");
    }

    private String answerPath(String card) {
        return "/boards/" + sitting.board + "/asks/" + card + "/answer";
    }

    private String asked() {
        String card = sitting.askedOf("o1", sitting.deal("d1"));
        sitting.isListed();
        return card;
    }

    @Test
    void executivesAnswerInTheirOwnName() {
        String card = asked();
        Member eve = house.member(team, "eve@example.com", Role.EXECUTIVE);
        Browser executive = house.signedIn(eve);
        JsonObject line = executive.get("/api/asks").list().getJsonObject(0);
        assertThat(line.getString("obstacle")).isEqualTo("Obstacle o1");
        assertThat(line.getString("ownerName")).isEqualTo(mia.name());
        assertThat(line.getBoolean("answerable")).isTrue();
        JsonObject answered = executive.post("/api" + answerPath(card), yes()).json();
        assertThat(answer(answered)).isEqualTo(yesBy(eve.id()));
        assertThat(answered.getJsonObject("answerer"))
                .isEqualTo(new JsonObject().put("name", eve.name()).put("guest", false));
        assertThat(executive.get("/api/asks").list()).isEqualTo(new JsonArray().add(answered));
        Browser rep = house.signedIn(team, Role.REP);
        assertThat(rep.post("/api" + answerPath(card), yes()).problem()).isEqualTo("403 FORBIDDEN");
    }

    private static JsonObject answer(JsonObject line) {
        return line.getJsonObject("ask").getJsonObject("answer");
    }

    private static JsonObject yesBy(String author) {
        return new JsonObject().put("granted", true).put("text", "up to 5 %").put("author", author);
    }

    /** The name is free text; who wrote it is not. */
    @Test
    void aGuestWhoAnswersInAMembersNameIsMarkedWhereverTheAnswerIsRead() {
        Member eve = house.member(team, "eve@example.com", Role.EXECUTIVE);
        String card = asked();
        String token = manager.post(
                        "/api/boards/" + sitting.board + "/guest-links",
                        new JsonObject().put("role", "EXECUTIVE").put("expiresInHours", 2))
                .json()
                .getString("url")
                .replaceFirst(".*/", "");
        house.browser()
                .post(
                        "/api/guest/" + token,
                        new JsonObject().put("name", "Mallory").put("language", "EN"));
        Guest guest = house.store.guests().guests(sitting.board).await().getFirst();
        Ask asked = new Ask("Lift the cap", "Director", sitting.soon(), null);
        sitting.does(guest, new Command.AnswerAsk(card, asked, true, "Yes", eve.name()));
        sitting.isListed();
        JsonObject line = manager.get("/api/asks").list().getJsonObject(0);
        assertThat(answer(line).getString("author")).isEqualTo(guest.id());
        assertThat(line.getJsonObject("answerer"))
                .isEqualTo(new JsonObject().put("name", "Mallory").put("guest", true));
        String summary = "/api/boards/" + sitting.board;
        assertThat(manager.get(summary + "/export/markdown?language=en")
                        .response()
                        .bodyAsString())
                .contains(eve.name() + " (noted by Mallory (guest))");
        assertThat(manager.get(summary + "/export/csv?language=zh").response().bodyAsString())
                .contains(eve.name() + "（由 Mallory（访客） 代记）");
        assertThat(manager.get(summary + "/summary").json().getJsonArray("people"))
                .anyMatch(it -> ((JsonObject) it).getString("name").startsWith("Mallory"));
    }

    private JsonObject link() {
        return manager.post(
                        "/api/ask-links",
                        new JsonObject().put("name", " The director ").put("expiresInHours", 2))
                .json();
    }

    private static String token(JsonObject link) {
        return link.getString("url").replaceFirst(".*/", "");
    }

    @Test
    void aLinksHolderAnswersWithoutAnAccountAndCanDoNothingElse() {
        String card = asked();
        JsonObject link = link();
        Browser stranger = house.browser();
        String inbox = "/api/inbox/" + token(link);
        JsonObject seen = stranger.get(inbox).json();
        assertThat(seen.getString("team")).isEqualTo("North");
        assertThat(seen.getString("name")).isEqualTo("The director");
        assertThat(seen.getJsonArray("asks")).hasSize(1);
        var answered = stranger.post(inbox + answerPath(card), yes());
        assertThat(answer(answered.json())).isEqualTo(yesBy("inbox:").put("by", "The director"));
        assertThat(answered.json().getValue("answerer")).isNull();
        assertThat(answered.response().cookies()).isEmpty();
        assertThat(stranger.get("/api/boards").problem()).isEqualTo("401 NOT_SIGNED_IN");
        var last = house.log.read(sitting.board, sitting.now().seq(), 1).await().getFirst();
        assertThat(last.actor()).isEqualTo("inbox:" + link.getString("id"));
    }

    @Test
    void aLinkTellsNobodysIdAndItsHolderStillChangesTheAnswersOfMembers() {
        Member eve = house.member(team, "eve@example.com", Role.EXECUTIVE);
        String card = asked();
        house.signedIn(eve).post("/api" + answerPath(card), yes());
        JsonObject link = link();
        String inbox = "/api/inbox/" + token(link);
        var seen = house.browser().get(inbox);
        JsonObject line = seen.json().getJsonArray("asks").getJsonObject(0);
        assertThat(line.getString("ownerName")).isEqualTo(mia.name());
        assertThat(line.getJsonObject("answerer").getString("name")).isEqualTo(eve.name());
        JsonObject no = new JsonObject()
                .put("ask", line.getJsonObject("ask"))
                .put("granted", false)
                .put("text", "");
        var changed = house.browser().post(inbox + answerPath(card), no);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(house.browser()
                        .post(inbox + answerPath(card), no.copy().put("granted", true))
                        .problem())
                .as("another answer stands there by now")
                .isEqualTo("409 CHANGED");
        var again = house.browser().get(inbox);
        for (var answer : List.of(seen, changed, again)) {
            assertThat(answer.response().bodyAsString())
                    .doesNotContain(mia.id(), eve.id(), link.getString("id"), team.id());
        }
    }

    @Test
    void aRequestIsInTheInboxAsSoonAsItIsOnTheBoardAndAnAnswerAsSoonAsItIsGiven() {
        String inbox = "/api/inbox/" + token(link());
        String card = sitting.askedOf("o1", sitting.deal("d1"));
        assertThat(asks(inbox)).hasSize(1);
        Ask asked = new Ask("Lift the cap", "Director", sitting.soon(), null);
        sitting.does(mia, new Command.AnswerAsk(card, asked, true, "Yes", null));
        assertThat(asks(inbox).getJsonObject(0).getJsonObject("ask").getJsonObject("answer"))
                .isEqualTo(
                        new JsonObject().put("granted", true).put("text", "Yes").put("author", ""));
        assertThat(manager.get("/api/discussed-deals").list()).hasSize(1);
    }

    @Test
    void anAnswerByRestIsToldToTheBoard() {
        String card = asked();
        house.signedIn(mia).post("/api" + answerPath(card), yes());
        assertThat(house.told)
                .contains("appended " + sitting.board + " " + sitting.now().seq());
    }

    @Test
    void aLinkReachesOnlyItsTeamAndEndsWhenItIsRevokedOrOver() {
        String card = asked();
        Team south = house.team("South");
        Browser elsewhere = house.signedIn(south, Role.MANAGER);
        JsonObject foreign = elsewhere
                .post("/api/ask-links", new JsonObject().put("name", "Other").put("expiresInHours", 2))
                .json();
        Browser stranger = house.browser();
        assertThat(stranger.get("/api/inbox/" + token(foreign)).json().getJsonArray("asks"))
                .isEmpty();
        assertThat(stranger.post("/api/inbox/" + token(foreign) + answerPath(card), yes())
                        .problem())
                .isEqualTo("404 NOT_FOUND");
        JsonObject link = link();
        JsonObject later = link();
        assertThat(manager.get("/api/ask-links").list())
                .hasSize(2)
                .noneMatch(it -> ((JsonObject) it).containsKey("url"));
        assertThat(elsewhere.delete("/api/links/" + link.getString("id")).problem())
                .isEqualTo("404 NOT_FOUND");
        assertThat(manager.delete("/api/links/" + link.getString("id")).status())
                .isEqualTo(204);
        assertThat(stranger.get("/api/inbox/" + token(link)).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(stranger.post("/api/inbox/" + token(link) + answerPath(card), yes())
                        .problem())
                .isEqualTo("404 NOT_FOUND");
        house.clock.pass(Duration.ofHours(2));
        assertThat(stranger.get("/api/inbox/" + token(later)).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(stranger.get("/api/inbox/guessed").problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void anAnswerNeverStandsUnderAnotherRequestThanTheOneThatWasRead() {
        String card = asked();
        String inbox = "/api/inbox/" + token(link());
        JsonObject seen = asks(inbox).getJsonObject(0);
        JsonObject body = new JsonObject()
                .put("ask", seen.getJsonObject("ask"))
                .put("granted", true)
                .put("text", "");
        sitting.does(mia, new Command.AskExecutive(card, "Give 40% discount", "Director", sitting.soon()));

        assertThat(house.browser().post(inbox + answerPath(card), body).problem())
                .isEqualTo("409 CHANGED");
        assertThat(manager.post("/api" + answerPath(card), body).problem()).isEqualTo("409 CHANGED");
        // the new request is listed at once, unanswered
        JsonObject now = asks(inbox).getJsonObject(0).getJsonObject("ask");
        assertThat(now.getString("what")).isEqualTo("Give 40% discount");
        assertThat(now.getValue("answer")).isNull();

        sitting.does(mia, new Command.AskExecutive(card, null, null, null));
        assertThat(house.browser().post(inbox + answerPath(card), body).problem())
                .isEqualTo("409 CHANGED");
        assertThat(asks(inbox)).isEmpty();
    }

    @Test
    void anAnswerWithoutTheRequestItAnswersIsRefused() {
        String card = asked();
        JsonObject body = new JsonObject().put("granted", true).put("text", "");
        assertThat(manager.post("/api" + answerPath(card), body).status()).isEqualTo(400);
        assertThat(manager.get("/api/asks")
                        .list()
                        .getJsonObject(0)
                        .getJsonObject("ask")
                        .getValue("answer"))
                .isNull();
    }

    private JsonArray asks(String inbox) {
        return house.browser().get(inbox).json().getJsonArray("asks");
    }

    @Test
    void hiddenOrWithdrawnObstaclesAskNobody() {
        String deal = sitting.deal("d1");
        sitting.does(
                mia,
                new Command.RaiseObstacle(
                        Sitting.id("o2"), deal, "Tainted", ObstacleType.PRICE, Remover.EXECUTIVE, null, true));
        sitting.does(mia, new Command.AskExecutive(Sitting.id("o2"), "Tainted", "Director", sitting.soon()));
        String card = sitting.askedOf("o3", deal);
        sitting.does(mia, new Command.Withdraw(card)).isListed();
        JsonObject link = link();
        assertThat(manager.get("/api/asks").list()).isEmpty();
        assertThat(house.browser().get("/api/inbox/" + token(link)).json().getJsonArray("asks"))
                .isEmpty();
        String path = "/api/inbox/" + token(link) + answerPath(Sitting.id("o2"));
        assertThat(house.browser().post(path, yes()).problem()).isEqualTo("404 NOT_FOUND");
    }
}
