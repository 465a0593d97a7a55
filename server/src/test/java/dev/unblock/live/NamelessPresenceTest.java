package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Act;
import dev.unblock.board.Entry;
import dev.unblock.board.MeetingEvent;
import dev.unblock.board.Orders;
import dev.unblock.board.Play;
import dev.unblock.board.Reviews;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a review that takes cards without a name, nobody is seen to stop just when one comes. */
class NamelessPresenceTest {
    private final Stage stage = Stage.quiet();
    private Tab mia = stage.tab("mia");
    private Tab rita = stage.tab("rita");
    private Tab rob = stage.tab("rob");

    @BeforeEach
    void twoAreWriting() {
        MeetingEvent prepared = new MeetingEvent.ReviewPrepared(Reviews.plan("mia", List.of()));
        Entry entry = new Entry(2, Play.START, "mia", Act.HOUSE, 2, null, prepared);
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
    void whoEndsIsSeenToEndWithTheOthers() {
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

    @Test
    void whoGoesOnToSomethingElseIsSeenThereAtOnce() {
        rita.say(at(Protocol.Doing.EXPLAINING, Orders.id("d1")));
        stage.world().run(Duration.ofMillis(500));
        assertThat(seen(rita)).isEqualTo(Protocol.Doing.EXPLAINING);
        assertThat(seen(rob)).isEqualTo(Protocol.Doing.WRITING);
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
