package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Orders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guests cannot keep members out, nor one person's tabs other people. */
class SeatAllocationTest {
    private static final Capacity USUAL = Capacity.DEFAULT;

    @Test
    void guestsHaveAShareOfTheirOwnAndMembersGetIn() {
        Stage stage = Stage.quiet();
        List<Tab> guests = new ArrayList<>();
        for (int guest = 0; guest < 20; guest++) {
            stage.invites("guest" + guest);
            for (int socket = 0; socket < 10; socket++) {
                Tab tab = stage.tab("guest" + guest);
                guests.add(tab);
                stage.connect(tab, 0);
            }
        }
        stage.world().run(Duration.ofSeconds(2));
        assertThat(guests.stream().filter(Tab::isLive)).hasSizeLessThanOrEqualTo(USUAL.guestSockets());
        Tab manager = stage.seated("mia");
        stage.done(manager, Orders.story("p1"));
        assertThat(manager.closings()).isEmpty();
    }

    @Test
    void oneGuestHasFewSocketsAndTheOldestIsToldWhyItGoes() {
        Stage stage = Stage.quiet();
        stage.invites("guest");
        List<Tab> tabs = new ArrayList<>();
        for (int socket = 0; socket < USUAL.socketsOfOneGuest() + 1; socket++) {
            tabs.add(stage.seated("guest"));
        }
        stage.untilClosed(tabs.getFirst());
        assertThat(tabs.getFirst().closings()).containsExactly(Protocol.Close.TOO_MANY_TABS.code());
        assertThat(tabs.getFirst().frames(Protocol.Bye.class))
                .as("it does not come back by itself and throw out another")
                .containsExactly(new Protocol.Bye(Protocol.Close.TOO_MANY_TABS, null));
        assertThat(tabs.subList(1, tabs.size())).allMatch(Tab::isLive);
    }

    @Test
    void onAFullBoardTheGuestWhoHasDoneNothingForTheLongestTimeGivesTheirPlace() {
        Stage stage = Stage.with(withPlaces(3, 2));
        stage.invites("guest1");
        stage.invites("guest2");
        Tab first = stage.seated("guest1");
        Tab second = stage.seated("guest2");
        stage.seated("rita");
        stage.world().run(Duration.ofSeconds(5));
        first.say(new Protocol.Pres(null, null, Protocol.Doing.WRITING, null, null, null, null));
        stage.world().run(Duration.ofSeconds(5));
        Tab manager = stage.seated("mia");
        stage.untilClosed(second);
        assertThat(second.closings()).containsExactly(Protocol.Close.FULL.code());
        assertThat(first.isLive()).isTrue();
        stage.connect(second, 0);
        stage.untilClosed(second);
        assertThat(second.closings()).as("and does not get it back").hasSize(2);
        assertThat(manager.isLive()).isTrue();
    }

    @Test
    void aMemberWhoIsNotThereYetIsNotKeptOutByTheTabsOfAnother() {
        Stage stage = Stage.with(withPlaces(4, 1));
        List<Tab> many = List.of(stage.seated("rita"), stage.seated("rita"), stage.seated("rita"));
        stage.seated("rob");
        Tab manager = stage.seated("mia");
        stage.untilClosed(many.getFirst());
        assertThat(many.getFirst().closings()).containsExactly(Protocol.Close.TOO_MANY_TABS.code());
        assertThat(manager.isLive()).isTrue();
        Tab more = stage.tab("mia");
        stage.connect(more, 0);
        stage.untilClosed(more);
        assertThat(more.closings()).as("a second tab waits").containsExactly(Protocol.Close.FULL.code());
    }

    @Test
    void manyWhoComeAtOnceDoNotGetMorePlacesThanThereAre() {
        Stage stage = Stage.with(withPlaces(3, 2));
        stage.invites("guest1");
        stage.invites("guest2");
        stage.invites("guest3");
        List<Tab> tabs = new ArrayList<>();
        for (String person : List.of("guest1", "guest2", "guest3", "rita", "rob", "mia", "eve")) {
            Tab tab = stage.tab(person);
            tabs.add(tab);
            stage.connect(tab, 0);
        }
        stage.world().run(Duration.ofSeconds(2));
        assertThat(tabs.stream().filter(Tab::isLive)).hasSize(3);
        assertThat(tabs.subList(0, 3)).noneMatch(Tab::isLive);
    }

    private static Capacity withPlaces(int sockets, int ofGuests) {
        return new Capacity(
                USUAL.commandsPerSecond(),
                USUAL.burst(),
                USUAL.boardCommandsPerSecond(),
                USUAL.inFlight(),
                USUAL.queue(),
                sockets,
                USUAL.socketsOfOne(),
                ofGuests,
                USUAL.socketsOfOneGuest());
    }
}
