package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may send which command. Deal, obstacle, solution and so on are Rita's. */
class PermissionsTest {
    private static final List<String> EVERYBODY = List.of("rita", "rob", "mia", "eve", "oli");

    static Stream<Arguments> table() {
        return Stream.of(
                row("mia", new Command.ChangeSettings("Other", null, null)),
                row("rita rob mia", deal("d2")),
                row("rita mia", new Command.EditDeal(id("d1"), "Other", "rita", DealFacts.NONE)),
                row("rita rob mia", dealBefore("dx", "d1")),
                row("rita mia", remove("d1")),
                row("rob mia", bringBack("dgone")),
                row("rita rob mia", result("d1", "went well")),
                row("rita rob mia", stuck("d1", "no date")),
                row("rita rob mia", key("d1", "o1")),
                row("rita mia", decide("d1", "s1")),
                row("rita mia", leave("d1")),
                row("rita rob mia eve", obstacle("o9", "d1")),
                row("rita rob mia eve", solution("s9", "o1")),
                row("rita rob mia eve", followUp("f9", "d1", "eve")),
                row("rita rob mia eve", story("p9")),
                row("rita rob mia eve", comment("c9", "s1")),
                row("rita rob mia eve", reword("o1", "other")),
                row("rita rob mia eve", classify("o1", ObstacleType.DATA)),
                row("rita rob mia eve", toLane("o1", Remover.EXECUTIVE)),
                row("rita rob mia eve", under("s1", "o2")),
                row("rita rob mia eve", new Command.RescheduleFollowUp(id("f1"), "rob", Play.TODAY.plusDays(1))),
                row("rita mia", withdraw("o1")),
                row("rita rob mia", withdraw("sr")),
                row("rita mia eve", withdraw("pe")),
                row("rita rob mia", restore("or")),
                row("rita rob mia eve", react("o1", Reaction.AGREE, true)),
                row("rita", reveal("oh")));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("table")
    void onlyTheseMay(String allowed, Command command) {
        List<String> may = new ArrayList<>();
        for (String person : EVERYBODY) {
            Verdict verdict = board().when(person, command).verdict();
            if (verdict instanceof Verdict.Accepted) {
                may.add(person);
            } else {
                Refusal why = command instanceof Command.Reveal && !person.equals("oli")
                        ? Refusal.NOT_FOUND
                        : Refusal.FORBIDDEN;
                assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Verdict.Refused.class,
                                it -> assertThat(it.why()).isEqualTo(why));
            }
        }
        assertThat(String.join(" ", may)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("table")
    void anObserverIsForbiddenEverything(String allowed, Command command) {
        board().when("oli", command).thenRefused(Refusal.FORBIDDEN);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("table")
    void aLockedBoardTakesOnlySettings(String allowed, Command command) {
        Given locked = board().and("mia", lock(true));
        if (command instanceof Command.ChangeSettings) {
            locked.when("mia", command).thenAccepted();
        } else {
            locked.when("mia", command).thenRefused(Refusal.BOARD_LOCKED);
        }
    }

    private static Arguments row(String allowed, Command command) {
        return Arguments.of(allowed, command);
    }

    private static Given board() {
        return given(
                        deal("d1"),
                        deal("dx"),
                        obstacle("o1", "d1"),
                        obstacle("o2", "d1"),
                        obstacle("oh", "d1", true),
                        solution("s1", "o1"),
                        followUp("f1", "d1", "rita"))
                .and("rob", deal("dgone", "rob"), remove("dgone"), solution("sr", "o1"), obstacle("or", "d1"))
                .and("rob", withdraw("or"))
                .and("eve", new Command.ParkStory(id("pe"), id("d1"), "a story"));
    }
}
