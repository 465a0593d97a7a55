package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;

import dev.unblock.board.Outcome.Effect;
import dev.unblock.board.Outcome.Result;
import dev.unblock.board.Seen.SeenAsk;
import dev.unblock.board.Seen.SeenClass;
import dev.unblock.board.Seen.SeenDeal;
import dev.unblock.board.Seen.SeenDecision;
import dev.unblock.board.Seen.SeenKey;
import dev.unblock.board.Seen.SeenOutcome;
import dev.unblock.board.Seen.SeenPromise;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two people change the same thing, one of them without having seen the other's change. */
class MergeTest {
    private static final LocalDate WEEK = Play.TODAY.plusDays(7);
    private static final DealFacts FACTS = new DealFacts("Nord", "Offer", 100L, "EUR", WEEK);
    private static final DealFacts MORE = new DealFacts("Nord", "Offer", 200L, "EUR", WEEK);
    private static final SeenDeal DEAL = new SeenDeal("Deal d1", "rita", FACTS);

    @Test
    void ofADealEverybodyKeepsTheFieldsThatTheyChanged() {
        DealFacts theirs = new DealFacts("Nord AG", "Closing", 100L, "EUR", WEEK.plusDays(1));
        deal().and("mia", edit("Nord, phase 2", "rita", theirs))
                .when("rita", new Command.EditDeal(id("d1"), "Deal d1", "rita", MORE, DEAL))
                .then(new Event.DealEdited(
                        id("d1"),
                        "Nord, phase 2",
                        "rita",
                        new DealFacts("Nord AG", "Closing", 200L, "EUR", WEEK.plusDays(1))));
    }

    @Test
    void aFieldOfADealThatBothChangedIsRefused() {
        Given changed = deal().and("mia", edit("Theirs", "rita", MORE));
        changed.when("rita", new Command.EditDeal(id("d1"), "Mine", "rita", FACTS, DEAL))
                .thenRefused(Refusal.CHANGED, "name");
        DealFacts other = new DealFacts("Nord", "Offer", 300L, "EUR", WEEK);
        changed.when("rita", new Command.EditDeal(id("d1"), "Deal d1", "rita", other, DEAL))
                .thenRefused(Refusal.CHANGED, "facts.amount");
        // both to the same value
        changed.when("rita", new Command.EditDeal(id("d1"), " Theirs ", "rita", FACTS, DEAL))
                .thenNothing();
        // a command without {@code was} writes all fields
        changed.when("rita", edit("Mine", "rita", FACTS)).then(new Event.DealEdited(id("d1"), "Mine", "rita", FACTS));
    }

    @Test
    void anAmountIsNotMergedWithAnotherCurrency() {
        DealFacts dollars = new DealFacts("Nord", "Offer", 100L, "USD", WEEK);
        deal().and("mia", edit("Deal d1", "rita", dollars))
                .when("rita", new Command.EditDeal(id("d1"), "Deal d1", "rita", MORE, DEAL))
                .thenRefused(Refusal.CHANGED, "facts.amount");
    }

    @Test
    void anOwnerWhomTheWriterOnlySawNeedsNotToBeHereAnyMore() {
        SeenDeal seen = new SeenDeal("Deal d1", "gone", FACTS);
        deal().when("rita", new Command.EditDeal(id("d1"), "Deal d1", "gone", MORE, seen))
                .then(new Event.DealEdited(id("d1"), "Deal d1", "rita", MORE));
    }

    @Test
    void kindAndAssigneeOfAnObstacleAreTwoFields() {
        SeenClass was = new SeenClass(ObstacleType.PRICE, null);
        Given changed = obstacle().and("mia", new Command.ClassifyObstacle(id("o1"), ObstacleType.PRICE, "eve"));
        changed.when("rob", new Command.ClassifyObstacle(id("o1"), ObstacleType.DATA, null, was))
                .then(new Event.ObstacleClassified(id("o1"), ObstacleType.DATA, "eve"));
        changed.when("rob", new Command.ClassifyObstacle(id("o1"), ObstacleType.PRICE, "rita", was))
                .thenRefused(Refusal.CHANGED, "assignee");
        changed.when("rob", new Command.ClassifyObstacle(id("o1"), ObstacleType.PRICE, null, was))
                .thenNothing();
    }

    @Test
    void assigneeAndDueDayOfAFollowUpAreTwoFields() {
        SeenPromise was = new SeenPromise("rob", WEEK);
        Given changed = given(Orders.deal("d1"), followUp("f1", "d1", "rob"))
                .and("mia", new Command.RescheduleFollowUp(id("f1"), "rob", WEEK.plusDays(2)));
        changed.when("rita", new Command.RescheduleFollowUp(id("f1"), "eve", WEEK, was))
                .then(new Event.FollowUpRescheduled(id("f1"), "eve", WEEK.plusDays(2)));
        changed.when("rita", new Command.RescheduleFollowUp(id("f1"), "rob", WEEK.plusDays(1), was))
                .thenRefused(Refusal.CHANGED, "due");
    }

    @Test
    void anOutcomeIsNotMergedWithAnotherResult() {
        Outcome seen = new Outcome(Result.PARTLY, "sent", null);
        SeenOutcome was = new SeenOutcome(seen);
        Given changed = given(Orders.deal("d1"), followUp("f1", "d1", "rob"))
                .and("rob", told(seen), told(new Outcome(Result.DONE, "it went very well", Effect.ADVANCED)));
        changed.when("mia", told(new Outcome(Result.NOT_DONE, "sent", null), was))
                .thenRefused(Refusal.CHANGED, "outcome");
        changed.when("mia", told(new Outcome(Result.PARTLY, "by post", null), was))
                .thenRefused(Refusal.CHANGED, "outcome");
        changed.when("mia", told(new Outcome(Result.PARTLY, "sent", Effect.UNCHANGED), was))
                .thenRefused(Refusal.CHANGED, "outcome");
        changed.when("mia", told(seen, was)).thenNothing();
        // open again, although another person has changed it since
        changed.when("mia", told(null, was)).thenRefused(Refusal.CHANGED, "outcome");
        changed.when("mia", told(new Outcome(Result.DROPPED, "", null), new SeenOutcome(null)))
                .thenRefused(Refusal.CHANGED, "outcome");
    }

    @Test
    void onlyADoneOrPartlyDoneFollowUpHasAnEffect() {
        Given agreed = given(Orders.deal("d1"), followUp("f1", "d1", "rob"));
        for (Result result : Result.values()) {
            Outcome outcome = new Outcome(result, "", Effect.ADVANCED);
            if (result == Result.DONE || result == Result.PARTLY) {
                agreed.when("rob", told(outcome)).then(new Event.OutcomeRecorded(id("f1"), outcome));
            } else {
                agreed.when("rob", told(outcome)).thenRefused(Refusal.INVALID, "outcome.effect");
            }
        }
    }

    @Test
    void anEffectThatWasStoredWhereNothingWasDoneStaysUntilItIsChanged() {
        Outcome stored = new Outcome(Result.NOT_DONE, "ill", Effect.SET_BACK);
        Play old = given(Orders.deal("d1"), followUp("f1", "d1", "rob")).play();
        Event event = new Event.OutcomeRecorded(id("f1"), stored);
        Entry entry = new Entry(old.board().seq() + 1, Play.START, "rob", "tab-rob", 1, null, event);
        Given stands = given(old.apply(entry));
        SeenOutcome was = new SeenOutcome(stored);
        stands.when("rob", told(stored, was)).thenNothing();
        stands.when("rob", told(new Outcome(Result.NOT_DONE, "was ill", Effect.SET_BACK), was))
                .thenRefused(Refusal.INVALID, "outcome.effect");
        Outcome sound = new Outcome(Result.NOT_DONE, "was ill", null);
        stands.when("rob", told(sound, was)).then(new Event.OutcomeRecorded(id("f1"), sound));
    }

    @Test
    void aTextIsNotReplacedByOneThatWasBegunFromAnotherLog() {
        Given reported = deal().and("rita", new Command.ReportResult(id("d1"), "won", null));
        long seq = reported.play().board().seq();
        reported.when("rita", new Command.ReportResult(id("d1"), "lost", seq + 1))
                .thenConflict(new Text("won", seq));
        reported.when("rita", new Command.ReportResult(id("d1"), "lost", seq)).thenAccepted();
    }

    @Test
    void aRequestIsMergedButNotOverAnUnseenAnswer() {
        SeenAsk was = new SeenAsk(new Ask("Call", "Eve", WEEK, null));
        Given asked = obstacle().and("rita", new Command.AskExecutive(id("o1"), "Call", "Eve", WEEK));
        asked.when("rita", new Command.AskExecutive(id("o1"), "Write", "Eve", WEEK, was))
                .then(new Event.ExecutiveAsked(id("o1"), new Ask("Write", "Eve", WEEK, null)));
        asked.when("rita", new Command.AskExecutive(id("o1"), null, null, null, was))
                .then(new Event.ExecutiveAsked(id("o1"), null));
        Given moved = asked.and("mia", new Command.AskExecutive(id("o1"), "Call", "Eve", WEEK.plusDays(1)));
        moved.when("rita", new Command.AskExecutive(id("o1"), "Call them", "Eve", WEEK, was))
                .then(new Event.ExecutiveAsked(id("o1"), new Ask("Call them", "Eve", WEEK.plusDays(1), null)));
        moved.when("rita", new Command.AskExecutive(id("o1"), "Call", "Eve", WEEK, was))
                .thenNothing();
        moved.when("rita", new Command.AskExecutive(id("o1"), null, null, null, was))
                .thenRefused(Refusal.CHANGED, "ask");
        Ask later = new Ask("Call", "Eve", WEEK.plusDays(1), null);
        Given answered = moved.and("eve", new Command.AnswerAsk(id("o1"), later, true, "I do", "Eve"));
        answered.when("rita", new Command.AskExecutive(id("o1"), "Call them", "Eve", WEEK, was))
                .thenRefused(Refusal.CHANGED, "ask");
        answered.when("rita", new Command.AskExecutive(id("o1"), null, null, null, new SeenAsk(later)))
                .thenRefused(Refusal.CHANGED, "ask");
    }

    @Test
    void aDecisionIsNotReplacedUnseen() {
        Given decided = obstacle()
                .and("rita", solution("s1", "o1"), solution("s2", "o1"))
                .and("mia", Orders.decide("d1", "s1"));
        Decision stands = decided.play().deal(id("d1")).decision();
        decided.when("rita", choose("s2", new SeenDecision(null))).thenRefused(Refusal.CHANGED, "decision");
        decided.when("rita", new Command.LeaveUndecided(id("d1"), "no", new SeenDecision(null)))
                .thenRefused(Refusal.CHANGED, "decision");
        decided.when("rita", choose("s2", new SeenDecision(stands))).thenAccepted();
    }

    @Test
    void aWriterWithoutAChangeLeavesTheChangesOfOthers() {
        Given board = obstacle()
                .and("rita", Orders.obstacle("o2", "d1"), solution("s1", "o1"), solution("s2", "o1"))
                .and("rita", key("d1", "o1"), Orders.decide("d1", "s1"));
        Decision seen = board.play().deal(id("d1")).decision();
        Command again =
                new Command.Decide(id("d1"), List.of(id("s1")), "it is the shortest way", new SeenDecision(seen));
        board.and("mia", key("d1", "o2"), Orders.decide("d1", "s2"), toLane("o2", Remover.EXECUTIVE));
        board.and("mia", under("s2", "o2"), new Command.ChangeSettings("Theirs", null, null));
        Command mark = new Command.MarkKeyObstacle(id("d1"), id("o1"), new SeenKey(id("o1")));
        board.when("rita", mark).thenNothing();
        board.when("rita", again).thenNothing();
        board.when("rita", new Command.MoveObstacle(id("o2"), Remover.REP, null, null, Remover.REP))
                .thenNothing();
        board.when("rita", new Command.MoveSolution(id("s2"), id("o1"), null, null, id("o1")))
                .thenNothing();
        board.when("mia", new Command.ChangeSettings("Monday", null, null, "Monday"))
                .thenNothing();
        // also where what was seen is no more
        board.and("mia", withdraw("s1"), withdraw("o1"));
        board.when("rita", mark).thenNothing();
        board.when("rita", again).thenNothing();
        board.and("mia", leave("d1"));
        Decision left = board.play().deal(id("d1")).decision();
        board.and("mia", Orders.decide("d1", "s2"));
        board.when("rita", new Command.LeaveUndecided(id("d1"), "their board meets in May", new SeenDecision(left)))
                .thenNothing();
    }

    @Test
    void aKeyObstacleMarkedByAnotherPersonStays() {
        Given marked = obstacle()
                .and("rita", Orders.obstacle("o2", "d1"), Orders.obstacle("o3", "d1"), key("d1", "o1"))
                .and("mia", key("d1", "o2"));
        SeenKey was = new SeenKey(id("o1"));
        marked.when("rita", new Command.MarkKeyObstacle(id("d1"), null, was)).thenRefused(Refusal.CHANGED, "obstacle");
        marked.when("rita", new Command.MarkKeyObstacle(id("d1"), id("o3"), was))
                .thenRefused(Refusal.CHANGED, "obstacle");
        marked.when("rita", new Command.MarkKeyObstacle(id("d1"), id("o3"), new SeenKey(id("o2"))))
                .thenAccepted();
    }

    @Test
    void anotherPlaceInALaneBringsNoCardBackToIt() {
        Given moved = obstacle().and("rita", Orders.obstacle("o2", "d1")).and("mia", toLane("o2", Remover.EXECUTIVE));
        moved.when("rita", new Command.MoveObstacle(id("o2"), Remover.REP, null, id("o1"), Remover.REP))
                .thenNothing();
        moved.when("rita", new Command.MoveObstacle(id("o2"), Remover.MANAGER, null, null, Remover.REP))
                .thenRefused(Refusal.CHANGED, "remover");
        moved.when("rita", new Command.MoveObstacle(id("o2"), Remover.MANAGER, null, null, Remover.EXECUTIVE))
                .thenAccepted();
    }

    @Test
    void anotherPlaceUnderAnObstacleBringsNoSolutionBackToIt() {
        Given moved = obstacle()
                .and("rita", Orders.obstacle("o2", "d1"), Orders.obstacle("o3", "d1"))
                .and("rita", solution("s1", "o1"), solution("s2", "o1"))
                .and("mia", under("s2", "o2"));
        moved.when("rita", new Command.MoveSolution(id("s2"), id("o1"), null, id("s1"), id("o1")))
                .thenNothing();
        moved.when("rita", new Command.MoveSolution(id("s2"), id("o3"), null, null, id("o1")))
                .thenRefused(Refusal.CHANGED, "obstacle");
    }

    @Test
    void aTitleThatBothChangedIsRefused() {
        Given renamed = given().and("mia", new Command.ChangeSettings("Theirs", null, null));
        renamed.when("mia", new Command.ChangeSettings("Mine", null, null, "Monday"))
                .thenRefused(Refusal.CHANGED, "title");
        renamed.when("mia", new Command.ChangeSettings(null, Language.ZH, null, "Monday"))
                .then(new Event.SettingsChanged("Theirs", Language.ZH, false));
        renamed.when("mia", new Command.ChangeSettings("Monday", Language.ZH, null, "Monday"))
                .then(new Event.SettingsChanged("Theirs", Language.ZH, false));
    }

    private static Given deal() {
        return given(new Command.AddDeal(id("d1"), "Deal d1", "rita", FACTS, null));
    }

    private static Given obstacle() {
        return given(Orders.deal("d1"), Orders.obstacle("o1", "d1"));
    }

    private static Command edit(String name, String owner, DealFacts facts) {
        return new Command.EditDeal(id("d1"), name, owner, facts);
    }

    private static Command choose(String solution, SeenDecision was) {
        return new Command.Decide(id("d1"), List.of(id(solution)), "it is quick", was);
    }

    private static Command told(Outcome outcome) {
        return new Command.RecordOutcome(id("f1"), outcome);
    }

    private static Command told(@Nullable Outcome outcome, SeenOutcome was) {
        return new Command.RecordOutcome(id("f1"), outcome, was);
    }
}
