package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Remover;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What rita hides contains a marker. Every byte that anybody else receives, on every path, is searched for it; the
 * board's other words in it prove that the search looked at the right bytes.
 */
class HiddenTextTest {
    private static final String MARK = "Qz7hIdDeNx";
    private static final String DEAL = "deal00000000";
    private static final String OBSTACLE = "obstacle0000";
    private static final String SOLUTION = "solution0000";
    private static final String SHOWN = "shown0000000";

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
        rita = new Player(meeting.site(), rep, meeting.board(), "rita").enter();
        mia = searched(meeting.manager(), "mia").enter();
        eve = searched(guest(), "eve").enter();
        rita.send(new Command.AddDeal(DEAL, "Acme", rita.me(), DealFacts.NONE, null));
        raise(SHOWN, "Everybody may read this", false);
        everybodyHasAll();
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
    void reachesNobodyElseOnAnyWay() {
        eve.leave();
        hide();
        everybodyElseTries();
        eve.enter();
        searched(guest(), "late").enter().close();
        everybodyAsksTheHouse();
        everybodyHasAll();

        assertThat(received).anyMatch(it -> it.contains("Everybody may read this"));
        assertThat(received).anyMatch(it -> it.contains(OBSTACLE));
        assertThat(received).noneMatch(it -> it.contains(MARK));
        assertThat(logged.list).noneMatch(line -> line.getFormattedMessage().contains(MARK));
        assertThat(eve.frames(Protocol.Welcome.class).getLast().mode()).isEqualTo(Protocol.Mode.TAIL);
        assertThat(mia.frames(Protocol.Evs.class).stream().flatMap(it -> it.e().stream()))
                .filteredOn(it -> it.event().toString().contains(OBSTACLE))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.actor()).isNull())
                .allSatisfy(it -> assertThat(it.first()).isNull())
                .noneMatch(it -> it.event().toString().contains(mia.me()));
    }

    @Test
    void theWriterOfAHiddenCardIsNotShownAtIt() {
        rita.write(at(OBSTACLE));
        hide();
        rita.write(at(OBSTACLE));
        rita.write(at(SHOWN));
        mia.await(
                "rita is seen at the card that everybody sees",
                it -> it.frames(Protocol.Pset.class).stream()
                        .flatMap(set -> set.changed().stream())
                        .anyMatch(presence -> SHOWN.equals(presence.card())));
        assertThat(mia.frames(Protocol.Pset.class).stream().flatMap(it -> it.changed().stream()))
                .noneMatch(presence -> OBSTACLE.equals(presence.card()));
    }

    @Test
    void isThereForAllOnceItIsRevealed() {
        hide();
        rita.send(new Command.Reveal(OBSTACLE));
        everybodyHasAll();
        assertThat(received).anyMatch(it -> it.contains(MARK));
    }

    private Protocol.Pres at(String card) {
        return new Protocol.Pres(DEAL, card, Protocol.Doing.WRITING, null, null, null, null);
    }

    /** Everything that can be done to a hidden card. */
    private void hide() {
        raise(OBSTACLE, MARK + " first", true);
        rita.send(new Command.ProposeSolution(SOLUTION, SHOWN, MARK + " solution", true));
        rita.send(new Command.Reword(OBSTACLE, MARK + " again", null));
        rita.send(new Command.ClassifyObstacle(OBSTACLE, ObstacleType.LEGAL, mia.me()));
        rita.send(new Command.MoveObstacle(OBSTACLE, Remover.EXECUTIVE, null, null));
        rita.send(new Command.Withdraw(OBSTACLE));
        rita.send(new Command.Restore(OBSTACLE));
        long reworded = rita.send(new Command.Reword(OBSTACLE, MARK + " for a moment", null));
        rita.send(new Command.Undo(reworded));
        rita.awaitAnswers();
        assertThat(rita.outbox().refused()).isEmpty();
    }

    private void raise(String card, String text, boolean hidden) {
        rita.send(new Command.RaiseObstacle(card, DEAL, text, ObstacleType.PRICE, Remover.REP, null, hidden));
    }

    /** Refusals must not reveal anything either. */
    private void everybodyElseTries() {
        List<Command> orders = List.of(
                new Command.Reword(OBSTACLE, "mine", 1L),
                new Command.Reveal(OBSTACLE),
                new Command.AddComment("comment00000", OBSTACLE, "What is this?"),
                new Command.ProposeSolution("attempt00000", OBSTACLE, "Perhaps", false),
                new Command.MarkKeyObstacle(DEAL, OBSTACLE),
                new Command.Decide(DEAL, List.of(SOLUTION), "because"));
        orders.forEach(mia::send);
        mia.awaitAnswers();
        assertThat(mia.outbox().refused()).hasSize(orders.size());
    }

    private void everybodyAsksTheHouse() {
        for (Browser browser : List.of(meeting.manager(), eve.browser())) {
            for (String path : List.of(
                    "/api/boards",
                    "/api/boards/" + meeting.board(),
                    "/api/boards/" + OBSTACLE,
                    "/api/members",
                    "/api/me",
                    "/api/boards/" + meeting.board() + "/guest-links",
                    "/api/openapi.json",
                    "/ready",
                    "/metrics",
                    "/")) {
                received.add(String.valueOf(browser.get(path).response().bodyAsString()));
            }
        }
    }

    private void everybodyHasAll() {
        rita.awaitAnswers();
        mia.awaitSeq(rita.board().seq());
        eve.awaitSeq(rita.board().seq());
    }

    private Browser guest() {
        return meeting.site().guest(meeting.manager(), meeting.board(), "EXECUTIVE");
    }

    private Player searched(Browser browser, String client) {
        return new Player(meeting.site(), browser, meeting.board(), client)
                .tapped(bytes -> received.add(new String(bytes, StandardCharsets.UTF_8)));
    }
}
