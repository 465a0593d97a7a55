package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Limits;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When everybody comes back at once, what is the same for all is done once. */
class JoiningTogetherTest {
    private static final List<String> PEOPLE = List.of("mia", "rob", "rita", "otto", "vera");
    private static final int SEEDS = 50;

    @Test
    void theListOfPeopleIsReadOnceForAllWhoJoin() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Stage stage = Stage.of(seed, 1);
            List<Tab> tabs = comeTogether(stage);
            stage.until("all are there", () -> tabs.stream().allMatch(Tab::isLive));
            assertThat(stage.listsOfPeopleRead()).as("seed %d", seed).isEqualTo(1);
        }
    }

    @Test
    void aGuestWhoEntersWhileTheListIsReadIsOnIt() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Stage stage = Stage.of(seed, 1);
            List<Tab> tabs = new ArrayList<>(comeTogether(stage));
            for (String guest : List.of("gina", "gustav")) {
                stage.invites(guest);
                Tab tab = stage.tab(guest);
                stage.connect(tab, 0);
                tabs.add(tab);
            }
            stage.until("all are there", () -> tabs.stream().allMatch(Tab::isLive));
            for (Tab guest : tabs.subList(PEOPLE.size(), tabs.size())) {
                assertThat(guest.frames(Protocol.Welcome.class).getLast().people())
                        .as("seed %d", seed)
                        .extracting(Protocol.Person::id)
                        .contains(guest.person());
            }
        }
    }

    @Test
    void aWelcomeReadsAsIfItHadBeenWrittenInOneGo() {
        List<Protocol.Person> people = List.of(
                new Protocol.Person("a", "[] \"people\":[]", Role.REP, Seniority.REGULAR, false, false),
                new Protocol.Person("b", "王芳 ❤", Role.MANAGER, Seniority.VETERAN, true, true));
        assertThat(Frames.with(welcome(List.of()), Frames.people(people))).isEqualTo(Frames.of(welcome(people)));
        assertThat(Frames.with(welcome(List.of()), Frames.people(List.of()))).isEqualTo(Frames.of(welcome(List.of())));
    }

    private static Protocol.Welcome welcome(List<Protocol.Person> people) {
        return new Protocol.Welcome(
                Protocol.VERSION,
                "sid",
                "a",
                Role.REP,
                1,
                7,
                3,
                Protocol.Mode.SNAPSHOT,
                new Protocol.Limits(1, 2, 3, Limits.CARDS),
                1_000,
                people,
                Protocol.REVISION);
    }

    private static List<Tab> comeTogether(Stage stage) {
        return PEOPLE.stream()
                .map(person -> {
                    Tab tab = stage.tab(person);
                    stage.connect(tab, 0);
                    return tab;
                })
                .toList();
    }
}
