package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadTest {
    @Test
    void aResultIsShortAndMayBeEmptied() {
        given(deal("d1"))
                .when("rob", result("d1", " went well "))
                .then(new Event.ResultReported(id("d1"), "went well"));
        given(deal("d1"), result("d1", "x"))
                .when("rita", result("d1", "  "))
                .then(new Event.ResultReported(id("d1"), ""));
        given(deal("d1")).when("rita", result("d1", "x".repeat(141))).thenRefused(Refusal.INVALID, "text");
    }

    @Test
    void aReasonIsLongerAndMayBeEmptied() {
        given(deal("d1")).when("rob", stuck("d1", "x".repeat(280))).thenAccepted();
        given(deal("d1"), stuck("d1", "x")).when("rita", stuck("d1", "")).then(new Event.StuckExplained(id("d1"), ""));
        given(deal("d1")).when("rita", stuck("d1", "x".repeat(281))).thenRefused(Refusal.INVALID, "text");
    }

    @Test
    void theSameTextAgainDoesNothing() {
        given(deal("d1"), result("d1", "x"), stuck("d1", "y"))
                .when("rob", result("d1", "x "))
                .thenNothing();
        given(deal("d1"), stuck("d1", "y")).when("rob", stuck("d1", " y")).thenNothing();
    }

    @Test
    void aTextWrittenSinceIsAConflictUnlessItSaysTheSame() {
        Given written = given(deal("d1"), result("d1", "x"), result("d1", "y"));
        written.when("rob", new Command.ReportResult(id("d1"), "z", 3L)).thenConflict(new Text("y", 4));
        written.when("rob", new Command.ReportResult(id("d1"), "y", 3L)).thenNothing();
        written.when("rob", new Command.ReportResult(id("d1"), "z", 4L)).thenAccepted();
        written.when("rob", new Command.ExplainStuck(id("d1"), "z", 0L)).thenAccepted();
        written.and("rita", stuck("d1", "x"))
                .when("rob", new Command.ExplainStuck(id("d1"), "z", 4L))
                .thenConflict(new Text("x", 5));
    }

    @Test
    void exactlyOneObstacleIsKey() {
        Given two = given(deal("d1"), obstacle("o1", "d1"), obstacle("o2", "d1"), key("d1", "o1"));
        two.when("rob", key("d1", "o2")).then(new Event.KeyObstacleMarked(id("d1"), id("o2")));
        two.when("rob", key("d1", "o1")).thenNothing();
        two.when("rob", noKey("d1")).then(new Event.KeyObstacleMarked(id("d1"), null));
    }

    @Test
    void onlyAStandingObstacleOfTheDealCanBeKey() {
        Given board = given(deal("d1"), deal("d2"), obstacle("o1", "d1"), solution("s1", "o1"), obstacle("o2", "d2"))
                .and("rita", obstacle("oh", "d1", true), obstacle("og", "d1"), withdraw("og"));
        board.when("rita", key("d1", "s1")).thenRefused(Refusal.INVALID, "obstacle");
        board.when("rita", key("d1", "o2")).thenRefused(Refusal.INVALID, "obstacle");
        board.when("rita", key("d1", "oh")).thenRefused(Refusal.INVALID, "obstacle");
        board.when("rob", key("d1", "oh")).thenRefused(Refusal.NOT_FOUND, "obstacle");
        board.when("rita", key("d1", "og")).thenRefused(Refusal.NOT_FOUND, "obstacle");
        board.when("rita", key("d1", "zz")).thenRefused(Refusal.NOT_FOUND, "obstacle");
    }

    @Test
    void aDecisionNamesSolutionsAndWhy() {
        Given board = given(deal("d1"), obstacle("o1", "d1"), solution("s1", "o1"), solution("s2", "o1"));
        board.when("rita", decide("d1", "s2", "s1"))
                .then(new Event.DecisionMade(
                        id("d1"), new Decision.Strategy(List.of(id("s2"), id("s1")), "it is the shortest way")));
        board.when("rita", leave("d1"))
                .then(new Event.DecisionMade(id("d1"), new Decision.NoDecision("their board meets in May")));
        board.when("rita", new Command.Decide(id("d1"), List.of(id("s1")), " ")).thenRefused(Refusal.INVALID, "why");
        board.when("rita", new Command.LeaveUndecided(id("d1"), "x".repeat(1_001)))
                .thenRefused(Refusal.INVALID, "why");
        board.and("rita", leave("d1")).when("rita", leave("d1")).thenNothing();
    }

    @Test
    void onlyStandingSolutionsOfTheDealCanBeChosenAndEachOnce() {
        Given board = given(deal("d1"), deal("d2"), obstacle("o1", "d1"), obstacle("o2", "d2"))
                .and("rita", solution("s1", "o1"), solution("s2", "o2"), solution("sh", "o1", true))
                .and("rita", solution("sg", "o1"), withdraw("sg"));
        board.when("rita", decide("d1")).thenRefused(Refusal.INVALID, "solutions");
        board.when("rita", decide("d1", "s1", "s1")).thenRefused(Refusal.INVALID, "solutions");
        board.when("rita", decide("d1", "o1")).thenRefused(Refusal.INVALID, "solutions");
        board.when("rita", decide("d1", "s2")).thenRefused(Refusal.INVALID, "solutions");
        board.when("rita", decide("d1", "sh")).thenRefused(Refusal.INVALID, "solutions");
        board.when("mia", decide("d1", "sh")).thenRefused(Refusal.NOT_FOUND, "solutions");
        board.when("rita", decide("d1", "s1", "sg")).thenRefused(Refusal.NOT_FOUND, "solutions");
    }

    @Test
    void aDecisionOfVeryManySolutionsIsTooMuch() {
        Given board = given(deal("d1"), obstacle("o1", "d1"));
        String[] all = new String[Limits.CHOSEN + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = "s" + i + "x";
            board.and("rita", solution(all[i], "o1"));
        }
        board.when("rita", decide("d1", all)).thenRefused(Refusal.LIMIT_EXCEEDED);
        board.when("rita", decide("d1", Arrays.copyOf(all, Limits.CHOSEN))).thenAccepted();
    }
}
