package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingTest {
    private static final Command CLOSE = new MeetingCommand.CloseReview();
    private static final Command BEGIN = new MeetingCommand.BeginClosing();

    @Test
    void aDealIsFinishedOrPutOffFirst() {
        given(begun()).when("mia", BEGIN).thenRefused(Refusal.SLOT_OPEN);
        given(begun()).when("mia", CLOSE).thenRefused(Refusal.SLOT_OPEN);
        given(planned()).when("mia", BEGIN).thenRefused(Refusal.PHASE_CLOSED);
        given(planned()).when("mia", CLOSE).thenRefused(Refusal.PHASE_CLOSED);
        given(closing()).when("mia", BEGIN).thenNothing();
        given(closing()).when("rob", CLOSE).thenRefused(Refusal.NOT_MODERATOR);
        given(closing()).when("mia", agenda("d1", "d2")).thenRefused(Refusal.PHASE_CLOSED);
    }

    @Test
    void atTheEndEverybodySaysWhetherItWasWorthIt() {
        given(begun()).when("rita", new MeetingCommand.RateReview(5)).thenRefused(Refusal.PHASE_CLOSED);
        given(begun()).when("rita", new MeetingCommand.TellMood(5)).thenRefused(Refusal.PHASE_CLOSED);
        for (int none : new int[] {0, 6}) {
            given(closing()).when("rita", new MeetingCommand.RateReview(none)).thenRefused(Refusal.INVALID, "worth");
            given(closing()).when("rita", new MeetingCommand.TellMood(none)).thenRefused(Refusal.INVALID, "mood");
        }
        for (int answer = 1; answer <= 5; answer++) {
            given(closing()).when("rita", new MeetingCommand.RateReview(answer)).thenAccepted();
            given(closing()).when("rita", new MeetingCommand.TellMood(answer)).thenAccepted();
        }
        given(closing()).when("rita", new MeetingCommand.TellMood(2)).thenFor("rita", new MeetingEvent.MoodTold(2));
    }

    @Test
    void everybodyLearnsTheCountsButNotWhoChoseWhat() {
        Play play = closing()
                .does("rita", new MeetingCommand.RateReview(5))
                .does("rita", new MeetingCommand.RateReview(4))
                .does("rob", new MeetingCommand.RateReview(4))
                .does("rob", new MeetingCommand.TellMood(1))
                .does("mia", new MeetingCommand.TellMood(3))
                .does("eve", new MeetingCommand.TellMood(3))
                .does("mia", CLOSE);
        Feedback seen = meeting(play).seenBy("mia").feedback();
        assertThat(seen.sum()).isEqualTo(new Feedback.Sum(List.of(0, 0, 0, 2, 0), List.of(1, 0, 2, 0, 0)));
        assertThat(seen.worth()).isEmpty();
        assertThat(meeting(play).seenBy("rob").feedback().moods()).containsOnlyKeys("rob");
    }

    @Test
    void moodsOfOneOrTwoStayWithTheHouse() {
        Play play = closing()
                .does("rob", new MeetingCommand.TellMood(1))
                .does("rita", new MeetingCommand.TellMood(2))
                .does("mia", CLOSE);
        assertThat(meeting(play).feedback().sum()).isEqualTo(new Feedback.Sum(List.of(0, 0, 0, 0, 0), List.of()));
    }

    @Test
    void anExecutiveMayAnswerAfterTheReviewIsClosed() {
        Command ask = new Command.AskExecutive(id("o1"), "Call their COO", "Director", Play.TODAY.plusDays(7));
        Ask asked = new Ask("Call their COO", "Director", Play.TODAY.plusDays(7), null);
        Command answer = new Command.AnswerAsk(id("o1"), asked, true, "On Friday", "Eve");
        Play play = Reviews.voting().does("rita", ask).does("mia", park("d1")).does("mia", CLOSE);
        given(play).when("eve", answer).thenAccepted();
        given(play).when("rita", ask).thenRefused(Refusal.BOARD_ARCHIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mia", "rita", "rob", "eve", "house"})
    void aReviewThatIsOverIsAnArchive(String person) {
        Given archive = given(closing().does("rob", story("p1")).does("mia", CLOSE));
        List<Command> orders = List.of(
                story("p2"),
                withdraw("p1"),
                reword("p1", "x"),
                comment("c1", "p1"),
                undo(1),
                lock(false),
                deal("d9"),
                react("p1", Reaction.AGREE, true),
                open("d1"),
                takeBack("d1"),
                park("d1"),
                CLOSE,
                BEGIN,
                new MeetingCommand.RateReview(5),
                new MeetingCommand.HandOver("rob"),
                new MeetingCommand.StandIn("rob"),
                new MeetingCommand.SetGoal("x", null),
                outcome("f1", Outcome.Result.DONE));
        orders.forEach(order -> archive.when(person, order).thenRefused(Refusal.BOARD_ARCHIVED));
        archive.when("oli", CLOSE).thenRefused(Refusal.FORBIDDEN);
    }

    private static Play closing() {
        return begun().does("mia", park("d1")).does("mia", BEGIN);
    }
}
