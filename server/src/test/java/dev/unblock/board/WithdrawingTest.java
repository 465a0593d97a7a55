package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithdrawingTest {
    @Test
    void aWithdrawnCardIsKeptAndCanBeRestored() {
        Given withdrawn = given(deal("d1"), obstacle("o1", "d1"), withdraw("o1"));
        assertThat(withdrawn.play().card(id("o1")).text().text()).isEqualTo("Obstacle o1");
        withdrawn.when("rita", reword("o1", "x")).thenRefused(Refusal.NOT_FOUND, "card");
        withdrawn.when("rita", withdraw("o1")).thenNothing();
        withdrawn.when("rita", restore("o1")).then(new Event.CardRestored(id("o1")));
        withdrawn.and("rita", restore("o1")).when("rita", restore("o1")).thenNothing();
    }

    @Test
    void aWithdrawnKeyObstacleIsNoLongerKey() {
        given(deal("d1"), obstacle("o1", "d1"), key("d1", "o1"))
                .when("rita", withdraw("o1"))
                .then(new Event.KeyObstacleMarked(id("d1"), null), new Event.CardWithdrawn(id("o1")));
    }

    @Test
    void cardsUnderAWithdrawnObstacleCannotBeChangedUntilItIsRestored() {
        Given board = given(deal("d1"), obstacle("o1", "d1"), solution("s1", "o1"), comment("c1", "s1"))
                .and("rita", withdraw("o1"));
        board.when("rita", reword("s1", "x")).thenRefused(Refusal.NOT_FOUND, "card");
        board.when("rita", react("c1", Reaction.AGREE, true)).thenRefused(Refusal.NOT_FOUND, "card");
        board.when("rita", decide("d1", "s1")).thenRefused(Refusal.NOT_FOUND, "solutions");
        board.when("rita", solution("s2", "o1")).thenRefused(Refusal.NOT_FOUND, "obstacle");
        board.when("rita", restore("s1")).thenRefused(Refusal.NOT_FOUND, "card");
        board.and("rita", restore("o1")).when("rita", reword("s1", "x")).thenAccepted();
    }

    @Test
    void aDecisionStandsWhenAChosenSolutionIsWithdrawnLater() {
        Given board = given(deal("d1"), obstacle("o1", "d1"), solution("s1", "o1"), decide("d1", "s1"));
        board.when("rita", withdraw("s1")).then(new Event.CardWithdrawn(id("s1")));
        board.and("rita", withdraw("s1"));
        assertThat(board.play().deal(id("d1")).decision()).isNotNull();
        assertThat(board.play().card(id("s1")).text().text()).isEqualTo("Solution s1");
        board.when("rita", decide("d1", "s1")).thenRefused(Refusal.NOT_FOUND, "solutions");
    }
}
