package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UndoTest {
    @Test
    void anUndoRestoresThePreviousValue() {
        given(deal("d1"), result("d1", "x"), result("d1", "y"))
                .when("rita", undo(3))
                .then(new Event.ResultReported(id("d1"), "x"));
        given(deal("d1"), obstacle("o1", "d1"), toLane("o1", Remover.MANAGER))
                .when("rita", undo(3))
                .then(new Event.ObstacleMoved(id("o1"), Remover.REP, "V00000"));
        given(deal("d1"), leave("d1")).when("rita", undo(2)).then(new Event.DecisionMade(id("d1"), null));
        given(deal("d1"), obstacle("o1", "d1"), ask("Call"), ask("Write"))
                .when("rita", undo(4))
                .then(new Event.ExecutiveAsked(id("o1"), new Ask("Call", "Eve", Play.TODAY, null)));
        given(deal("d1"), remove("d1"), bringBack("d1")).when("rita", undo(3)).then(new Event.DealRemoved(id("d1")));
        given(deal("d1"), obstacle("o1", "d1"), withdraw("o1"), restore("o1"))
                .when("rita", undo(4))
                .then(new Event.CardWithdrawn(id("o1")));
        given(deal("d1")).when("rita", undo(1)).then(new Event.DealRemoved(id("d1")));
        given(deal("d1"), remove("d1")).when("rita", undo(2)).then(new Event.DealRestored(id("d1")));
        given(deal("d1"), obstacle("o1", "d1")).when("rita", undo(2)).then(new Event.CardWithdrawn(id("o1")));
    }

    private static Command ask(String what) {
        return new Command.AskExecutive(id("o1"), what, "Eve", Play.TODAY);
    }

    @Test
    void onALockedBoardOnlyTheLockItselfIsUndone() {
        given(deal("d1")).and("mia", lock(true)).when("rita", undo(1)).thenRefused(Refusal.BOARD_LOCKED);
        given().and("mia", lock(true))
                .when("mia", undo(1))
                .then(new Event.SettingsChanged("Monday", Language.EN, false));
        given().and("mia", lock(true)).when("mia", undo(7)).thenRefused(Refusal.BOARD_LOCKED);
    }

    @Test
    void severalStepsInOneFieldAreUndoneAndRedoneOneByOne() {
        Given board = given(deal("d1"), result("d1", "x"), result("d1", "y"), undo(3));
        board.when("rita", undo(2)).then(new Event.ResultReported(id("d1"), ""));
        board.and("rita", undo(2)).when("rita", undo(5)).then(new Event.ResultReported(id("d1"), "x"));
        board.and("rita", undo(5)).when("rita", undo(4)).then(new Event.ResultReported(id("d1"), "y"));
    }

    @Test
    void aCardThatWasTakenAwayAndCameBackCanStillBeUndone() {
        given(deal("d1"), obstacle("o1", "d1"), withdraw("o1"), undo(3))
                .when("rita", undo(2))
                .then(new Event.CardWithdrawn(id("o1")));
    }

    @Test
    void aLaterTextOfAnotherPersonStaysThoughItReadsTheSame() {
        given(deal("d1"), result("d1", "x"))
                .and("rob", result("d1", "y"), result("d1", "x"))
                .when("rita", undo(2))
                .thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void toRedoIsToUndoTheUndo() {
        Given board = given(deal("d1"), result("d1", "x"), result("d1", "y"), undo(3));
        board.when("rita", undo(4)).then(new Event.ResultReported(id("d1"), "y"));
        board.and("rita", undo(4)).when("rita", undo(5)).then(new Event.ResultReported(id("d1"), "x"));
    }

    @Test
    void ofAThingThatOthersChangedSinceTheFieldsAreUndoneThatTheyLeft() {
        DealFacts theirs = new DealFacts("Nord", "Closing", 5L, "EUR", null);
        Given renamed = given(deal("d1")).and("rita", edit("Renamed", DealFacts.NONE));
        Given merged = renamed.and("mia", edit("Renamed", theirs));
        merged.when("rita", undo(2)).then(new Event.DealEdited(id("d1"), "Deal d1", "rita", theirs));
        merged.and("rita", undo(2))
                .when("rita", undo(3))
                .then(new Event.DealEdited(id("d1"), "Renamed", "rita", theirs));
        given(deal("d1"), edit("Renamed", DealFacts.NONE))
                .and("mia", edit("Theirs", theirs), edit("Renamed", theirs))
                .when("rita", undo(2))
                .thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1"), obstacle("o1", "d1"), classify("o1", ObstacleType.DATA))
                .and("mia", new Command.ClassifyObstacle(id("o1"), ObstacleType.DATA, "eve"))
                .when("rita", undo(3))
                .then(new Event.ObstacleClassified(id("o1"), ObstacleType.PRICE, "eve"));
        given(deal("d1"), followUp("f1", "d1", "rob"), reschedule("eve", 7))
                .and("mia", reschedule("eve", 9))
                .when("rita", undo(3))
                .then(new Event.FollowUpRescheduled(id("f1"), "rob", Play.TODAY.plusDays(9)));
        Play review = Reviews.planned()
                .does("mia", new Command.ChangeSettings("Renamed", null, null))
                .does(Play.HOUSE, new Command.ChangeSettings(null, Language.ZH, null));
        given(review).when("mia", undo(review.op("mia"))).then(new Event.SettingsChanged("Monday", Language.ZH, false));
    }

    private static Command reschedule(String assignee, int days) {
        return new Command.RescheduleFollowUp(id("f1"), assignee, Play.TODAY.plusDays(days));
    }

    @Test
    void aTextThatTheAuthorSetBackAfterAnothersChangeIsNotUndoneByTheFirstStep() {
        given(deal("d1"), result("d1", "x"))
                .and("rob", result("d1", ""))
                .and("rita", result("d1", "x"))
                .when("rita", undo(2))
                .thenRefused(Refusal.STALE_UNDO, "op");
    }

    private static Command edit(String name, DealFacts facts) {
        return new Command.EditDeal(id("d1"), name, "rita", facts);
    }

    @Test
    void aLaterTextOfAnotherPersonStays() {
        given(deal("d1"), result("d1", "x"))
                .and("rob", result("d1", "y"))
                .when("rita", undo(2))
                .thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1"), result("d1", "x"))
                .and("rob", stuck("d1", "y"))
                .when("rita", undo(2))
                .then(new Event.ResultReported(id("d1"), ""));
    }

    @Test
    void aTabUndoesOnlyItsOwnCommandsAndEachOnce() {
        given(deal("d1"), result("d1", "x")).when("rob", undo(2)).thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1"), result("d1", "x"), undo(2)).when("rita", undo(2)).thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1")).when("rita", undo(7)).thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void takingBackAKeyObstacleIsUndoneAsAWhole() {
        given(deal("d1"), obstacle("o1", "d1"), key("d1", "o1"), withdraw("o1"))
                .when("rita", undo(4))
                .then(new Event.CardRestored(id("o1")), new Event.KeyObstacleMarked(id("d1"), id("o1")));
    }

    @Test
    void onlyTheFieldsThatNobodyWroteComeBack() {
        given(deal("d1"), obstacle("o1", "d1"), obstacle("o2", "d1"), key("d1", "o1"), withdraw("o1"))
                .and("rob", key("d1", "o2"))
                .when("rita", undo(5))
                .then(new Event.CardRestored(id("o1")));
    }

    @Test
    void aDealGoesBackToItsPlace() {
        Given moved = given(deal("d1"), deal("d2"), dealBefore("d2", "d1"));
        String place = given(deal("d1"), deal("d2")).play().deal(id("d2")).order();
        moved.when("rita", undo(3)).then(new Event.DealMoved(id("d2"), place));
    }

    @Test
    void revealingAndReactionsCannotBeUndone() {
        given(deal("d1"), obstacle("o1", "d1", true), reveal("o1"), react("o1", Reaction.AGREE, true))
                .when("rita", undo(3))
                .thenRefused(Refusal.STALE_UNDO, "op");
        given(deal("d1"), obstacle("o1", "d1"), react("o1", Reaction.AGREE, true))
                .when("rita", undo(3))
                .thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void undoneWorkOnAHiddenCardStaysHidden() {
        given(deal("d1"), obstacle("o1", "d1", true), reword("o1", "x"))
                .when("rita", undo(3))
                .thenFor("rita", new Event.CardReworded(id("o1"), "Obstacle o1"));
    }

    @Test
    void aCardGoesBesideTheOneThatTookItsPlace() {
        Given board = given(deal("d1"), obstacle("o1", "d1"), obstacle("o2", "d1"), obstacle("o3", "d1"))
                .and("rita", before("o3", Remover.REP, "o2"), toLane("o3", Remover.MANAGER))
                .and("rob", obstacle("o4", "d1"), before("o4", Remover.REP, "o2"));
        assertThat(board.play().card(id("o4")).kind())
                .isEqualTo(new Card.Kind.Obstacle(ObstacleType.PRICE, Remover.REP, null, "V00000V"));
        board.when("rita", undo(6)).then(new Event.ObstacleMoved(id("o3"), Remover.REP, "V00000k"));
    }

    @Test
    void anAddedDealIsTakenBackWithoutMovingThoseThatMadeRoomForIt() {
        Play play = Play.opened().does("rita", deal("d1")).does("rita", deal("d2"));
        Event move = new Event.DealMoved(id("d2"), "V00001V");
        Event added = new Event.DealAdded(id("d3"), "x", "rita", DealFacts.NONE, "V00000V");
        play.apply(new Entry(4, Play.START, "rita", "tab-rita", 9, null, move));
        play.apply(new Entry(5, Play.START, "rita", "tab-rita", 9, null, added));
        assertThat(play.ask("rita", undo(9))).isEqualTo(CommandContext.accept(new Event.DealRemoved(id("d3"))));
    }

    @Test
    void aThousandChangesAreRemembered() {
        Given board = given(deal("d1"), result("d1", "first"));
        for (int i = 0; i < Board.REMEMBERED - 1; i++) {
            board.and("rob", stuck("d1", "x" + i));
        }
        assertThat(board.play().board().recent()).hasSize(Board.REMEMBERED);
        board.when("rita", undo(2)).thenAccepted();
        board.and("rob", stuck("d1", "y")).when("rita", undo(2)).thenRefused(Refusal.STALE_UNDO, "op");
    }
}
