package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Seen.SeenPlan;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PreparingTest {
    private static final Command START = new MeetingCommand.StartReview();

    @Test
    void theHouseAloneMakesABoardOneOfAReview() {
        Command prepare = new MeetingCommand.PrepareReview(plan());
        given().when("mia", prepare).thenRefused(Refusal.FORBIDDEN);
        given().when(Play.HOUSE, prepare).then(new MeetingEvent.ReviewPrepared(plan()));
        given(prepared()).when(Play.HOUSE, prepare).thenNothing();
        Origin origin = new Origin("boardbefore1", id("f9"), id("d1"), "Deal d1", Play.START, 1);
        Command bring = new MeetingCommand.BringForward(id("f1"), "Call", "rita", Play.TODAY, origin);
        given(prepared()).when("mia", bring).thenRefused(Refusal.FORBIDDEN);
        Given brought = given(prepared().does(Play.HOUSE, bring));
        assertThat(brought.play().card(id("f1")).kind())
                .isEqualTo(new Card.Kind.FollowUp("rita", Play.TODAY, null, origin, null));
        brought.when(Play.HOUSE, bring).thenNothing();
        Command carry = new MeetingCommand.CarryDeal(id("d1"), "it waited");
        given(planned()).when("mia", carry).thenRefused(Refusal.FORBIDDEN);
        given(planned()).when(Play.HOUSE, carry).then(new MeetingEvent.DealCarried(id("d1"), "it waited"));
        given(planned().does(Play.HOUSE, carry)).when(Play.HOUSE, carry).thenNothing();
    }

    @Test
    void aReviewThatBeganBeforeItsHourWasHeldThen() {
        Play begun = begun();
        assertThat(planOf(begun).startsAt()).isBefore(plan().startsAt());
        assertThat(planOf(begun).nextAt()).isEqualTo(plan().nextAt());
    }

    private static Plan planOf(Play play) {
        return Objects.requireNonNull(play.board().meeting()).plan();
    }

    @Test
    void theHouseAloneMovesAReviewAndOnlyOneThatHasNotBegun() {
        var later = plan().startsAt().plusSeconds(86_400);
        Command move = new MeetingCommand.MoveReview(later, plan().nextAt(), plan().prepareBy(), "UTC");
        given(planned()).when("mia", move).thenRefused(Refusal.FORBIDDEN);
        given(planned())
                .when(Play.HOUSE, move)
                .then(new MeetingEvent.PlanChanged(plan().at(later, plan().nextAt(), plan().prepareBy(), "UTC")));
        given(begun()).when(Play.HOUSE, move).thenRefused(Refusal.PHASE_CLOSED);
        var starts = planOf(begun()).startsAt();
        Command next = new MeetingCommand.MoveReview(starts, later, plan().prepareBy(), "UTC");
        given(begun()).when(Play.HOUSE, next).thenAccepted();
    }

    @Test
    void theHouseAloneLetsANewMemberTakePartAlsoOnceTheReviewHasBegun() {
        var newcomer = new Plan.Attendee("nora", true, true);
        Command admit = new MeetingCommand.AdmitAttendee(newcomer);
        given(planned()).when("mia", admit).thenRefused(Refusal.FORBIDDEN);
        for (Play play : List.of(prepared(), begun())) {
            given(play)
                    .when(Play.HOUSE, admit)
                    .then(new MeetingEvent.PlanChanged(planOf(play).with(newcomer)));
            given(play.does(Play.HOUSE, admit)).when(Play.HOUSE, admit).thenNothing();
        }
        Plan.Attendee eve = Objects.requireNonNull(plan().attendee("eve"));
        given(prepared())
                .when(Play.HOUSE, new MeetingCommand.AdmitAttendee(eve))
                .thenNothing();
    }

    @Test
    void theHouseGivesAMemberWithAnotherRoleThePartOfThatRole() {
        Plan.Attendee eve = Objects.requireNonNull(plan().attendee("eve"));
        var now = new Plan.Attendee("eve", !eve.bringsDeal(), eve.votes());
        given(prepared())
                .when(Play.HOUSE, new MeetingCommand.AdmitAttendee(now))
                .then(new MeetingEvent.PlanChanged(plan().with(now)));
        assertThat(plan().with(now).attendees())
                .hasSameSizeAs(plan().attendees())
                .contains(now)
                .doesNotContain(eve);
    }

    @Test
    void aFreeBoardHasNoReviewToOrder() {
        given().when("mia", START).thenRefused(Refusal.NOT_FOUND, "review");
    }

    @Test
    void aReviewIsPreparedByItsModerator() {
        Given board = given(planned());
        board.when("rob", new MeetingCommand.SetGoal("mine", null)).thenRefused(Refusal.NOT_MODERATOR);
        board.when("rita", agenda("d1")).thenRefused(Refusal.NOT_MODERATOR);
        board.when("rob", START).thenRefused(Refusal.NOT_MODERATOR);
        board.when("rob", new MeetingCommand.ChangePlan(3, null, null, null)).thenRefused(Refusal.NOT_MODERATOR);
        board.when("oli", START).thenRefused(Refusal.FORBIDDEN);
    }

    @Test
    void itBeginsWithAGoalAndAnAgenda() {
        Command goal = new MeetingCommand.SetGoal("All moves", null);
        Play withDeal = prepared().does("rita", deal("d1"));
        given(withDeal).when("mia", START).thenRefused(Refusal.GOAL_MISSING);
        given(withDeal).when("rita", new MeetingCommand.AgreeToGoal(true, "")).thenRefused(Refusal.GOAL_MISSING);
        withDeal.does("mia", goal);
        given(withDeal).when("mia", START).thenRefused(Refusal.AGENDA_MISSING);
        withDeal.does("mia", agenda("d1")).does("rita", remove("d1"));
        given(withDeal).when("mia", START).thenRefused(Refusal.AGENDA_MISSING);
        given(planned()).when("mia", START).then(new MeetingEvent.ReviewStarted());
        given(begun()).when("mia", START).thenRefused(Refusal.ALREADY_MOVED);
    }

    @Test
    void agreementToAGoalEndsWhenTheGoalChanges() {
        Play play = planned();
        String goal = meeting(play).goal().text();
        Command agrees = new MeetingCommand.AgreeToGoal(true, goal);
        play.does("rita", agrees);
        assertThat(meeting(play).agreed()).containsExactly("rita");
        given(play)
                .when("mia", new MeetingCommand.SetGoal("x", 0L))
                .thenConflict(meeting(play).goal());
        play.does("mia", new MeetingCommand.SetGoal("Another", null));
        assertThat(meeting(play).agreed()).isEmpty();
        // sent while the goal was changed
        given(play).when("rita", agrees).thenRefused(Refusal.CHANGED);
    }

    @Test
    void everybodyBringsOneDealUnlessAModeratorWantsMore() {
        Given board = given(planned());
        board.when("rita", deal("d3")).thenRefused(Refusal.ALREADY_NOMINATED);
        board.when("rita", new Command.EditDeal(id("d1"), "x", "rob", DealFacts.NONE))
                .thenRefused(Refusal.ALREADY_NOMINATED);
        board.when("mia", deal("d3", "rita")).thenAccepted();
        board.when("mia", new Command.EditDeal(id("d1"), "x", "rob", DealFacts.NONE))
                .thenAccepted();
        board.and("rita", remove("d1"), deal("d3"))
                .when("rita", bringBack("d1"))
                .thenRefused(Refusal.ALREADY_NOMINATED);
        long op = board.play().op("rita") - 1;
        board.when("rita", undo(op)).thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void anAgendaHoldsDealsOnceAndForAWhile() {
        Given board = given(planned());
        board.when("mia", agenda("d9")).thenRefused(Refusal.NOT_FOUND, "allotments");
        board.when("mia", agenda("d1", "d1")).thenRefused(Refusal.INVALID, "allotments");
        board.when("mia", agenda("d1", "d2")).thenNothing();
        board.when("mia", allot(Limits.SLOT_MIN - 1)).thenRefused(Refusal.INVALID, "allotments");
        board.when("mia", allot(Limits.SLOT_MIN)).thenAccepted();
        board.when("mia", allot(Limits.SLOT_MAX)).thenAccepted();
        board.when("mia", allot(Limits.SLOT_MAX + 1)).thenRefused(Refusal.INVALID, "allotments");
    }

    private static Command allot(int seconds) {
        return new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(id("d1"), seconds)));
    }

    @Test
    void aDealThatWasTalkedAboutStaysOnTheAgenda() {
        given(begun()).when("mia", agenda("d2")).thenRefused(Refusal.SLOT_OPEN);
        given(begun()).when("mia", agenda("d1")).thenAccepted();
    }

    @Test
    void aPlanThatSomebodyElseChangedIsNotReplacedUnseen() {
        SeenPlan was = new SeenPlan(2, true, true, false);
        Given changed = given(prepared()).and("mia", new MeetingCommand.ChangePlan(3, null, null, null));
        changed.when("mia", new MeetingCommand.ChangePlan(4, null, null, null, was))
                .thenRefused(Refusal.CHANGED, "dots");
        changed.when("mia", new MeetingCommand.ChangePlan(3, null, null, null, was))
                .thenNothing();
        // what the writer left keeps the value of the other one
        changed.when("mia", new MeetingCommand.ChangePlan(2, null, null, true, was))
                .then(new MeetingEvent.PlanChanged(
                        meeting(changed.play()).plan().with(3, true, true, true)));
    }

    @Test
    void dotsAreSettledOnceOneIsGiven() {
        Command more = new MeetingCommand.ChangePlan(5, null, null, null);
        given(voting()).when("mia", more).thenAccepted();
        Play openly = writing().does("mia", new MeetingCommand.MoveOn(id("d1"), Phase.OBSTACLES, true));
        given(openly).when("mia", more).thenAccepted();
        Play voted = voting().does("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 1));
        given(voted).when("mia", more).thenRefused(Refusal.PHASE_CLOSED);
        given(voted)
                .when("mia", new MeetingCommand.ChangePlan(2, null, null, true))
                .thenAccepted();
    }

    @Test
    void everybodyHasOneDotOrAFew() {
        Given board = given(planned());
        board.when("mia", dots(0)).thenRefused(Refusal.INVALID, "dots");
        board.when("mia", dots(1)).thenAccepted();
        board.when("mia", dots(Limits.DOTS)).thenAccepted();
        board.when("mia", dots(Limits.DOTS + 1)).thenRefused(Refusal.INVALID, "dots");
    }

    private static Command dots(int dots) {
        return new MeetingCommand.ChangePlan(dots, null, null, null);
    }
}
