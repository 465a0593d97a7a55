package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.unblock.board.Agenda;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Phase;
import dev.unblock.board.Remover;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Every fate of a card × every kind of answer of the server × every kind of viewer. Each of Rita's cards has a word of
 * its own. The viewers join after everything has happened.
 */
class TaintMatrixTest {
    private static final String DEAL = "deal00000000";
    private static final String SHOWN = "qzshown";
    /** The name of the rep, who is also asked like an executive. */
    private static final String NAME = "Qzrita Zhang";

    /** Words by the fate of their card. */
    private static final Map<String, String> HIDDEN = Map.of(
            "never shown", "qznever",
            "shown, then held back", "qzheld",
            "shown, held back, shown in other words", "qzother",
            "shown, then taken back", "qztaken",
            "taken back in silence", "qzsilent",
            "a story, then taken back", "qzstory",
            "a call for help, then taken back", "qzhelp",
            "a promise, then taken back", "qzpromise",
            "the key obstacle, then taken back", "qzkey");

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Meeting meeting;
    private Player rita;
    private Player mia;
    private String email;

    @BeforeEach
    void allOfItHappens() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        logged.start();
        root.addAppender(logged);
        meeting = Meeting.on(TestDatabase.fresh(), folder);
        Browser rep = meeting.site().member(meeting.manager(), "REP");
        assertThat(rep.patch("/api/me", new JsonObject().put("name", NAME)).status())
                .isEqualTo(200);
        email = rep.get("/api/me").json().getString("email");
        meeting.becomesReview();
        rita = new Player(meeting.site(), rep, meeting.board(), "rita").enter();
        mia = new Player(meeting.site(), meeting.manager(), meeting.board(), "mia").enter();
        rita.send(new Command.AddDeal(DEAL, "Acme", rita.me(), DealFacts.NONE, null));
        rita.send(new Command.ReportResult(DEAL, "Price agreed", null));
        rita.send(new Command.ExplainStuck(DEAL, "Nobody signs", null));
        settled(rita);
        mia.send(new MeetingCommand.SetGoal("Acme moves", null));
        mia.send(new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(DEAL, 540))));
        mia.send(new MeetingCommand.StartReview());
        mia.send(new MeetingCommand.OpenSlot(DEAL));
        mia.send(new MeetingCommand.MoveOn(DEAL, Phase.RESULT));
        settled(mia);
        List.of(SHOWN, "qzheld", "qzother", "qztaken", "qzsilent", "qzkey").forEach(this::raise);
        rita.send(new Command.Withdraw(card("qzsilent")));
        rita.send(new Command.RaiseObstacle(
                card("qzasked"), DEAL, "Their board", ObstacleType.PRICE, Remover.EXECUTIVE, null, false));
        rita.send(new Command.AskExecutive(card("qzasked"), "Call them", NAME, inAWeek()));
        settled(rita);
        mia.send(new MeetingCommand.MoveOn(DEAL, Phase.OBSTACLES));
        settled(mia);
        raise("qznever");
        rita.send(new Command.ParkStory(card("qzstory"), DEAL, "A qzstory to keep"));
        rita.send(new Command.AskForHelp(card("qzhelp"), DEAL, "Some qzhelp please", false));
        rita.send(new Command.AgreeFollowUp(card("qzpromise"), DEAL, "A qzpromise made", rita.me(), inAWeek()));
        settled(rita);
        rita.send(new MeetingCommand.CastVote(DEAL, Phase.OBSTACLE_VOTE, card("qzkey"), 1));
        settled(rita);
        mia.send(new MeetingCommand.MoveOn(DEAL, Phase.OBSTACLE_VOTE));
        settled(mia);
        // the lists have contained all of it once
        for (String word : List.of(SHOWN, "qzheld", "qzother", "qztaken", "qzstory", "qzhelp", "qzpromise", "qzkey")) {
            Eventually.is("found: " + word, () -> archive(word).contains("Acme"));
        }
        mia.send(new MeetingCommand.HoldCard(card("qzheld"), "Not so"));
        mia.send(new MeetingCommand.HoldCard(card("qzother"), "Not so"));
        settled(mia);
        rita.send(new Command.Reword(card("qzother"), "More kindly said", null));
        rita.send(new Command.Reveal(card("qzother")));
        settled(rita);
        for (String word : List.of("qztaken", "qzstory", "qzhelp", "qzpromise", "qzkey")) {
            rita.send(new Command.Withdraw(card(word)));
        }
        settled(rita);
        for (String word : HIDDEN.values()) {
            Eventually.is("gone: " + word, () -> !archive(word).contains("Acme"));
        }
    }

    @AfterEach
    void close() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAppender(logged);
        root.setLevel(Level.WARN);
        rita.close();
        mia.close();
        meeting.close();
    }

    @Test
    void nothingThatIsHiddenOrTakenBackReachesAnybodyOnAnyWay() {
        viewers().forEach((who, browser) -> {
            Map<String, String> answers = answersTo(browser, who);
            assertThat(answers.get("socket")).as(who).contains(SHOWN, NAME);
            answers.forEach((way, said) -> HIDDEN.forEach((fate, word) ->
                    assertThat(said).as("%s to %s: %s", way, who, fate).doesNotContainIgnoringCase(word)));
        });
        assertThat(logged.list).noneMatch(line -> line.getFormattedMessage().contains("qz"));
    }

    @Test
    void ofAnAuthorWhoWasErasedNobodyGetsTheNameNorMoreThanBefore() {
        assertThat(meeting.manager().delete("/api/members/" + rita.me()).status())
                .isEqualTo(204);
        mia.await("the board with the name was put away", it -> !it.isLive());
        List<String> gone = new ArrayList<>(HIDDEN.values());
        gone.addAll(List.of("qzrita", email));
        viewers().forEach((who, browser) -> {
            Map<String, String> answers = answersTo(browser, who);
            assertThat(answers.get("socket")).as(who).contains(SHOWN, "Call them");
            answers.forEach((way, said) -> assertThat(said)
                    .as("%s to %s", way, who)
                    .satisfies(it -> gone.forEach(word -> assertThat(it).doesNotContainIgnoringCase(word))));
        });
        assertThat(logged.list).noneMatch(line -> line.getFormattedMessage().contains("Qz"));
    }

    /** Each joins after everything has happened. */
    private Map<String, Browser> viewers() {
        Map<String, Browser> viewers = new LinkedHashMap<>();
        viewers.put("manager and moderator", meeting.manager());
        viewers.put("rep", meeting.site().member(meeting.manager(), "REP"));
        viewers.put("observer", meeting.site().member(meeting.manager(), "OBSERVER"));
        viewers.put("guest", meeting.site().guest(meeting.manager(), meeting.board(), "EXECUTIVE"));
        return viewers;
    }

    @Test
    void itsAuthorHasItOnTheBoardAndInItsPast() {
        Map<String, String> answers = answersTo(rita.browser(), "author");
        HIDDEN.values().forEach(word -> {
            assertThat(answers.get("socket")).contains(word);
            assertThat(answers.get("replay")).contains(word);
        });
    }

    private Map<String, String> answersTo(Browser browser, String who) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("socket", socket(browser, who));
        String board = "/api/boards/" + meeting.board();
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("board", board);
        paths.put("boards", "/api/boards");
        paths.put("review", board + "/review");
        paths.put("replay", board + "/replay");
        for (long seq = 1; seq <= rita.board().seq(); seq += 3) {
            paths.put("moment " + seq, board + "/replay/at/" + seq);
        }
        paths.put("summary", board + "/summary");
        paths.put("markdown", board + "/export/markdown");
        paths.put("csv", board + "/export/csv");
        paths.put("json", board + "/export/json");
        paths.put("archive", "/api/archive");
        HIDDEN.values().forEach(word -> paths.put("search for " + word, "/api/archive?q=" + word));
        for (String list : List.of(
                "asks",
                "deals",
                "discussed-deals",
                "stages",
                "follow-ups",
                "help",
                "strategies",
                "notebook",
                "series",
                "members",
                "me/questions")) {
            paths.put(list, "/api/" + list);
        }
        paths.put("everybody's follow-ups", "/api/follow-ups?of=team");
        paths.put("everybody's help", "/api/help?of=team");
        paths.put("deal", "/api/deals/" + DEAL);
        paths.put("a deal's reviews", "/api/deals/" + DEAL + "/reviews");
        paths.put("a deal's changes", "/api/deals/" + DEAL + "/changes");
        paths.put("deals by words", "/api/deals?find=acme");
        paths.put("growth", "/api/growth/" + rita.me());
        paths.put("export of the team", "/api/team/export");
        paths.forEach((way, path) -> answers.put(way, read(browser, path)));
        return answers;
    }

    /** The board as a snapshot, and then its whole past. */
    private String socket(Browser browser, String who) {
        Queue<String> received = new ConcurrentLinkedQueue<>();
        Player late = new Player(meeting.site(), browser, meeting.board(), "late" + who.length())
                .tapped(bytes -> received.add(new String(bytes, StandardCharsets.UTF_8)))
                .enter();
        late.awaitSeq(rita.board().seq());
        late.write(new Protocol.Pull(1));
        late.await(
                "all of it came again",
                it -> it.frames(Protocol.Evs.class).stream().anyMatch(frame -> frame.from() == 1)
                        && it.frames(Protocol.Evs.class).getLast().to()
                                >= rita.board().seq());
        late.close();
        return String.join("\n", received);
    }

    private static String read(Browser browser, String path) {
        var response = browser.get(path).response();
        Buffer body = response.body();
        if (body == null) {
            return "";
        }
        return "application/zip".equals(response.getHeader("Content-Type")) ? unzipped(body) : body.toString();
    }

    private static String unzipped(Buffer body) {
        StringBuilder all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body.getBytes()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all.toString();
    }

    private String archive(String word) {
        return read(meeting.manager(), "/api/archive?q=" + word);
    }

    private void raise(String word) {
        rita.send(new Command.RaiseObstacle(
                card(word), DEAL, "Obstacle " + word, ObstacleType.PRICE, Remover.REP, null, false));
    }

    private static LocalDate inAWeek() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(7);
    }

    private static String card(String word) {
        return "c" + word.substring(2) + "0".repeat(13 - word.length());
    }

    private void settled(Player writer) {
        writer.awaitAnswers();
        rita.awaitSeq(writer.board().seq());
        mia.awaitSeq(writer.board().seq());
        assertThat(writer.outbox().refused()).isEmpty();
    }
}
