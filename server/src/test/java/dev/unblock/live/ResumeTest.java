package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Chance;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.board.Live;
import dev.unblock.board.Orders;
import dev.unblock.board.Redaction;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResumeTest {
    private static final long EPOCH = 1;

    private final Stage stage = Stage.quiet();

    @Test
    void aResumedTabShowsTheSameAsAFreshOne() {
        Tab writer = stage.seated("rita");
        Chance chance =
                new Chance(new Random(7), stage::board, who -> writer.outbox().last());
        while (stage.head() < 80) {
            writer.order(chance.next("rita"));
            stage.until("an answer", writer::isSettled);
        }
        Board shown = Board.EMPTY;
        for (Entry entry : stage.entries()) {
            shown = shown.after(Live.told(entry, "rob"));
            Tab back = stage.tab("rob");
            back.remember(shown, EPOCH);
            stage.connect(back, 0);
            stage.untilSettled();
            assertThat(back.frames(Protocol.Snap.class)).isEmpty();
            assertShowsTheLog(back);
            back.leave();
            stage.tabs().remove(back);
            stage.world().run(Duration.ofMillis(100));
        }
        Tab fresh = stage.seated("rob");
        stage.untilSettled();
        assertShowsTheLog(fresh);
    }

    @Test
    void aTabThatIsFarBehindGetsASnapshot() {
        Tab writer = stage.seated("mia");
        stage.done(writer, Orders.deal("d1"), Orders.obstacle("o1", "d1"));
        long left = stage.head();
        while (stage.head() <= left + 1_000) {
            for (int i = 0; i < 20; i++) {
                writer.order(Orders.reword("o1", "words " + writer.outbox().last()));
            }
            stage.until("answers", writer::isSettled);
        }
        Tab back = stage.tab("rob");
        back.remember(boardAt(left), EPOCH);
        stage.connect(back, 0);
        stage.untilSettled();
        assertThat(back.frames(Protocol.Snap.class)).isNotEmpty();
        assertShowsTheLog(back);
    }

    @Test
    void cardsRevealedAndHiddenAgainMeanwhileAreNotSent() {
        Tab writer = stage.seated("mia");
        stage.done(writer, Orders.deal("d1"));
        long left = stage.head();
        stage.done(writer, Orders.obstacle("o1", "d1"), Orders.reword("o1", "shown too early"));
        Card shown = Objects.requireNonNull(stage.board().cards().get(Orders.id("o1")));
        Event covered = new Event.CardCovered(shown.id(), shown.text().text(), "mia", shown.kind(), false, "Not yet");
        Entry hiding = new Entry(stage.head() + 1, stage.world().now(), "rob", "elsewhere", 1, "mia", covered);
        stage.memory().append(Stage.BOARD, EPOCH, stage.head(), List.of(hiding));
        stage.done(writer, Orders.obstacle("o2", "d1"));
        Tab back = stage.tab("rob");
        back.remember(boardAt(left), EPOCH);
        stage.connect(back, 0);
        stage.untilSettled();
        assertThat(back.frames(Protocol.Evs.class).toString() + back.frames(Protocol.Snap.class))
                .doesNotContain("shown too early");
        assertShowsTheLog(back);
        back.leave();
        stage.tabs().remove(back);
        Tab later = stage.tab("rob");
        later.remember(back.board(), EPOCH);
        stage.connect(later, 0);
        stage.untilSettled();
        assertThat(later.frames(Protocol.Snap.class)).isEmpty();
        assertShowsTheLog(later);
    }

    @Test
    void aTabOfAnotherEpochGetsASnapshot() {
        stage.done(stage.seated("mia"), Orders.deal("d1"));
        Tab back = stage.tab("rob");
        back.remember(boardAt(1), EPOCH + 1);
        stage.connect(back, 0);
        stage.untilSettled();
        assertThat(back.frames(Protocol.Snap.class)).isNotEmpty();
        assertShowsTheLog(back);
    }

    @Test
    void aTabAheadOfTheLogGetsASnapshot() {
        stage.seated("mia");
        Tab back = stage.tab("rob");
        back.remember(
                boardAt(1)
                        .after(new Entry(
                                2,
                                stage.world().now(),
                                "rob",
                                "elsewhere",
                                1,
                                null,
                                new Event.SettingsChanged("Nobody wrote this", Language.EN, false))),
                EPOCH);
        stage.connect(back, 0);
        stage.untilSettled();
        assertThat(back.board().title()).isEqualTo("Monday");
    }

    @Test
    void afterARestoreFromACopyEveryoneShowsTheRestoredLog() {
        Tab mia = stage.seated("mia");
        Tab rob = stage.seated("rob");
        stage.done(mia, Orders.deal("d1"), Orders.deal("d2"));
        stage.untilSettled();
        stage.memory().restore(Stage.BOARD, stage.head() - 1);
        stage.untilClosed(mia);
        stage.untilClosed(rob);
        assertThat(mia.closings()).containsExactly(Protocol.Close.RESYNC.code());
        stage.connect(mia, 0);
        stage.connect(rob, 0);
        stage.untilSettled();
        assertThat(mia.board().deals()).containsOnlyKeys(Orders.id("d1"));
        assertShowsTheLog(rob);
        stage.done(mia, Orders.deal("d2"));
    }

    @Test
    void aHoleIsFilledOnRequest() {
        Tab mia = stage.seated("mia");
        Tab rob = stage.seated("rob");
        stage.done(mia, Orders.deal("d1"), Orders.deal("d2"));
        stage.untilSettled();
        rob.remember(boardAt(1), EPOCH);
        rob.say(new Protocol.Pull(2));
        stage.untilSettled();
        assertShowsTheLog(rob);
    }

    @Test
    void aLostRefusalIsSaidAgainAlsoWhileALaterOrderIsUnderWay() {
        Tab mia = stage.seated("mia");
        stage.log().away(true);
        Objects.requireNonNull(mia.wire()).stall(true);
        mia.order(Orders.reword("nowhere", "words"));
        mia.order(Orders.deal("d1"));
        stage.world().run(Duration.ofSeconds(1));
        mia.leave();
        stage.connect(mia, 0);
        stage.until("mia is back", mia::isLive);
        stage.log().away(false);
        stage.untilSettled();
        assertThat(mia.outbox().refused()).containsOnlyKeys(1L);
        assertThat(mia.outbox().logged()).containsOnly(2L);
    }

    private Board boardAt(long seq) {
        Board board = Board.EMPTY;
        for (Entry entry : stage.entries().subList(0, (int) seq)) {
            board = board.after(entry);
        }
        return board;
    }

    private void assertShowsTheLog(Tab tab) {
        Shown due = Shown.of(Redaction.redact(stage.board(), tab.person()));
        assertThat(Shown.of(Redaction.redact(tab.board(), tab.person())).differencesTo(due))
                .isEmpty();
    }
}
