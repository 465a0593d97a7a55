package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhasesTest {
    @Test
    void theResultAndTheReasonComeFirst() {
        given(begun().does("rita", result("d1", "")))
                .when("mia", on("d1", Phase.RESULT))
                .thenRefused(Refusal.RESULT_MISSING);
        given(begun().does("rita", stuck("d1", "")))
                .when("mia", on("d1", Phase.RESULT))
                .thenRefused(Refusal.RESULT_MISSING);
    }

    @Test
    void withoutAnObstacleThereIsNothingToVoteOn() {
        Play play = begun().does("mia", on("d1", Phase.RESULT));
        given(play).when("mia", on("d1", Phase.OBSTACLES)).thenRefused(Refusal.OBSTACLE_MISSING);
        play.does("rita", obstacle("o1", "d1")).does("rita", withdraw("o1"));
        given(play).when("mia", on("d1", Phase.OBSTACLES)).thenRefused(Refusal.OBSTACLE_MISSING);
    }

    @Test
    void ofTwoWhoPressAtOnceTheSecondIsTooLate() {
        Given board = given(begun().does("mia", new MeetingCommand.AppointCoModerator("rob", true)))
                .and("mia", on("d1", Phase.RESULT));
        board.when("rob", on("d1", Phase.RESULT)).thenRefused(Refusal.ALREADY_MOVED);
        board.when("rob", back("d1", Phase.RESULT)).thenRefused(Refusal.ALREADY_MOVED);
        board.when("rob", on("d2", Phase.RESULT)).thenRefused(Refusal.ALREADY_MOVED);
        board.when("rita", on("d1", Phase.OBSTACLES)).thenRefused(Refusal.NOT_MODERATOR);
    }

    @Test
    void aTalkEndsWithADecision() {
        given(deciding()).when("mia", on("d1", Phase.DECIDE)).thenRefused(Refusal.DECISION_MISSING);
        Play left = deciding().does("mia", leave("d1")).does("mia", on("d1", Phase.DECIDE));
        assertThat(meeting(left).agenda().current()).isNull();
        assertThat(slot(left, "d1").phase()).isEqualTo(Phase.DONE);
        assertThat(slot(left, "d1").until()).isNull();
        assertThat(slot(left, "d1").slotUntil()).isNull();
    }

    @Test
    void whatIsWrittenInSilenceAboutAnotherDealStaysHidden() {
        Play play = writing()
                .does("mia", open("d2"))
                .does("mia", on("d2", Phase.RESULT))
                .does("rob", obstacle("p1", "d2"))
                .does("mia", on("d2", Phase.OBSTACLES));
        assertThat(play.card(id("p1")).hidden()).isFalse();
        assertThat(play.card(id("o1")).hidden()).isTrue();
    }

    @Test
    void dealsOfTheAgendaAreOpenedWhileTheReviewIsOn() {
        given(planned()).when("mia", open("d1")).thenRefused(Refusal.PHASE_CLOSED);
        Play begun = planned().does("mia", agenda("d1")).does("mia", new MeetingCommand.StartReview());
        given(begun).when("mia", open("d2")).thenRefused(Refusal.AGENDA_MISSING);
        given(begun).when("mia", open("d9")).thenRefused(Refusal.NOT_FOUND, "deal");
        given(begun).when("rob", open("d1")).thenRefused(Refusal.NOT_MODERATOR);
        given(begun()).when("mia", open("d1")).thenNothing();
        // two moderators at once: the first one goes on
        given(begun())
                .when("mia", new MeetingCommand.OpenSlot(id("d2"), new Seen.SeenSlot(null)))
                .thenRefused(Refusal.ALREADY_MOVED);
        given(begun())
                .when("mia", new MeetingCommand.OpenSlot(id("d2"), new Seen.SeenSlot(id("d1"))))
                .thenAccepted();
    }

    @Test
    void openingAnotherDealLeavesTheFirstInItsPhase() {
        Play play =
                voting().does("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 2)).does("mia", open("d2"));
        assertThat(slot(play, "d1").phase()).isEqualTo(Phase.OBSTACLE_VOTE);
        assertThat(slot(play, "d1").since()).isNull();
        given(play).when("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 1)).thenRefused(Refusal.PHASE_CLOSED);
        play.does("mia", open("d1"));
        given(play).when("rita", vote("d1", Phase.OBSTACLE_VOTE, "o2", 1)).thenRefused(Refusal.VOTES_SPENT);
    }

    @Test
    void withoutIdeasThereIsNoVoteOnThem() {
        Play play = voting().does("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 2))
                .does("mia", on("d1", Phase.OBSTACLE_VOTE))
                .does("mia", on("d1", Phase.IDEAS));
        assertThat(slot(play, "d1").phase()).isEqualTo(Phase.DECIDE);
    }

    @Test
    void anIdeaForAnObstacleThatIsGoneIsNotShown() {
        Play play = inIdeas().does("mia", toLane("o2", Remover.REP)).does("rob", solution("s2", "o2"));
        play.does("rob", withdraw("o2")).does("mia", on("d1", Phase.IDEAS));
        assertThat(play.card(id("s1")).hidden()).isFalse();
        assertThat(play.card(id("s2")).hidden()).isTrue();
    }

    @Test
    void theDealThatIsTalkedAboutStays() {
        given(begun()).when("rita", remove("d1")).thenRefused(Refusal.SLOT_OPEN);
        given(begun()).when("rob", remove("d2")).thenAccepted();
    }

    @Test
    void aStepBackToAVoteOpensItAgainWithoutAKeyObstacle() {
        given(begun()).when("mia", back("d1", Phase.RESULT)).thenRefused(Refusal.PHASE_CLOSED);
        Play play = inIdeas().does("mia", back("d1", Phase.IDEAS));
        assertThat(meeting(play).round(id("d1"), Phase.OBSTACLE_VOTE).tally()).isNull();
        assertThat(play.deal(id("d1")).keyObstacle()).isNull();
        given(play).when("mia", key("d1", "o2")).thenRefused(Refusal.PHASE_CLOSED);
    }

    @Test
    void aVoteThatIsComeToAgainFromTheFrontIsOpenToo() {
        Play play = tied().does("mia", back("d1", Phase.OBSTACLE_VOTE)).does("mia", on("d1", Phase.OBSTACLES));
        given(play).when("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 1)).thenAccepted();
    }

    @Test
    void aClosingThatBeganTooEarlyGoesBackToADeal() {
        Play play =
                planned().does("mia", new MeetingCommand.StartReview()).does("mia", new MeetingCommand.BeginClosing());
        assertThat(meeting(play.does("mia", open("d1"))).stage()).isEqualTo(Stage.DEALS);
    }

    @Test
    void peopleSayThatTheyAreReadyOnlyWhileADealIsOpen() {
        Command ready = new MeetingCommand.BeReady(true);
        given(planned()).when("rita", ready).thenRefused(Refusal.PHASE_CLOSED);
        given(begun()).when("rita", ready).then(new MeetingEvent.ReadySet("rita", true));
        Play play = begun().does("rita", ready);
        given(play).when("rita", ready).thenNothing();
        assertThat(meeting(play.does("mia", on("d1", Phase.RESULT))).ready()).isEmpty();
    }
}
