package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.MeetingEvent;
import dev.unblock.board.Orders;
import dev.unblock.board.Play;
import dev.unblock.board.Reviews;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a review with anonymous cards, nobody is seen to stop writing at the moment one appears. */
class NamelessPresenceTest {
    private final Stage stage = Stage.quiet();
    private Tab mia = stage.tab("mia");
    private Tab rita = stage.tab("rita");
    private Tab rob = stage.tab("rob");

    @BeforeEach
    void twoAreWriting() {
        MeetingEvent prepared = new MeetingEvent.ReviewPrepared(Reviews.plan("mia", List.of()));
        Entry entry = new Entry(2, Play.START, "mia", CommandMeta.HOUSE, 2, null, prepared);
        stage.memory().append(Stage.BOARD, 1, 1, List.of(entry));
        List.of(mia, rita, rob).forEach(tab -> stage.connect(tab, 0));
        stage.untilSettled();
        stage.done(rita, Orders.deal("d1", "rita"));
        List.of(rita, rob).forEach(tab -> tab.say(at(Protocol.Doing.WRITING, Orders.id("d1"))));
        stage.until(
                "both are seen writing",
                () -> List.of(rita, rob).stream().allMatch(tab -> seen(tab) == Protocol.Doing.WRITING));
    }

    @Test
    void aWriterIsSeenToStopWithTheOthers() {
        rita.say(at(Protocol.Doing.LOOKING, null));
        stage.world().run(Duration.ofMillis(500));
        rob.say(at(Protocol.Doing.LOOKING, null));
        stage.until(
                "both are seen to have ended",
                () -> List.of(rita, rob).stream().allMatch(tab -> seen(tab) == Protocol.Doing.LOOKING));
        assertThat(mia.frames(Protocol.Pset.class))
                .filteredOn(it -> names(it, rita, Protocol.Doing.LOOKING) || names(it, rob, Protocol.Doing.LOOKING))
                .last()
                .matches(it -> names(it, rita, Protocol.Doing.LOOKING) && names(it, rob, Protocol.Doing.LOOKING));
    }

    static Stream<Protocol.Pres> elsewhere() {
        return Stream.of(
                at(Protocol.Doing.EXPLAINING, Orders.id("d1")),
                at(Protocol.Doing.WRITING, Orders.id("o1")),
                at(Protocol.Doing.DRAGGING, null),
                new Protocol.Pres(Orders.id("d2"), null, Protocol.Doing.WRITING, null, null, null, null),
                new Protocol.Pres(null, null, Protocol.Doing.LOOKING, null, null, null, null),
                new Protocol.Pres(null, null, Protocol.Doing.LOOKING, null, null, null, true));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void whereverTheyGoTheyAreSeenToEndWithTheNextRound(Protocol.Pres to) {
        Protocol.Presence before = mia.presences().get(rita.sid());
        rita.say(to);
        isSeenWithTheNextRound(() -> !Objects.equals(mia.presences().get(rita.sid()), before));
    }

    @Test
    void aWriterIsSeenToLeaveWithTheNextRound() {
        String sid = rita.sid();
        rita.leave();
        isSeenWithTheNextRound(() -> !mia.presences().containsKey(sid));
    }

    @Test
    void aWriterWhoWritesOnIsSeenAtOnce() {
        rita.say(new Protocol.Pres(Orders.id("d1"), Orders.id("d1"), Protocol.Doing.WRITING, 0.5, 10.0, null, null));
        stage.world().run(Duration.ofMillis(500));
        assertThat(Objects.requireNonNull(mia.presences().get(rita.sid())).x()).isEqualTo(0.5);
    }

    private void isSeenWithTheNextRound(BooleanSupplier seen) {
        rob.say(at(Protocol.Doing.LOOKING, null));
        stage.until("both are seen to have ended", () -> seen.getAsBoolean() && seen(rob) == Protocol.Doing.LOOKING);
        String sid = rob.sid();
        assertThat(mia.frames(Protocol.Pset.class))
                .filteredOn(it -> it.changed().stream()
                        .anyMatch(one -> one.sid().equals(sid) && one.doing() == Protocol.Doing.LOOKING))
                .last()
                .matches(it -> it.changed().size() + it.gone().size() == 2, "tells of both");
    }

    private static Protocol.Pres at(Protocol.Doing doing, @Nullable String card) {
        return new Protocol.Pres(Orders.id("d1"), card, doing, null, null, null, null);
    }

    private Protocol.Doing seen(Tab tab) {
        return Objects.requireNonNull(mia.presences().get(tab.sid())).doing();
    }

    private static boolean names(Protocol.Pset set, Tab tab, Protocol.Doing doing) {
        return set.changed().stream().anyMatch(it -> it.sid().equals(tab.sid()) && it.doing() == doing);
    }
}
