package dev.unblock.board;

import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What others rely on when they share one text among many viewers: what the gate says of an entry is true of what it
 * tells.
 */
class GateTest {
    private static final String STRANGER = "stranger";

    static LongStream seeds() {
        return Seeds.fresh(GateTest.class, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybodyButItsOwnerIsToldAnEntryAlike(long seed) {
        Play play = ReviewChance.play(seed, 200);
        ReplayRedaction gate = ReplayRedaction.of(play.board());
        for (Entry entry : play.entries()) {
            for (String viewer : play.people()) {
                VisibleEvent told = gate.tell(entry, 1L, viewer);
                if (!viewer.equals(gate.ownerOf(entry))) {
                    assertThat(told).isEqualTo(gate.tell(entry, 1L, STRANGER));
                }
                assertThat(told.first() == null).isEqualTo(told.actor() == null);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyWhoHasSecretsSeesAnotherBoardThanAStranger(long seed) {
        Play play = ReviewChance.play(seed, 200);
        Board before = Board.EMPTY;
        for (Entry entry : play.entries()) {
            before = before.after(entry);
            for (String viewer : play.people()) {
                boolean differs = !Redaction.redact(before, viewer).equals(Redaction.redact(before, STRANGER));
                assertThat(Redaction.hasSecretsOf(before, viewer))
                        .as("%s", viewer)
                        .isEqualTo(differs);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingOfThePastIsWithheldUnannounced(long seed) {
        Play play = ReviewChance.play(seed, 200);
        Board board = Board.EMPTY;
        for (Entry next : play.entries()) {
            ReplayRedaction before = ReplayRedaction.of(board);
            board = board.after(next);
            ReplayRedaction after = ReplayRedaction.of(board);
            if (!ReplayRedaction.takesAway(next.event())) {
                for (Entry entry : play.entries().subList(0, (int) next.seq() - 1)) {
                    assertThat(after.withholds(entry) && !before.withholds(entry))
                            .as("%s after %s", entry, next)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void whoWroteInACardThatIsHeldBackSinceIsToldNobody() {
        Play play = voting().does("rob", reword("o2", "other words"));
        Entry written = play.entries().getLast();
        assertThat(Live.told(written, "rita").actor()).isEqualTo("rob");
        play.does("mia", new MeetingCommand.HoldCard(id("o2"), "no names"));
        ReplayRedaction gate = ReplayRedaction.of(play.board());
        assertThat(gate.tell(written, null, "rita").actor()).isNull();
        assertThat(gate.tell(written, null, "rob").actor()).isEqualTo("rob");
    }

    @Test
    void theEventsOfOneCommandAreToldAsOneUnlessTheyWouldNameAWriter() {
        Play play = voting().does("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 2))
                .does("mia", on("d1", Phase.OBSTACLE_VOTE));
        List<VisibleEvent> told = Live.told(play.entries(), "oli");
        long first = told.get(told.size() - 3).seq();
        assertThat(told.subList(told.size() - 3, told.size()))
                .extracting(VisibleEvent::first)
                .containsExactly(null, first, first);
        play.does("rob", group("o2", "o3")).does("rob", withdraw("o3"));
        List<VisibleEvent> nameless = Live.told(play.entries(), "oli");
        assertThat(nameless.subList(told.size() + 1, nameless.size()))
                .hasSizeGreaterThan(1)
                .allMatch(it -> it.actor() == null && Objects.equals(it.first(), null));
    }
}
