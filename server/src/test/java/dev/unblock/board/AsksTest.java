package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is asked of executives, and what became of follow-ups. */
class AsksTest {
    private static final LocalDate FRIDAY = Play.TODAY.plusDays(4);
    private static final Command ASK = new Command.AskExecutive(id("o1"), "Call their COO", "Director", FRIDAY);

    @Test
    void anAskIsOneSentenceToSomebodyByADay() {
        given(voting())
                .when("rita", new Command.AskExecutive(id("o1"), "Call", null, FRIDAY))
                .thenRefused(Refusal.INVALID, "of");
        given(voting())
                .when("rita", new Command.AskExecutive(id("o1"), null, "Eve", FRIDAY))
                .thenRefused(Refusal.INVALID, "what");
        given(voting())
                .when("rita", new Command.AskExecutive(id("o1"), "Call", "Eve", null))
                .thenRefused(Refusal.INVALID, "by");
        given(voting())
                .when("rita", new Command.AskExecutive(id("o1"), "Call", "Eve", Play.TODAY.minusDays(2)))
                .thenRefused(Refusal.INVALID, "by");
        given(voting()).when("rita", ASK).thenAccepted();
        given(voting().does("rita", ASK)).when("rob", ASK).thenNothing();
        given(voting())
                .when("rita", new Command.AskExecutive(id("o1"), null, null, null))
                .thenNothing();
    }

    @Test
    void anAskOnAHiddenObstacleIsItsAuthorsAlone() {
        given(writing()).when("rob", ASK).thenRefused(Refusal.NOT_FOUND, "card");
        Play play = writing().does("rita", ASK);
        assertThat(Redaction.redact(play.board(), "rob").toString()).doesNotContain("COO");
        assertThat(Redaction.redact(play.entries().getLast(), "rob").toString()).doesNotContain("COO");
    }

    @Test
    void itIsAnsweredByAnExecutiveOrAManager() {
        Command answer = new Command.AnswerAsk(id("o1"), true, "On Friday", "Eve");
        given(voting()).when("eve", answer).thenRefused(Refusal.INVALID, "card");
        Play asked = voting().does("rita", ASK);
        given(asked).when("rita", answer).thenRefused(Refusal.FORBIDDEN);
        given(asked).when("eve", answer).thenAccepted();
        given(asked).when("mia", answer).thenAccepted();
        given(asked.does("eve", answer)).when("rita", ASK).thenNothing();
    }

    @Test
    void whoPromisedSaysWhatBecameOfIt() {
        Play play = begun().does("rita", followUp("f1", "d1", "rob"));
        given(play).when("rita", outcome("f1", Outcome.Result.DONE)).thenRefused(Refusal.FORBIDDEN);
        given(play).when("rob", outcome("f1", Outcome.Result.DONE)).thenAccepted();
        given(play).when("mia", outcome("f1", Outcome.Result.DROPPED)).thenAccepted();
        given(play).when("rob", outcome("f9", Outcome.Result.DONE)).thenRefused(Refusal.NOT_FOUND, "card");
        play.does("rob", outcome("f1", Outcome.Result.PARTLY));
        given(play).when("rob", undo(play.op("rob"))).then(new Event.OutcomeRecorded(id("f1"), null));
    }
}
