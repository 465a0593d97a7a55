package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.Orders;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On any board calls for help may be anonymous: presence must not reveal the author by who stops writing just then. */
class NamelessHelpTest {
    private final Stage stage = Stage.quiet();
    private final Tab mia = stage.seated("mia");
    private final Tab rita = stage.seated("rita");
    private final Tab rob = stage.seated("rob");

    @BeforeEach
    void twoAreWriting() {
        stage.done(rita, Orders.deal("d1", "rita"), Orders.obstacle("o1", "d1"));
        List.of(rita, rob).forEach(tab -> tab.say(at(Protocol.Doing.WRITING, Orders.id("d1"))));
        stage.until(
                "both are seen writing",
                () -> List.of(rita, rob).stream().allMatch(tab -> seen(tab) == Protocol.Doing.WRITING));
    }

    @Test
    void theAuthorOfAnAnonymousCallForHelpIsSeenToStopWithTheOthers() {
        rita.say(at(Protocol.Doing.LOOKING, null));
        stage.done(rita, new Command.AskForHelp(Orders.id("h1"), Orders.id("d1"), "Who knows their CFO?", true));
        stage.world().run(Duration.ofMillis(500));
        rob.say(at(Protocol.Doing.LOOKING, null));
        stage.until("rob is seen to have ended", () -> seen(rob) == Protocol.Doing.LOOKING);
        assertThat(mia.frames(Protocol.Pset.class))
                .filteredOn(it -> names(it, rita) || names(it, rob))
                .singleElement()
                .matches(it -> names(it, rita) && names(it, rob), "tells of both");
    }

    @Test
    void theAuthorOfANamedCardIsSeenToStopWithTheCard() {
        rita.say(at(Protocol.Doing.LOOKING, null));
        stage.done(rita, Orders.obstacle("o2", "d1"));
        stage.world().run(Duration.ofMillis(500));
        assertThat(seen(rita)).isEqualTo(Protocol.Doing.LOOKING);
        assertThat(seen(rob)).isEqualTo(Protocol.Doing.WRITING);
    }

    @Test
    void aWriterInACardIsSeenToStopAtOnce() {
        rita.say(at(Protocol.Doing.WRITING, Orders.id("o1")));
        stage.until(
                "rita is seen at the card",
                () -> Orders.id("o1").equals(place(rita).card()));
        rita.say(at(Protocol.Doing.LOOKING, null));
        stage.world().run(Duration.ofMillis(500));
        assertThat(seen(rita)).isEqualTo(Protocol.Doing.LOOKING);
    }

    private static Protocol.Pres at(Protocol.Doing doing, @Nullable String card) {
        return new Protocol.Pres(Orders.id("d1"), card, doing, null, null, null, null);
    }

    private Protocol.Presence place(Tab tab) {
        return Objects.requireNonNull(mia.presences().get(tab.sid()));
    }

    private Protocol.Doing seen(Tab tab) {
        return place(tab).doing();
    }

    /** Shown as having stopped, after having been shown writing. */
    private static boolean names(Protocol.Pset set, Tab tab) {
        return set.changed().stream()
                .anyMatch(
                        it -> it.sid().equals(tab.sid()) && it.doing() == Protocol.Doing.LOOKING && it.deal() != null);
    }
}
