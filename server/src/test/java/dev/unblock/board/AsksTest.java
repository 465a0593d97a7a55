package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests to executives, and outcomes of follow-ups. */
class AsksTest {
    private static final LocalDate FRIDAY = Play.TODAY.plusDays(4);
    private static final Command ASK = new Command.AskExecutive(id("o1"), "Call their COO", "Director", FRIDAY);

    @Test
    void anAskHasOneSentenceAPersonAndADay() {
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
    void aRequestWhoseDayHasPassedIsRewordedWithoutAnotherDay() {
        Ask old = new Ask("Call", "Eve", Play.TODAY.minusDays(9), null);
        Play play = voting();
        Event asked = new Event.ExecutiveAsked(id("o1"), old);
        play.apply(new Entry(play.board().seq() + 1, Play.START, "rita", "tab-rita", 99, null, asked));
        given(play)
                .when("rita", new Command.AskExecutive(id("o1"), "Write", "Eve", old.by()))
                .then(new Event.ExecutiveAsked(id("o1"), new Ask("Write", "Eve", old.by(), null)));
        given(play)
                .when("rita", new Command.AskExecutive(id("o1"), "Call", "Eve", Play.TODAY.minusDays(8)))
                .thenRefused(Refusal.INVALID, "by");
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
        Command answer = yesTo("Call their COO", "Director", FRIDAY);
        given(voting()).when("eve", answer).thenRefused(Refusal.CHANGED);
        Play asked = voting().does("rita", ASK);
        given(asked).when("rita", answer).thenRefused(Refusal.FORBIDDEN);
        given(asked).when("eve", answer).thenAccepted();
        given(asked).when("mia", answer).thenAccepted();
        given(asked.does("eve", answer)).when("rita", ASK).thenNothing();
    }

    @Test
    void anAnswerToAnotherRequestThanTheOneThatStandsIsRefused() {
        Command answer = yesTo("Call their COO", "Director", FRIDAY);
        List<Command> changes = List.of(
                new Command.AskExecutive(id("o1"), "Give 40% discount", "Director", FRIDAY),
                new Command.AskExecutive(id("o1"), "Call their COO", "The owner", FRIDAY),
                new Command.AskExecutive(id("o1"), "Call their COO", "Director", FRIDAY.plusDays(1)),
                new Command.AskExecutive(id("o1"), null, null, null));
        for (Command change : changes) {
            Play changed = voting().does("rita", ASK).does("rob", change);
            given(changed).when("eve", answer).thenRefused(Refusal.CHANGED);
            given(changed).when("mia", answer).thenRefused(Refusal.CHANGED);
            given(changed.does("rita", ASK)).when("eve", answer).thenAccepted();
        }
    }

    @Test
    void anAnswerTakesThePlaceOfTheOneThatWasSeenAndOfNoOther() {
        Command no = new Command.AnswerAsk(id("o1"), asked(null), false, "Not now", "Eve");
        Play answered = voting().does("rita", ASK).does("eve", no);
        given(answered).when("mia", yes(asked(null))).thenRefused(Refusal.CHANGED, "ask");
        given(answered).when("eve", no).thenNothing();
        given(answered)
                .when("mia", yes(asked(new Ask.Answer(false, "Not now", "Eve", "eve"))))
                .thenAccepted();
        // of an answer that was taken away with its request nothing is left to keep
        Play askedAnew = answered.does("rita", new Command.AskExecutive(id("o1"), null, null, null))
                .does("rita", ASK);
        given(askedAnew)
                .when("eve", yes(asked(new Ask.Answer(false, "Not now", "Eve", "eve"))))
                .thenAccepted();
    }

    private static Ask asked(Ask.@Nullable Answer answer) {
        return new Ask("Call their COO", "Director", FRIDAY, answer);
    }

    private static Command yes(Ask to) {
        return new Command.AnswerAsk(id("o1"), to, true, "On Friday", "Eve");
    }

    @Test
    void anAnswerKeepsItsAuthorWhateverNameItGives() {
        Ask seen = new Ask("Call their COO", "Director", FRIDAY, null);
        Ask.Answer forged = new Ask.Answer(false, "", null, "mia");
        Play asked = voting().does("rita", ASK);
        given(asked)
                .when("eve", new Command.AnswerAsk(id("o1"), seen, true, "On Friday", "Mia"))
                .then(answered(new Ask.Answer(true, "On Friday", "Mia", "eve")));
        given(asked)
                .when("eve", new Command.AnswerAsk(id("o1"), seen, true, "On Friday", null))
                .then(answered(new Ask.Answer(true, "On Friday", null, "eve")));
        // what was seen is compared, never taken over
        Ask lie = new Ask("Call their COO", "Director", FRIDAY, forged);
        given(asked)
                .when("eve", new Command.AnswerAsk(id("o1"), lie, true, "", null))
                .then(answered(new Ask.Answer(true, "", null, "eve")));
        given(asked)
                .when("eve", new Command.AnswerAsk(id("o1"), seen, true, "", " "))
                .thenRefused(Refusal.INVALID, "by");
    }

    private static Event answered(Ask.Answer answer) {
        return new Event.ExecutiveAsked(id("o1"), new Ask("Call their COO", "Director", FRIDAY, answer));
    }

    private static Command yesTo(String what, String of, LocalDate by) {
        return new Command.AnswerAsk(id("o1"), new Ask(what, of, by, null), true, "On Friday", "Eve");
    }

    @Test
    void theAssigneeOrAManagerRecordsTheOutcomeOfAFollowUp() {
        Play play = begun().does("rita", followUp("f1", "d1", "rob"));
        given(play).when("rita", outcome("f1", Outcome.Result.DONE)).thenRefused(Refusal.FORBIDDEN);
        given(play).when("rob", outcome("f1", Outcome.Result.DONE)).thenAccepted();
        given(play).when("mia", outcome("f1", Outcome.Result.DROPPED)).thenAccepted();
        given(play).when("rob", outcome("f9", Outcome.Result.DONE)).thenRefused(Refusal.NOT_FOUND, "card");
        play.does("rob", outcome("f1", Outcome.Result.PARTLY));
        given(play).when("rob", undo(play.op("rob"))).then(new Event.OutcomeRecorded(id("f1"), null));
    }
}
