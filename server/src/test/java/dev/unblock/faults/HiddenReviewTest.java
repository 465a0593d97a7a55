package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.unblock.board.Agenda;
import dev.unblock.board.Card;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Event;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.MeetingEvent;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Phase;
import dev.unblock.board.Remover;
import dev.unblock.board.VisibleEvent;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A review over real sockets: rita writes in silence and anonymously, votes and gives feedback. Every byte that the
 * moderator, a guest and later joiners receive is searched for what only she may see.
 */
class HiddenReviewTest {
    private static final String MARK = "Qz7sIlEnT";
    private static final String DEAL = "deal00000000";
    private static final String SIGNED = "signed000000";
    private static final String NAMELESS = "nameless0000";

    @TempDir
    Path folder;

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Meeting meeting;
    private Player rita;
    private Player mia;
    private Player eve;

    @BeforeEach
    void open() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        logged.start();
        root.addAppender(logged);
        meeting = Meeting.on(TestDatabase.fresh(), folder);
        Browser rep = meeting.site().member(meeting.manager(), "REP");
        meeting.becomesReview();
        rita = new Player(meeting.site(), rep, meeting.board(), "rita").enter();
        mia = searched(meeting.manager(), "mia").enter();
        eve = searched(guest(), "eve").enter();
        rita.send(new Command.AddDeal(DEAL, "Acme", rita.me(), DealFacts.NONE, null));
        rita.send(new Command.ReportResult(DEAL, "Price agreed", null));
        rita.send(new Command.ExplainStuck(DEAL, "Nobody signs", null));
        everybodyHasAll(rita);
        mia.send(new MeetingCommand.SetGoal("Acme moves", null));
        mia.send(new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(DEAL, 540))));
        mia.send(new MeetingCommand.StartReview());
        mia.send(new MeetingCommand.OpenSlot(DEAL));
        movesOn(Phase.RESULT);
    }

    @AfterEach
    void close() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAppender(logged);
        root.setLevel(Level.WARN);
        rita.close();
        mia.close();
        eve.close();
        meeting.close();
    }

    @Test
    void silentCardsReachNobodyUntilAllAreShown() {
        eve.leave();
        write();
        eve.enter();
        comesNow(searched(guest(), "late")).close();
        everybodyAsksTheHouse();
        everybodyHasAll(rita);
        assertThat(eve.frames(Protocol.Welcome.class).getLast().mode()).isEqualTo(Protocol.Mode.TAIL);
        assertThat(received).anyMatch(it -> it.contains(SIGNED)).noneMatch(it -> it.contains(MARK));
        movesOn(Phase.OBSTACLES);
        assertThat(received).anyMatch(it -> it.contains(MARK));
        assertThat(logged.list).noneMatch(line -> line.getFormattedMessage().contains(MARK));
    }

    /** It stays in the log; no board shows it. */
    @Test
    void cardsRevealedByMistakeAreGoneForAllOthersWhenHiddenAgain() {
        write();
        movesOn(Phase.OBSTACLES);
        mia.send(new MeetingCommand.TakeBackMove(DEAL));
        everybodyHasAll(mia);
        Player late = comesNow(new Player(meeting.site(), guest(), meeting.board(), "late"));
        for (Player other : List.of(mia, eve, late)) {
            assertThat(card(other, SIGNED))
                    .matches(it -> it.hidden() && it.text().text().isEmpty() && it.author() == null);
        }
        assertThat(card(rita, SIGNED).text().text()).contains(MARK);
        late.close();
    }

    @Test
    void nobodyLearnsTheAuthorOfAnAnonymousCard() {
        write();
        movesOn(Phase.OBSTACLES);
        rita.send(new Command.Reword(NAMELESS, "Said in other words", null));
        rita.send(new Command.MoveObstacle(NAMELESS, Remover.MANAGER, null, null));
        rita.send(new Command.Withdraw(NAMELESS));
        rita.send(new Command.Restore(NAMELESS));
        everybodyHasAll(rita);
        Player late = comesNow(searched(guest(), "late"));
        for (Player other : List.of(mia, eve, late)) {
            assertThat(entries(other))
                    .filteredOn(it -> it.event().toString().contains(NAMELESS))
                    .noneMatch(it -> rita.me().equals(it.actor()))
                    .noneMatch(it -> it.event() instanceof Event.CardRevealed e && e.author() != null);
            assertThat(card(other, NAMELESS).author()).isNull();
        }
        assertThat(card(rita, NAMELESS).author()).isEqualTo(rita.me());
        assertThat(rita.outbox().refused()).isEmpty();
        late.close();
    }

    @Test
    void ballotsAndRatingsStayWithTheirVoters() {
        write();
        movesOn(Phase.OBSTACLES);
        rita.send(new MeetingCommand.CastVote(DEAL, Phase.OBSTACLE_VOTE, SIGNED, 2));
        everybodyHasAll(rita);
        secretsStayWithRita();
        mia.send(new MeetingCommand.ParkDeal(DEAL, "next week"));
        mia.send(new MeetingCommand.BeginClosing());
        everybodyHasAll(mia);
        rita.send(new MeetingCommand.RateReview(4));
        rita.send(new MeetingCommand.TellMood(2));
        everybodyHasAll(rita);
        secretsStayWithRita();
        assertThat(entries(mia).stream().map(VisibleEvent::event))
                .contains(
                        new MeetingEvent.VoteCast(DEAL, Phase.OBSTACLE_VOTE, "", 0),
                        new MeetingEvent.ReviewRated(0),
                        new MeetingEvent.MoodTold(0));
    }

    private void secretsStayWithRita() {
        Player late = comesNow(searched(guest(), "late"));
        for (Player other : List.of(mia, eve, late)) {
            dev.unblock.board.Meeting seen =
                    Objects.requireNonNull(other.board().meeting());
            assertThat(seen.rounds().values()).allMatch(round -> round.ballots().isEmpty());
            assertThat(seen.feedback().worth()).isEmpty();
            assertThat(seen.feedback().moods()).isEmpty();
            assertThat(entries(other))
                    .filteredOn(it -> it.event() instanceof MeetingEvent.Secret)
                    .allMatch(it -> it.actor() == null && it.first() == null);
        }
        late.close();
        Player again = comesNow(new Player(meeting.site(), rita.browser(), meeting.board(), "rita2"));
        assertThat(again.board().meeting()).isEqualTo(rita.board().meeting());
        again.close();
    }

    private void write() {
        raise(SIGNED, null);
        raise(NAMELESS, true);
        rita.awaitAnswers();
    }

    private void raise(String card, @Nullable Boolean nameless) {
        rita.send(new Command.RaiseObstacle(
                card, DEAL, MARK + card, ObstacleType.PRICE, Remover.REP, null, false, nameless));
    }

    private void movesOn(Phase from) {
        mia.send(new MeetingCommand.MoveOn(DEAL, from));
        everybodyHasAll(mia);
        assertThat(mia.outbox().refused()).isEmpty();
    }

    private static List<VisibleEvent> entries(Player player) {
        return player.frames(Protocol.Evs.class).stream()
                .flatMap(it -> it.e().stream())
                .toList();
    }

    private static Card card(Player player, String id) {
        return Objects.requireNonNull(player.board().cards().get(id));
    }

    private void everybodyAsksTheHouse() {
        for (Browser browser : List.of(meeting.manager(), eve.browser())) {
            for (String path : List.of(
                    "/api/boards",
                    "/api/boards/" + meeting.board(),
                    "/api/boards/" + meeting.board() + "/review",
                    "/api/series",
                    "/api/series/series000001",
                    "/metrics")) {
                received.add(String.valueOf(browser.get(path).response().bodyAsString()));
            }
        }
    }

    private void everybodyHasAll(Player writer) {
        writer.awaitAnswers();
        for (Player player : List.of(rita, mia, eve)) {
            player.awaitSeq(writer.board().seq());
        }
    }

    /** The first board may be some events old; the rest follows it. */
    private Player comesNow(Player player) {
        return player.enter().awaitSeq(rita.board().seq());
    }

    private Browser guest() {
        return meeting.site().guest(meeting.manager(), meeting.board(), "EXECUTIVE");
    }

    private Player searched(Browser browser, String client) {
        return new Player(meeting.site(), browser, meeting.board(), client)
                .tapped(bytes -> received.add(new String(bytes, StandardCharsets.UTF_8)));
    }
}
