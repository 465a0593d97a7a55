package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Card.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardsTest {
    @Test
    void newCardsStandAtTheEndOfTheirLists() {
        given(deal("d1"), obstacle("o1", "d1"))
                .when("eve", solution("s1", "o1"))
                .then(new Event.CardAdded(
                        id("s1"), id("d1"), "Solution s1", false, new Kind.Solution(id("o1"), "V00001")));
    }

    @Test
    void everyKindOfCardHasItsLength() {
        one().when("rita", reword("o1", "x".repeat(201))).thenRefused(Refusal.INVALID, "text");
        one().when("rita", reword("s1", "x".repeat(281))).thenRefused(Refusal.INVALID, "text");
        one().when("rita", reword("f1", "x".repeat(281))).thenRefused(Refusal.INVALID, "text");
        one().when("rita", reword("p1", "x".repeat(1_001))).thenRefused(Refusal.INVALID, "text");
        one().when("rita", reword("c1", "x".repeat(1_001))).thenRefused(Refusal.INVALID, "text");
        one().when("rita", reword("o1", "")).thenRefused(Refusal.INVALID, "text");
        one().when(
                        "rita",
                        new Command.RaiseObstacle(id("o2"), id("d1"), " ", ObstacleType.DATA, Remover.REP, null, false))
                .thenRefused(Refusal.INVALID, "text");
    }

    @Test
    void rewordingNeedsACardAndSomethingNew() {
        one().when("rob", reword("c1", "new words")).then(new Event.CardReworded(id("c1"), "new words"));
        one().when("rob", reword("c1", " Comment c1 ")).thenNothing();
        one().when("rob", reword("zz", "x")).thenRefused(Refusal.NOT_FOUND, "card");
        one().when("rob", new Command.Reword(id("o1"), "x", 2L)).thenConflict(new Text("Obstacle o1", 3));
        one().when("rob", new Command.Reword(id("o1"), "Obstacle o1", 2L)).thenNothing();
        one().when("rob", new Command.Reword(id("o1"), "x", 3L)).thenAccepted();
    }

    @Test
    void anAssigneeIsOneOfThePeopleOfTheBoard() {
        one().when("rob", new Command.ClassifyObstacle(id("o1"), ObstacleType.DATA, "zoe"))
                .thenRefused(Refusal.INVALID, "assignee");
        one().when("rob", new Command.ClassifyObstacle(id("o1"), ObstacleType.DATA, "eve"))
                .then(new Event.ObstacleClassified(id("o1"), ObstacleType.DATA, "eve"));
        one().when("rob", followUp("f2", "d1", "zoe")).thenRefused(Refusal.INVALID, "assignee");
        one().when(
                        "rob",
                        new Command.RaiseObstacle(
                                id("o2"), id("d1"), "x", ObstacleType.DATA, Remover.REP, "zoe", false))
                .thenRefused(Refusal.INVALID, "assignee");
        one().when("rob", classify("o1", ObstacleType.PRICE)).thenNothing();
        one().when("rob", classify("s1", ObstacleType.PRICE)).thenRefused(Refusal.INVALID, "card");
    }

    @Test
    void aPromiseLiesAheadButNotTooFar() {
        LocalDate passed = Play.TODAY.minusDays(2);
        one().when("rita", agree(passed)).thenRefused(Refusal.INVALID, "due");
        one().when("rita", agree(Play.TODAY.plusDays(Limits.DAYS_AHEAD + 2))).thenRefused(Refusal.INVALID, "due");
        one().when("rita", new Command.RescheduleFollowUp(id("f1"), "rob", passed))
                .thenRefused(Refusal.INVALID, "due");
        one().when("rita", new Command.RescheduleFollowUp(id("o1"), "rob", Play.TODAY))
                .thenRefused(Refusal.INVALID, "card");
    }

    @Test
    void aDayThatIsStillTodayInSomeTimeZoneCanBePromised() {
        Instant now = one().play().meta("rita").now();
        for (String zone :
                List.of("Pacific/Pago_Pago", "America/Los_Angeles", "UTC", "Asia/Shanghai", "Pacific/Kiritimati")) {
            LocalDate today = LocalDate.ofInstant(now, ZoneId.of(zone));
            one().when("rita", agree(today)).thenAccepted();
            one().when("rita", agree(today.plusDays(Limits.DAYS_AHEAD))).thenAccepted();
        }
    }

    @Test
    void anOverduePromiseCanBeHandedOn() {
        Event missed = new Event.FollowUpRescheduled(id("f1"), "rob", Play.TODAY.minusDays(9));
        Play play = given(deal("d1"), followUp("f1", "d1", "rob")).play();
        play.apply(new Entry(4, Play.START, "rob", "tab-rob", 1, null, missed));
        assertThat(play.ask("rita", new Command.RescheduleFollowUp(id("f1"), "eve", Play.TODAY.minusDays(9))))
                .isInstanceOf(Verdict.Accepted.class);
        one().when("rita", new Command.RescheduleFollowUp(id("f1"), "rob", Play.TODAY.plusDays(7)))
                .thenNothing();
    }

    @Test
    void remarksGoOneLevelDeep() {
        one().when("rob", comment("c2", "c1"))
                .then(new Event.CardAdded(id("c2"), id("d1"), "Comment c2", false, new Kind.Comment(id("c1"))));
        one().and("rob", comment("c2", "c1")).when("rita", comment("c3", "c2")).thenRefused(Refusal.INVALID, "about");
        one().when("rob", comment("c9", "p1"))
                .then(new Event.CardAdded(id("c9"), null, "Comment c9", false, new Kind.Comment(id("p1"))));
        one().when("rob", comment("c9", "zz")).thenRefused(Refusal.NOT_FOUND, "about");
    }

    @Test
    void aReactionIsOnOrOff() {
        one().when("rob", react("s1", Reaction.AGREE, true)).then(new Event.Reacted(id("s1"), Reaction.AGREE, true));
        one().when("rob", react("s1", Reaction.AGREE, false)).thenNothing();
        Given on = given(deal("d1"), obstacle("o1", "d1"), react("o1", Reaction.AGREE, true));
        on.when("rita", react("o1", Reaction.AGREE, true)).thenNothing();
        on.when("rob", react("o1", Reaction.AGREE, true)).thenAccepted();
        on.when("rita", react("o1", Reaction.AGREE, false)).thenAccepted();
    }

    @Test
    void solutionsHangOnObstaclesOnly() {
        one().when("rob", solution("s2", "s1")).thenRefused(Refusal.INVALID, "obstacle");
        one().when("rob", solution("s2", "zz")).thenRefused(Refusal.NOT_FOUND, "obstacle");
    }

    @Test
    void aFollowUpKnowsTheSolutionThatItCarriesOut() {
        one().when("rob", carryOut("s1", "d1"))
                .then(new Event.CardAdded(
                        id("f9"),
                        id("d1"),
                        "x",
                        false,
                        new Kind.FollowUp("rita", Play.TODAY.plusDays(7), null, null, id("s1"))));
        one().and("rita", withdraw("s1")).when("rob", carryOut("s1", "d1")).thenAccepted();
        one().when("rob", carryOut("o1", "d1")).thenRefused(Refusal.INVALID, "solution");
        one().when("rob", carryOut("zz", "d1")).thenRefused(Refusal.INVALID, "solution");
        one().and("rob", deal("d2")).when("rob", carryOut("s1", "d2")).thenRefused(Refusal.INVALID, "solution");
    }

    @Test
    void anIdIsNotGivenTwice() {
        one().when("rob", obstacle("o1", "d1")).thenRefused(Refusal.INVALID, "card");
        one().when("rob", story("d1")).thenRefused(Refusal.INVALID, "card");
        one().and("rita", withdraw("p1")).when("rob", story("p1")).thenRefused(Refusal.INVALID, "card");
    }

    @Test
    void aCallForHelpNeedsNoDealButAKnownOne() {
        one().when("rob", new Command.AskForHelp(id("h1"), id("zz"), "x", false))
                .thenRefused(Refusal.NOT_FOUND, "deal");
        one().when("rob", new Command.AskForHelp(id("h1"), id("d1"), "x", false))
                .then(new Event.CardAdded(id("h1"), id("d1"), "x", false, new Kind.Help()));
        one().when("rob", new Command.AskForHelp(id("h1"), null, "x", false))
                .then(new Event.CardAdded(id("h1"), null, "x", false, new Kind.Help()));
    }

    @Test
    void aStoryNeedsNoDealButAKnownOne() {
        one().when("rob", new Command.ParkStory(id("p2"), id("zz"), "x")).thenRefused(Refusal.NOT_FOUND, "deal");
        one().when("rob", new Command.ParkStory(id("p2"), id("d1"), "x"))
                .then(new Event.CardAdded(id("p2"), id("d1"), "x", false, new Kind.Story()));
    }

    @Test
    void aFullBoardTakesNoMoreCards() {
        Play play = Play.opened();
        for (int i = 0; i < Limits.CARDS; i++) {
            Event added = new Event.CardAdded("%012d".formatted(i), null, "x", false, new Kind.Story());
            play.apply(new Entry(i + 2, Play.START, "rita", "tab-rita", i, null, added));
        }
        assertThat(play.ask("rita", story("p1"))).isEqualTo(new Verdict.Refused(Refusal.LIMIT_EXCEEDED, null, null));
    }

    private static Command agree(LocalDate due) {
        return new Command.AgreeFollowUp(id("f9"), id("d1"), "x", "rita", due);
    }

    private static Command carryOut(String solution, String deal) {
        return new Command.AgreeFollowUp(id("f9"), id(deal), "x", "rita", Play.TODAY.plusDays(7), id(solution));
    }

    private static Given one() {
        return given(deal("d1"), obstacle("o1", "d1"), solution("s1", "o1"), followUp("f1", "d1", "rob"))
                .and("rita", story("p1"), comment("c1", "o1"));
    }
}
