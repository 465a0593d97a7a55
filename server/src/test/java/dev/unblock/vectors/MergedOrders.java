package dev.unblock.vectors;

import static dev.unblock.board.Orders.*;

import dev.unblock.board.Agenda.Allotment;
import dev.unblock.board.Ask;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Decision;
import dev.unblock.board.Language;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Orders;
import dev.unblock.board.Outcome;
import dev.unblock.board.Outcome.Effect;
import dev.unblock.board.Outcome.Result;
import dev.unblock.board.Play;
import dev.unblock.board.Remover;
import dev.unblock.board.Reviews;
import dev.unblock.board.Seen.SeenAsk;
import dev.unblock.board.Seen.SeenClass;
import dev.unblock.board.Seen.SeenDeal;
import dev.unblock.board.Seen.SeenDecision;
import dev.unblock.board.Seen.SeenGroup;
import dev.unblock.board.Seen.SeenKey;
import dev.unblock.board.Seen.SeenLead;
import dev.unblock.board.Seen.SeenOutcome;
import dev.unblock.board.Seen.SeenPlan;
import dev.unblock.board.Seen.SeenPromise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands of Mia, a manager, over what others have done since she looked: one of each kind that is merged. */
final class MergedOrders {
    private static final LocalDate WEEK = Play.TODAY.plusDays(7);
    private static final DealFacts FACTS = new DealFacts("Nord", "Offer", 100L, "EUR", WEEK);

    private final List<MergedOrder> all = new ArrayList<>();

    private MergedOrders() {}

    static List<MergedOrder> all() {
        MergedOrders orders = new MergedOrders();
        orders.deals();
        orders.cards();
        orders.asks();
        orders.outcomes();
        orders.threads();
        orders.moves();
        orders.groups();
        orders.reviews();
        orders.settings();
        orders.agendas();
        return List.copyOf(orders.all);
    }

    private void deals() {
        DealFacts theirs = new DealFacts("Nord AG", "Offer", 100L, "EUR", null);
        Play play = board().does("rita", new Command.EditDeal(id("d1"), "Theirs", "rob", theirs));
        SeenDeal was = new SeenDeal("Deal d1", "rita", FACTS);
        DealFacts more = new DealFacts("Nord", null, 200L, "USD", WEEK);
        add("deal: other fields", play, new Command.EditDeal(id("d1"), "Deal d1", "rita", more, was));
        add("deal: the same name field", play, new Command.EditDeal(id("d1"), "Mine", "rita", FACTS, was));
        add("deal: left", play, new Command.EditDeal(id("d1"), "Deal d1", "rita", FACTS, was));
        add("deal: to the same", play, new Command.EditDeal(id("d1"), "Theirs", "rita", FACTS, was));
        DealFacts later = new DealFacts("Nord", "Offer", 100L, "EUR", WEEK.plusDays(1));
        add("deal: a day that is gone", play, new Command.EditDeal(id("d1"), "Deal d1", "rita", later, was));
    }

    private void cards() {
        Play classified = board().does("rita", new Command.ClassifyObstacle(id("o1"), ObstacleType.PRICE, "eve"));
        SeenClass was = new SeenClass(ObstacleType.PRICE, null);
        add("kind of an obstacle", classified, classify(ObstacleType.DATA, null, was));
        add("kind of an obstacle: left", classified, classify(ObstacleType.PRICE, null, was));
        add("assignee of an obstacle", classified, classify(ObstacleType.PRICE, "rob", was));
        Play moved = board().does("rita", new Command.RescheduleFollowUp(id("f1"), "rob", WEEK.plusDays(2)));
        SeenPromise promise = new SeenPromise("rob", WEEK);
        add("who of a follow-up", moved, new Command.RescheduleFollowUp(id("f1"), "eve", WEEK, promise));
        add("follow-up: left", moved, new Command.RescheduleFollowUp(id("f1"), "rob", WEEK, promise));
        add("day of a follow-up", moved, new Command.RescheduleFollowUp(id("f1"), "rob", WEEK.plusDays(1), promise));
    }

    private void asks() {
        Play play = board().does("rita", ask("Call", WEEK.plusDays(1), null));
        SeenAsk was = new SeenAsk(new Ask("Call", "Eve", WEEK, null));
        add("ask: its words", play, ask("Call them", WEEK, was));
        add("ask: left", play, ask("Call", WEEK, was));
        add("ask: its day", play, ask("Call", WEEK.plusDays(2), was));
        add("ask: taken back", play, new Command.AskExecutive(id("o1"), null, null, null, was));
        add("ask: unseen", play, ask("Mail", WEEK, new SeenAsk(null)));
        Ask now = new Ask("Call", "Eve", WEEK.plusDays(1), null);
        play.does("eve", new Command.AnswerAsk(id("o1"), now, true, "I do", "Eve"));
        add("ask: answered", play, ask("Call them", WEEK.plusDays(1), new SeenAsk(now)));
        add("ask: answered and left", play, ask("Call", WEEK.plusDays(1), new SeenAsk(now)));
    }

    private void outcomes() {
        Outcome seen = new Outcome(Result.PARTLY, "sent", null);
        Outcome theirs = new Outcome(Result.DONE, "it went very well", Effect.ADVANCED);
        Play play = board().does("rob", told(theirs, null));
        SeenOutcome was = new SeenOutcome(seen);
        add("outcome: another result", play, told(new Outcome(Result.NOT_DONE, "sent", null), was));
        add("outcome: effect", play, told(new Outcome(Result.PARTLY, "sent", Effect.UNCHANGED), was));
        add("outcome: seen", play, told(seen, new SeenOutcome(theirs)));
        Outcome unsound = new Outcome(Result.NOT_DONE, "it went very well", Effect.ADVANCED);
        add("outcome: an effect of nothing", play, told(unsound, new SeenOutcome(theirs)));
        add("outcome: left", play, told(seen, was));
        add("outcome: words", play, told(new Outcome(Result.PARTLY, "by post", null), was));
        add("outcome: open again", play, told(null, was));
        add("outcome: unseen", play, told(seen, new SeenOutcome(null)));
    }

    private void threads() {
        Play play = board().does("rita", decide("d1", "s1")).does("rita", key("d1", "o2"));
        Decision stands = play.deal(id("d1")).decision();
        add("decision: unseen", play, choose("s2", new SeenDecision(null)));
        add("decision: seen", play, choose("s2", new SeenDecision(stands)));
        add("decision: left", play, choose("s3", new SeenDecision(chosen("s3"))));
        add(
                "no decision: left",
                play,
                new Command.LeaveUndecided(id("d1"), "no", new SeenDecision(new Decision.NoDecision("no"))));
        add("no decision: unseen", play, new Command.LeaveUndecided(id("d1"), "no", new SeenDecision(null)));
        add("key: unseen", play, new Command.MarkKeyObstacle(id("d1"), null, new SeenKey(id("o1"))));
        add("key: left", play, new Command.MarkKeyObstacle(id("d1"), id("o1"), new SeenKey(id("o1"))));
        add("key: none, left", play, new Command.MarkKeyObstacle(id("d1"), null, new SeenKey(null)));
        add("key: seen", play, new Command.MarkKeyObstacle(id("d1"), null, new SeenKey(id("o2"))));
    }

    private void moves() {
        Play play = board().does("rita", toLane("o2", Remover.EXECUTIVE)).does("rita", under("s2", "o2"));
        add("lane: within the old one", play, lane(Remover.REP));
        add("lane: to another", play, lane(Remover.MANAGER));
        add(
                "lane: another place in it",
                play,
                new Command.MoveObstacle(id("o1"), Remover.REP, null, null, Remover.REP));
        add("solution: another place", play, new Command.MoveSolution(id("s1"), id("o1"), null, null, id("o1")));
        add("solution: within the old list", play, list("o1"));
        add("solution: to another", play, list("o3"));
    }

    private void groups() {
        Play play = board().does("rita", Orders.obstacle("o4", "d1"))
                .does("rita", Reviews.group("o2", "o1"))
                .does("rita", Reviews.group("o4", "o1"));
        SeenLead alone = new SeenLead(null);
        add("group: unseen", play, new Command.GroupCards(id("o2"), id("o3"), alone));
        add("group: seen", play, new Command.GroupCards(id("o2"), id("o3"), new SeenLead(id("o1"))));
        add("group: the same", play, new Command.GroupCards(id("o2"), id("o4"), alone));
        add("group: each under the other", play, new Command.GroupCards(id("o1"), id("o2"), alone));
        add("group: with all that it leads", play, new Command.GroupCards(id("o1"), id("o3"), alone));
        add("group: one taken out of another", play, split("o2", id("o3")));
        add("group: one taken out", play, split("o2", id("o1")));
        add("group: one that is out", play, split("o3", id("o1")));
        add("group: dissolved as far as it was seen", play, split("o1", null, "o2", "o3"));
        add("group: dissolved", play, split("o1", null, "o2", "o4"));
    }

    private static Command split(String card, @Nullable String lead, String... members) {
        List<String> seen = List.of(members).stream().map(Orders::id).toList();
        return new Command.SplitGroup(id(card), new SeenGroup(lead, seen));
    }

    private void reviews() {
        Play play = Reviews.begun()
                .does("mia", new MeetingCommand.ChangePlan(3, null, null, null))
                .does("mia", new MeetingCommand.HandOver("rob"))
                .does("rob", new MeetingCommand.AppointCoModerator("mia", true));
        SeenPlan was = new SeenPlan(2, true, true, false);
        add("plan: dots", play, new MeetingCommand.ChangePlan(4, null, null, null, was));
        add("plan: dots that were left", play, new MeetingCommand.ChangePlan(2, null, null, null, was));
        add("plan: other fields", play, new MeetingCommand.ChangePlan(null, null, null, true, was));
        add("hand over: unseen", play, new MeetingCommand.HandOver("rita", "mia"));
        add("hand over: seen", play, new MeetingCommand.HandOver("rita", "rob"));
    }

    private void settings() {
        Play play = Play.opened().does("mia", new Command.ChangeSettings("Theirs", null, null));
        add("title", play, new Command.ChangeSettings("Mine", null, null, "Monday"));
        add("language", play, new Command.ChangeSettings(null, Language.ZH, null, "Monday"));
        add(
                "language beside a title that was left",
                play,
                new Command.ChangeSettings("Monday", Language.ZH, null, "Monday"));
        add("a title that was left", play, new Command.ChangeSettings("Monday", null, null, "Monday"));
    }

    private void agendas() {
        agenda("added and timed", "d1:9 d2:9", "d1:9 d2:9 d3:9", "d1:5 d2:9");
        agenda("moved and added", "d1:9 d2:9", "d2:9 d1:9", "d1:9 d2:9 d3:9");
        agenda("moved and taken off", "d1:9 d2:9 d3:9", "d3:9 d1:9 d2:9", "d1:9 d3:9");
        agenda("timed by both", "d1:9 d2:9", "d1:7 d2:9", "d1:5 d2:9");
        agenda("moved by both", "d1:9 d2:9 d3:9", "d2:9 d1:9 d3:9", "d3:9 d2:9 d1:9");
        agenda("left", "d1:9 d2:9", "d2:9", "d1:9 d2:9");
    }

    private void agenda(String name, String was, String theirs, String mine) {
        Play play = Reviews.prepared()
                .does("rita", deal("d1", "rita"))
                .does("rob", deal("d2", "rob"))
                .does("mia", deal("d3", "mia"))
                .does("mia", new MeetingCommand.SetAgenda(allotments(theirs)));
        add("agenda: " + name, play, new MeetingCommand.SetAgenda(allotments(mine), allotments(was)));
    }

    private static List<Allotment> allotments(String text) {
        return List.of(text.split(" ")).stream()
                .map(it -> it.split(":"))
                .map(it -> new Allotment(id(it[0]), 60 * Integer.parseInt(it[1])))
                .toList();
    }

    private void add(String name, Play play, Command command) {
        all.add(MergedOrder.of(name, play, "mia", command));
    }

    private static Play board() {
        return Play.opened()
                .does("rita", new Command.AddDeal(id("d1"), "Deal d1", "rita", FACTS, null))
                .does("rita", obstacle("o1", "d1"))
                .does("rita", obstacle("o2", "d1"))
                .does("rita", obstacle("o3", "d1"))
                .does("rita", solution("s1", "o1"))
                .does("rita", solution("s2", "o1"))
                .does("rita", solution("s3", "o1"))
                .does("rita", followUp("f1", "d1", "rob"));
    }

    private static Command classify(ObstacleType type, @Nullable String assignee, SeenClass was) {
        return new Command.ClassifyObstacle(id("o1"), type, assignee, was);
    }

    private static Command ask(String what, LocalDate by, @Nullable SeenAsk was) {
        return new Command.AskExecutive(id("o1"), what, "Eve", by, was);
    }

    private static Command told(@Nullable Outcome outcome, @Nullable SeenOutcome was) {
        return new Command.RecordOutcome(id("f1"), outcome, was);
    }

    private static Command choose(String solution, SeenDecision was) {
        return new Command.Decide(id("d1"), List.of(id(solution)), "it is quick", was);
    }

    private static Decision chosen(String solution) {
        return new Decision.Strategy(List.of(id(solution)), "it is quick");
    }

    private static Command lane(Remover to) {
        return new Command.MoveObstacle(id("o2"), to, null, null, Remover.REP);
    }

    private static Command list(String obstacle) {
        return new Command.MoveSolution(id("s2"), id(obstacle), null, null, id("o1"));
    }
}
