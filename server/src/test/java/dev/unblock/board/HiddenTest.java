package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;

import dev.unblock.board.Card.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rita's hidden obstacle {@code oh} and hidden solution {@code sh}. */
class HiddenTest {
    @Test
    void eventsOfAHiddenCardGoToItsAuthorAlone() {
        hidden().when("rita", obstacle("o9", "d1", true))
                .thenFor(
                        "rita",
                        new Event.CardAdded(
                                id("o9"),
                                id("d1"),
                                "Obstacle o9",
                                true,
                                new Kind.Obstacle(ObstacleType.PRICE, Remover.REP, null, "V00004")));
        hidden().when("rita", reword("oh", "x")).thenFor("rita", new Event.CardReworded(id("oh"), "x"));
        hidden().when("rita", toLane("oh", Remover.MANAGER))
                .thenFor("rita", new Event.ObstacleMoved(id("oh"), Remover.MANAGER, "V00000"));
        hidden().when("rita", withdraw("oh")).thenFor("rita", new Event.CardWithdrawn(id("oh")));
        hidden().and("rita", withdraw("oh"))
                .when("rita", restore("oh"))
                .thenFor("rita", new Event.CardRestored(id("oh")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rob", "mia", "eve"})
    void toOthersAHiddenCardIsNotThere(String other) {
        hidden().when(other, reword("oh", "x")).thenRefused(Refusal.NOT_FOUND, "card");
        hidden().when(other, classify("oh", ObstacleType.DATA)).thenRefused(Refusal.NOT_FOUND, "card");
        hidden().when(other, toLane("oh", Remover.MANAGER)).thenRefused(Refusal.NOT_FOUND, "card");
        hidden().when(other, under("sh", "o1")).thenRefused(Refusal.NOT_FOUND, "card");
        hidden().when(other, under("s1", "oh")).thenRefused(Refusal.NOT_FOUND, "obstacle");
        hidden().when(other, solution("s9", "oh")).thenRefused(Refusal.NOT_FOUND, "obstacle");
        hidden().when(other, comment("c9", "oh")).thenRefused(Refusal.NOT_FOUND, "about");
        hidden().when(other, react("oh", Reaction.AGREE, true)).thenRefused(Refusal.NOT_FOUND, "card");
        hidden().when(other, withdraw("oh")).thenRefused(Refusal.NOT_FOUND, "card");
        hidden().when(other, restore("oh")).thenRefused(Refusal.NOT_FOUND, "card");
        hidden().when(other, reveal("oh")).thenRefused(Refusal.NOT_FOUND, "card");
    }

    @Test
    void aHiddenCardTakesNoAnswersNotEvenItsAuthors() {
        hidden().when("rita", comment("c9", "oh")).thenRefused(Refusal.INVALID, "about");
        hidden().when("rita", react("oh", Reaction.AGREE, true)).thenRefused(Refusal.INVALID, "card");
    }

    @Test
    void itsAuthorMayHangASolutionOnAHiddenObstacle() {
        hidden().when("rita", solution("s9", "oh")).thenAccepted();
        hidden().when("rita", under("s1", "oh")).thenAccepted();
    }

    @Test
    void revealingShowsAllThatWasHiddenToEverybody() {
        hidden().and("rita", new Command.ClassifyObstacle(id("oh"), ObstacleType.LEGAL, "mia"))
                .when("rita", reveal("oh"))
                .thenFor(
                        null,
                        new Event.CardRevealed(
                                id("oh"),
                                "Obstacle oh",
                                "rita",
                                new Kind.Obstacle(ObstacleType.LEGAL, Remover.REP, "mia", "V00001")));
    }

    @Test
    void aRevealedCardIsLikeAnyOther() {
        Given revealed = hidden().and("rita", reveal("oh"));
        revealed.when("rob", reword("oh", "x")).thenFor(null, new Event.CardReworded(id("oh"), "x"));
        revealed.when("rob", comment("c9", "oh")).thenAccepted();
        revealed.when("rita", key("d1", "oh")).thenAccepted();
        revealed.when("rita", reveal("oh")).thenNothing();
        revealed.when("rob", reveal("oh")).thenRefused(Refusal.FORBIDDEN);
    }

    private static Given hidden() {
        return given(deal("d1"), obstacle("o1", "d1"), obstacle("oh", "d1", true), solution("sh", "o1", true))
                .and("rob", solution("s1", "o1"));
    }
}
