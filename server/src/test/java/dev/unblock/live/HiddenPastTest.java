package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Command;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Orders;
import dev.unblock.board.Redaction;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was visible and is now held back or withdrawn is not sent to people who request the past. */
class HiddenPastTest {
    private static final long EPOCH = 1;
    private static final String HELD = "words held back";
    private static final String TAKEN = "words taken back";
    private static final String SHOWN = "words for all";

    /** The first node wrote it and has it in its ring; the second has to read it from the log. */
    private final Stage stage = Stage.of(1, 2);

    private Tab rita = stage.tab("rita");
    private long early;

    @BeforeEach
    void isShownAndHiddenAgain() {
        stage.connect(rita, 0);
        stage.untilSettled();
        stage.done(rita, Orders.deal("d1"));
        early = stage.head();
        for (String words : List.of(SHOWN, HELD, TAKEN)) {
            String card = "o" + words.length();
            stage.done(rita, Orders.obstacle(card, "d1"), Orders.reword(card, words));
        }
        hold("o" + HELD.length());
        stage.done(rita, new Command.Withdraw(Orders.id("o" + TAKEN.length())));
    }

    @ParameterizedTest(name = "node {0}")
    @ValueSource(ints = {0, 1})
    void aLateTabPullsNoHiddenText(int node) {
        Tab late = stage.seated("rob", node);
        assertThat(textOf(late)).contains(SHOWN);
        late.remember(Board.EMPTY, EPOCH);
        late.say(new Protocol.Pull(1));
        stage.until("it has all again", () -> late.board().seq() == stage.head());
        assertThat(textOf(late)).contains(SHOWN).doesNotContain(HELD, TAKEN);
        assertShowsTheLog(late);
    }

    @ParameterizedTest(name = "node {0}")
    @ValueSource(ints = {0, 1})
    void aReturningTabGetsNoHiddenText(int node) {
        Tab back = stage.tab("rob");
        back.remember(boardAt(early), EPOCH);
        stage.connect(back, node);
        stage.untilSettled();
        assertThat(back.frames(Protocol.Snap.class)).isEmpty();
        assertThat(textOf(back)).contains(SHOWN).doesNotContain(HELD, TAKEN);
        assertShowsTheLog(back);
    }

    @Test
    void itsAuthorHasItStill() {
        Tab other = stage.seated("rita");
        other.remember(Board.EMPTY, EPOCH);
        other.say(new Protocol.Pull(1));
        stage.until("it has all again", () -> other.board().seq() == stage.head());
        assertThat(textOf(other)).contains(SHOWN, HELD, TAKEN);
        assertShowsTheLog(other);
    }

    @Test
    void aRestoredCardReachesPeopleWhoJoinedMeanwhile() {
        Tab late = stage.seated("rob");
        stage.done(rita, new Command.Restore(Orders.id("o" + TAKEN.length())));
        stage.untilSettled();
        assertThat(textOf(late)).contains(TAKEN);
        assertShowsTheLog(late);
    }

    @Test
    void aBoardThatWasPackedBeforeIsPackedAnew() {
        stage.done(rita, Orders.obstacle("o9", "d1"), Orders.reword("o9", "soon to go"));
        assertThat(textOf(stage.seated("rob"))).contains("soon to go");
        stage.done(rita, new Command.Withdraw(Orders.id("o9")));
        assertThat(textOf(stage.seated("oli"))).doesNotContain("soon to go");
    }

    private void hold(String id) {
        Card card = Objects.requireNonNull(stage.board().cards().get(Orders.id(id)));
        Event covered = new Event.CardCovered(card.id(), card.text().text(), "rita", card.kind(), false, "Not yet");
        Entry hiding = new Entry(stage.head() + 1, stage.world().now(), "mia", "elsewhere", 1, "rita", covered);
        stage.memory().append(Stage.BOARD, EPOCH, stage.head(), List.of(hiding));
    }

    private Board boardAt(long seq) {
        Board board = Board.EMPTY;
        for (Entry entry : stage.entries().subList(0, (int) seq)) {
            board = board.after(entry);
        }
        return board;
    }

    /** Everything sent to this tab on its connection. */
    private static String textOf(Tab tab) {
        return tab.frames(Protocol.Evs.class).toString() + tab.frames(Protocol.Snap.class);
    }

    private void assertShowsTheLog(Tab tab) {
        Shown due = Shown.of(Redaction.redact(stage.board(), tab.person()));
        assertThat(Shown.of(Redaction.redact(tab.board(), tab.person())).differencesTo(due))
                .isEmpty();
    }
}
