package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A command that is not well formed is refused with the name of the field that is to be mended. */
class FormTest {
    private static final DealFacts NEGATIVE = new DealFacts(null, null, -1L, "EUR", null);
    private static final Source ELSEWHERE = new Source("b", id("d9"), id("s9"), Play.START);

    static Stream<Arguments> unknown() {
        Outcome done = new Outcome(Outcome.Result.DONE, "", null);
        Ask ask = new Ask("Call", "Eve", Play.TODAY, null);
        return Stream.of(
                row("deal", new Command.EditDeal(id("d9"), "x", "rita", DealFacts.NONE)),
                row("deal", dealBefore("d9", "d1")),
                row("deal", remove("d9")),
                row("deal", bringBack("d9")),
                row("deal", result("d9", "x")),
                row("deal", stuck("d9", "x")),
                row("deal", key("d9", "o1")),
                row("deal", decide("d9", "s1")),
                row("deal", leave("d9")),
                row("deal", obstacle("o9", "d9")),
                row("deal", followUp("f9", "d9", "rob")),
                row("deal", on("d9", Phase.RESULT)),
                row("deal", back("d9", Phase.OBSTACLES)),
                row("deal", takeBack("d9")),
                row("deal", park("d9")),
                row("deal", new MeetingCommand.AcceptDecision(id("d9"), new Decision.NoDecision("x"))),
                row("deal", new MeetingCommand.DeclineDecision(id("d9"), new Decision.NoDecision("x"), null)),
                row("card", classify("o9", ObstacleType.DATA)),
                row("card", new Command.RescheduleFollowUp(id("f9"), "rob", Play.TODAY)),
                row("card", new Command.RecordOutcome(id("f9"), done)),
                row("card", new Command.AskExecutive(id("o9"), "Call", "Eve", Play.TODAY)),
                row("card", new Command.AnswerAsk(id("o9"), ask, true, "", null)),
                row("card", split("o9")),
                row("card", under("s9", "o1")),
                row("card", withdraw("o9")),
                row("card", restore("o9")),
                row("card", reveal("o9")),
                row("card", react("o9", Reaction.AGREE, true)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unknown")
    void whatIsNotThereIsNotFound(String path, Command command) {
        given(voting()).when("mia", command).thenRefused(Refusal.NOT_FOUND, path);
    }

    static Stream<Arguments> malformed() {
        Outcome wordy = new Outcome(Outcome.Result.DONE, "x".repeat(Limits.OUTCOME + 1), null);
        Ask ask = new Ask("Call", "Eve", Play.TODAY, null);
        return Stream.of(
                row("name", new Command.AddDeal(id("d9"), " ", "eve", DealFacts.NONE, null)),
                row("name", new Command.EditDeal(id("d1"), " ", "rita", DealFacts.NONE)),
                row("facts.amount", new Command.EditDeal(id("d1"), "x", "rita", NEGATIVE)),
                row("text", new MeetingCommand.SetGoal(" ", null)),
                row("assignee", new Command.RescheduleFollowUp(id("f1"), "zoe", Play.TODAY)),
                row("outcome.came", new Command.RecordOutcome(id("f1"), wordy)),
                row("card", new Command.RecordOutcome(id("o1"), null)),
                row("card", new Command.AskExecutive(id("f1"), "Call", "Eve", Play.TODAY)),
                row("card", new Command.AnswerAsk(id("f1"), ask, true, "", null)),
                row("text", new Command.AnswerAsk(id("o1"), ask, true, "x".repeat(Limits.ASK + 1), null)),
                row("source", new Command.ProposeSolution(id("s9"), id("o1"), "x", false, null, ELSEWHERE)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("malformed")
    void theFieldThatHasNoGoodFormIsNamed(String path, Command command) {
        given(voting().does("rita", followUp("f1", "d1", "rob")))
                .when("mia", command)
                .thenRefused(Refusal.INVALID, path);
    }

    private static Arguments row(String path, Command command) {
        return Arguments.of(path, command);
    }
}
