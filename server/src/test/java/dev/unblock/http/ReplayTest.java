package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Agenda;
import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Command;
import dev.unblock.board.Deal;
import dev.unblock.board.Live;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Phase;
import dev.unblock.board.Redaction;
import dev.unblock.board.Remover;
import dev.unblock.board.Role;
import dev.unblock.board.VisibleEvent;
import dev.unblock.faults.Eventually;
import dev.unblock.library.replay.Replays;
import dev.unblock.live.Protocol;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.Json;
import dev.unblock.log.RedactedLog;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A past review, as each member of the team may replay it. */
@Tag("postgres")
class ReplayTest {
    private static final Json<VisibleEvent> ENTRY = Json.of(VisibleEvent.class);
    private static final Json<Protocol.Snap> SNAP = Json.of(Protocol.Snap.class);
    private static final Json<Board> BOARD = Json.of(Board.class);

    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rita = house.member(team, "rita@example.com", Role.REP);
    private final Member rob = house.member(team, "rob@example.com", Role.REP);
    private final Member newcomer = house.member(team, "nina@example.com", Role.OBSERVER);
    private final Sitting review = Sitting.review(house, mia, rita, rob);
    private final String deal = Sitting.id("d1");

    @AfterEach
    void close() {
        house.close();
    }

    /** Contains everything that can be hidden. */
    private void meets() {
        review.deal("d1", rita);
        review.does(rita, new Command.ReportResult(deal, "Price agreed", null))
                .does(rita, new Command.ExplainStuck(deal, "The cap", null))
                .does(mia, new MeetingCommand.SetGoal("Get on", null))
                .does(mia, new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(deal, 540))))
                .does(mia, new MeetingCommand.StartReview())
                .does(mia, new MeetingCommand.OpenSlot(deal))
                .does(mia, new MeetingCommand.MoveOn(deal, Phase.RESULT));
        raise(rita, "o1", "Open to all", false);
        raise(rob, "o2", "Signed by nobody", true);
        raise(rita, "o3", "Held back later", false);
        raise(rob, "o4", "Taken back later", false);
        review.does(mia, new MeetingCommand.MoveOn(deal, Phase.OBSTACLES))
                .does(mia, new MeetingCommand.HoldCard(Sitting.id("o3"), "Not so"))
                .does(rob, new Command.Withdraw(Sitting.id("o4")));
        raise(rita, "o5", "Kept in a tray", false);
        review.does(rita, new MeetingCommand.CastVote(deal, Phase.OBSTACLE_VOTE, Sitting.id("o1"), 1));
        // the house writes on the board, too
        Eventually.is("the report is frozen", () -> {
            Meeting now = review.now().meeting();
            return now != null && now.report().frozen() != null;
        });
    }

    private void raise(Member who, String name, String text, boolean nameless) {
        review.does(
                who,
                new Command.RaiseObstacle(
                        Sitting.id(name), deal, text, ObstacleType.PRICE, Remover.REP, null, false, nameless));
    }

    private Browser.Answer get(Member who, String what) {
        return house.signedIn(who).get("/api/boards/" + review.board + "/replay" + what);
    }

    private static String text(Browser.Answer answer) {
        return String.valueOf(answer.response().bodyAsString());
    }

    private List<VisibleEvent> pages(Member who) {
        JsonObject page = get(who, "").json();
        assertThat(page.getLong("head")).isEqualTo(review.now().seq());
        return page.getJsonArray("entries").stream()
                .map(it -> ENTRY.stored(((JsonObject) it).encode()))
                .toList();
    }

    private JsonObject momentOf(Browser browser, long seq) {
        return browser.get("/api/boards/" + review.board + "/replay/at/" + seq).json();
    }

    @Test
    void aLearnerSeesNothingThatIsNotForAllInAnyPageOrMoment() {
        meets();
        Browser browser = house.signedIn(newcomer);
        long head = review.now().seq();
        List<String> all = new ArrayList<>();
        all.add(text(browser.get("/api/boards/" + review.board + "/replay")));
        all.add(text(browser.get("/api/boards/" + review.board + "/replay?from=7")));
        LongStream.rangeClosed(1, head)
                .forEach(seq -> all.add(momentOf(browser, seq).encode()));
        assertThat(all)
                .allSatisfy(it -> assertThat(it)
                        .doesNotContain(
                                "Held back later", "Taken back later", "Kept in a tray", "Not so", "\"dots\":1"));
        assertThat(all.getFirst()).contains("Open to all", "Signed by nobody", "Price agreed");
        assertThat(all.getLast()).contains("Open to all", "Signed by nobody");
        for (VisibleEvent entry : pages(newcomer)) {
            if (ENTRY.text(entry).contains(Sitting.id("o2"))) {
                assertThat(ENTRY.text(entry)).doesNotContain(rob.id());
            }
        }
        LongStream.rangeClosed(1, head)
                .forEach(seq -> assertThat(cardOf(momentOf(browser, seq), "o2")).doesNotContain(rob.id()));
    }

    private static String cardOf(JsonObject moment, String card) {
        return moment.getJsonObject("board").getJsonArray("cards").stream()
                .map(it -> ((JsonObject) it).encode())
                .filter(it -> it.contains(Sitting.id(card)))
                .reduce("", String::concat);
    }

    @Test
    void everybodySeesTheirOwnAgain() {
        meets();
        assertThat(text(get(rita, ""))).contains("Held back later", "Not so", "Kept in a tray", "\"dots\":1");
        assertThat(text(get(rob, ""))).contains("Taken back later").doesNotContain("Held back later", "\"dots\":1");
    }

    @Test
    void aCountedVoteIsToldFromItsCountingOn() {
        meets();
        review.does(mia, new MeetingCommand.MoveOn(deal, Phase.OBSTACLE_VOTE));
        assertThat(text(get(newcomer, ""))).contains("\"dots\":1");
    }

    @Test
    void eachMomentEqualsTheFoldOfThePages() {
        meets();
        for (Member viewer : List.of(newcomer, rita, mia)) {
            Browser browser = house.signedIn(viewer);
            Board folded = Board.EMPTY;
            for (VisibleEvent entry : pages(viewer)) {
                folded = folded.after(entry);
                JsonObject moment = momentOf(browser, entry.seq());
                Protocol.Snap snap =
                        SNAP.stored(moment.getJsonObject("board").encode().getBytes(StandardCharsets.UTF_8));
                assertThat(snap.seq()).isEqualTo(entry.seq());
                assertThat(snap.cards())
                        .isEqualTo(List.<Card>copyOf(folded.cards().values()));
                assertThat(snap.deals())
                        .isEqualTo(List.<Deal>copyOf(folded.deals().values()));
                assertThat(snap.meeting()).isEqualTo(folded.meeting());
                assertThat(snap.settings())
                        .isEqualTo(new Protocol.Settings(folded.title(), folded.language(), folded.locked()));
            }
        }
    }

    @Test
    void aBoardFromWhichNothingWasTakenIsSeenAgainAsItWasSeenLive() {
        Sitting free = Sitting.free(house, rita);
        free.deal("d2");
        free.obstacle(rita, "o7", Sitting.id("d2"));
        free.followUp(rita, "f1", Sitting.id("d2"), rob);
        List<VisibleEvent> live = Live.told(house.log.read(free.board, 1, 1_000).await(), rob.id());
        Replays replays = new Replays(
                new RedactedLog(house.log), new BoardWriter(house.log, house.clock, BoardWriter.AppendListener.NONE));
        assertThat(replays.page(free.board, 1, rob.id()).entries()).isEqualTo(live);
        Board now = replays.at(free.board, live.size(), rob.id()).orElseThrow().board();
        assertThat(BOARD.text(now)).isEqualTo(BOARD.text(Redaction.redact(free.now(), rob.id())));
    }

    @Test
    void pagesFollowEachOtherWithoutAHole() {
        Sitting free = Sitting.free(house, rita);
        free.deal("d2");
        for (int i = 0; i < 5; i++) {
            free.does(rita, new Command.ReportResult(Sitting.id("d2"), "Result " + i, null));
        }
        Browser browser = house.signedIn(newcomer);
        JsonObject rest =
                browser.get("/api/boards/" + free.board + "/replay?from=4").json();
        assertThat(rest.getJsonArray("entries"))
                .extracting(it -> ((JsonObject) it).getLong("seq"))
                .containsExactly(4L, 5L, 6L, 7L);
        assertThat(rest.getJsonArray("people"))
                .extracting(it -> ((JsonObject) it).getString("id"))
                .contains(rita.id());
        assertThat(browser.get("/api/boards/" + free.board + "/replay?from=8")
                        .json()
                        .getJsonArray("entries"))
                .isEmpty();
    }

    @Test
    void anInvalidMomentIsNotFound() {
        String path = "/api/boards/" + review.board + "/replay";
        Browser browser = house.signedIn(newcomer);
        long beyond = review.now().seq() + 1;
        for (String seq : List.of("0", "-1", "1e3", "x", "99999999999999999999", String.valueOf(beyond))) {
            assertThat(browser.get(path + "/at/" + seq).problem()).as(seq).isEqualTo("404 NOT_FOUND");
        }
        for (String from : List.of("0", "-1", "x", "")) {
            assertThat(browser.get(path + "?from=" + from).problem()).as(from).isEqualTo("400 INVALID");
        }
    }
}
