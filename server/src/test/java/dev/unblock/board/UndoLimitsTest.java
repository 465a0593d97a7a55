package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;

import org.junit.jupiter.api.Test;

/** Undo does nothing that its writer could not do by hand, and nothing that would break the board. */
class UndoLimitsTest {
    @Test
    void undoNeverMakesAWithdrawnObstacleKey() {
        given(deal("d1"), obstacle("o1", "d1"), key("d1", "o1"), noKey("d1"), withdraw("o1"))
                .when("rita", undo(4))
                .thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void anUndoNeverWithdrawsTheKeyObstacle() {
        given(deal("d1"), obstacle("o1", "d1"))
                .and("rob", key("d1", "o1"))
                .when("rita", undo(2))
                .thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void anUndoNeverBringsBackADecisionForSolutionsThatAreGone() {
        given(deal("d1"), obstacle("o1", "d1"), solution("s1", "o1"), decide("d1", "s1"), leave("d1"), withdraw("s1"))
                .when("rita", undo(5))
                .thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void nothingOfARemovedDealIsUndone() {
        given(deal("d1"), result("d1", "x"), remove("d1")).when("rita", undo(2)).thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1"), deal("d2"), dealBefore("d2", "d1"), remove("d2"))
                .when("rita", undo(3))
                .thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1"), obstacle("o1", "d1"), key("d1", "o1"), remove("d1"))
                .when("rita", undo(3))
                .thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1"), leave("d1"), remove("d1")).when("rita", undo(2)).thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void undoNeedsTheRightToWriteTheField() {
        Command handOn = new Command.EditDeal(id("d1"), "x", "rob", DealFacts.NONE);
        given(deal("d1"), handOn).when("rita", undo(2)).thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1")).and("mia", handOn).when("rita", undo(1)).thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1"), leave("d1")).and("mia", handOn).when("rita", undo(2)).thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1"), remove("d1"), bringBack("d1"))
                .and("mia", handOn)
                .when("rita", undo(3))
                .thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void inAReviewADealGetsBackItsNameButNoOwnerWhoBroughtAnother() {
        Play renamed = planned().does("mia", edit("Renamed", "rita"));
        given(renamed)
                .when("mia", undo(renamed.op("mia")))
                .then(new Event.DealEdited(id("d1"), "Deal d1", "rita", DealFacts.NONE));
        Play handedOn = planned().does("rob", remove("d2")).does("mia", edit("Deal d1", "rob"));
        long op = handedOn.op("mia");
        given(handedOn).when("mia", undo(op)).then(new Event.DealEdited(id("d1"), "Deal d1", "rita", DealFacts.NONE));
        handedOn.does("rita", deal("d3"));
        given(handedOn).when("mia", undo(op)).thenAccepted();
        // a manager who does not moderate
        handedOn.does("mia", new MeetingCommand.HandOver("rob"));
        given(handedOn).when("mia", undo(op)).thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void aDealThatIsTalkedAboutIsNotUndoneAway() {
        Play begun = begun();
        given(begun).when("rita", undo(1)).thenRefused(Refusal.STALE_UNDO, "op");
        given(planned()).when("rita", undo(1)).then(new Event.DealRemoved(id("d1")));
    }

    @Test
    void inAReviewTheVotesCrownAndNoUndo() {
        Play withdrawn = inIdeas().does("rita", withdraw("o1"));
        given(withdrawn).when("rita", undo(withdrawn.op("rita"))).then(new Event.CardRestored(id("o1")));
    }

    private static Command edit(String name, String owner) {
        return new Command.EditDeal(id("d1"), name, owner, DealFacts.NONE);
    }
}
