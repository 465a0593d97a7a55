package dev.unblock.vectors;

import static dev.unblock.board.Orders.after;
import static dev.unblock.board.Orders.before;
import static dev.unblock.board.Orders.bringBack;
import static dev.unblock.board.Orders.classify;
import static dev.unblock.board.Orders.comment;
import static dev.unblock.board.Orders.deal;
import static dev.unblock.board.Orders.dealBefore;
import static dev.unblock.board.Orders.decide;
import static dev.unblock.board.Orders.followUp;
import static dev.unblock.board.Orders.id;
import static dev.unblock.board.Orders.key;
import static dev.unblock.board.Orders.leave;
import static dev.unblock.board.Orders.lock;
import static dev.unblock.board.Orders.noKey;
import static dev.unblock.board.Orders.obstacle;
import static dev.unblock.board.Orders.react;
import static dev.unblock.board.Orders.remove;
import static dev.unblock.board.Orders.restore;
import static dev.unblock.board.Orders.result;
import static dev.unblock.board.Orders.reused;
import static dev.unblock.board.Orders.reveal;
import static dev.unblock.board.Orders.reword;
import static dev.unblock.board.Orders.solution;
import static dev.unblock.board.Orders.story;
import static dev.unblock.board.Orders.stuck;
import static dev.unblock.board.Orders.toLane;
import static dev.unblock.board.Orders.under;
import static dev.unblock.board.Orders.underBefore;
import static dev.unblock.board.Orders.undo;
import static dev.unblock.board.Orders.withdraw;
import static dev.unblock.board.Reviews.back;
import static dev.unblock.board.Reviews.extend;
import static dev.unblock.board.Reviews.group;
import static dev.unblock.board.Reviews.on;
import static dev.unblock.board.Reviews.open;
import static dev.unblock.board.Reviews.outcome;
import static dev.unblock.board.Reviews.park;
import static dev.unblock.board.Reviews.takeBack;
import static dev.unblock.board.Reviews.vote;

import dev.unblock.board.Ask;
import dev.unblock.board.Board;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Decision;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.board.Lens;
import dev.unblock.board.Live;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Origin;
import dev.unblock.board.Outcome;
import dev.unblock.board.Phase;
import dev.unblock.board.Play;
import dev.unblock.board.Reaction;
import dev.unblock.board.Redaction;
import dev.unblock.board.Remover;
import dev.unblock.board.Reviews;
import dev.unblock.board.VisibleEvent;
import java.time.LocalDate;
import java.util.List;

/** The stories of the vectors, as commands to the rules. */
final class Stories {
    private Stories() {}

    static List<Vector> all() {
        Play hidden = hidden();
        Play review = review();
        Play silence = silence();
        return List.of(
                whole("settings", settings(), "rita"),
                whole("deals", deals(), "rita"),
                whole("thread", thread(), "rob"),
                whole("cards", cards(), "rita"),
                whole("moves", moves(), "rita"),
                whole("taking-back", takingBack(), "rita"),
                whole("undo", undone(), "mia"),
                whole("reused", usedAgain(), "rita"),
                whole("reused-hidden-for-another", usedAgain(), "rob"),
                whole("strangers", strangers(), "rita"),
                whole("hidden-for-its-author", hidden, "rita"),
                whole("hidden-for-another", hidden, "rob"),
                tail("hidden-tail-for-its-author", hidden, 7, "rita"),
                tail("hidden-tail-for-another", hidden, 7, "rob"),
                tail("hidden-then-shown-for-another", hidden, 9, "rob"),
                tail("tail", cards(), 8, "eve"),
                whole("review-for-its-moderator", review, "mia"),
                tail("review-tail-for-a-voter", review, 24, "rob"),
                whole("silence-for-an-author", silence, "rob"),
                whole("silence-for-another", silence, "rita"),
                tail("silence-tail-for-another", silence, 19, "rita"),
                whole("open-vote", openVote(), "eve"),
                whole("carried", carried(), "rita"));
    }

    /** From the plan to the close: two deals, one of them parked. */
    private static Play review() {
        return Reviews.deciding()
                .does("mia", toLane("o3", Remover.EXECUTIVE))
                .does("mia", group("o3", "o2"))
                .does("rita", new MeetingCommand.BeReady(true))
                .does("mia", decide("d1", "s1"))
                .does(
                        "rita",
                        new MeetingCommand.DeclineDecision(
                                id("d1"),
                                new Decision.Strategy(List.of(id("s1")), "it is the shortest way"),
                                "Ask their lawyer first"))
                .does("mia", decide("d1", "s1"))
                .does(
                        "rita",
                        new MeetingCommand.AcceptDecision(
                                id("d1"), new Decision.Strategy(List.of(id("s1")), "it is the shortest way")))
                .does("mia", followUp("f1", "d1", "rob"))
                .does("mia", extend("d1", 60))
                .does("mia", on("d1", Phase.DECIDE))
                .does("mia", open("d2"))
                .does("mia", new MeetingCommand.PointTo(id("d2"), null, "What would get them moving?"))
                .does(Play.HOUSE, new MeetingCommand.FreezeReport("5e".repeat(32), Play.START))
                .does("mia", new MeetingCommand.ShowReport(Lens.CLOSE_DATE, id("d2")))
                .does("mia", new MeetingCommand.AppointCoModerator("rita", true))
                .does("rita", park("d2"))
                .does("mia", new MeetingCommand.BeginClosing())
                .does("rita", new MeetingCommand.RateReview(4))
                .does("rob", new MeetingCommand.RateReview(5))
                .does("rob", new MeetingCommand.TellMood(3))
                .does("mia", new MeetingCommand.CloseReview());
    }

    /** Cards that are revealed, withdrawn, revealed again, hidden by an undone phase change, held and released. */
    private static Play silence() {
        return Reviews.voting()
                .does("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 1))
                .does("mia", takeBack("d1"))
                .does("rob", reword("o2", "Only one contact"))
                .does("mia", on("d1", Phase.OBSTACLES))
                .does("rob", obstacle("o4", "d1"))
                .does("rob", vote("d1", Phase.OBSTACLE_VOTE, "o2", 2))
                .does("mia", on("d1", Phase.OBSTACLE_VOTE))
                .does("mia", back("d1", Phase.IDEAS))
                .does("mia", on("d1", Phase.OBSTACLE_VOTE))
                .does("mia", key("d1", "o1"))
                .does("rob", reveal("o4"))
                .does("mia", new MeetingCommand.HoldCard(id("o3"), "Without the names, please"))
                .does("rob", reword("o3", "A decision maker is missing"))
                .does("rob", reveal("o3"))
                .does("rob", new Command.AskForHelp(id("h1"), id("d1"), "How do I reach a CFO?", true))
                .does("rita", comment("c1", "h1"));
    }

    /** What is carried over from the last review, and its outcomes. */
    private static Play carried() {
        Origin origin = new Origin("boardbefore1", id("f9"), id("d1"), "Deal d1", Play.START, 1);
        LocalDate due = Play.TODAY.plusDays(2);
        Ask asked = new Ask("Call their COO", "Director", Play.TODAY.plusDays(7), null);
        Ask answered = new Ask(
                "Call their COO", "Director", Play.TODAY.plusDays(7), new Ask.Answer(false, "Not now", null, "eve"));
        return Reviews.prepared()
                .does(Play.HOUSE, new MeetingCommand.BringForward(id("f1"), "Send the sheet", "rita", due, origin))
                .does("rob", deal("d1", "rob"))
                .does(Play.HOUSE, new MeetingCommand.CarryDeal(id("d1"), "their buyer is on leave"))
                .does("rita", outcome("f1", Outcome.Result.PARTLY))
                .does("mia", outcome("f1", Outcome.Result.DONE))
                .does("rob", obstacle("o1", "d1"))
                .does("rob", new Command.AskExecutive(id("o1"), "Call their COO", "Director", Play.TODAY.plusDays(7)))
                .does("eve", new Command.AnswerAsk(id("o1"), asked, false, "Not now", null))
                .does("mia", new Command.AnswerAsk(id("o1"), answered, true, "On Friday", "Eve"))
                .does("mia", new MeetingCommand.ChangePlan(3, false, null, true))
                .does("mia", new MeetingCommand.SetGoal("All moves", null))
                .does("rita", new MeetingCommand.AgreeToGoal(true, "All moves"))
                .does("mia", new MeetingCommand.HandOver("rita"))
                .does(Play.HOUSE, new MeetingCommand.StandIn("mia"))
                .does(Play.HOUSE, new MeetingCommand.StandIn(null));
    }

    private static Play settings() {
        return Play.opened()
                .does("mia", new Command.ChangeSettings("周一例会", Language.ZH, null))
                .does("mia", lock(true))
                .does("mia", lock(false));
    }

    private static Play deals() {
        DealFacts facts = new DealFacts("东方电气", "Proposal", 1_200_000L, "CNY", LocalDate.of(2026, 6, 30));
        return Play.opened()
                .does("rita", deal("d1"))
                .does("rob", new Command.AddDeal(id("d2"), "North \"big\" <deal>", "rob", facts, null))
                .does("mia", new Command.AddDeal(id("d3"), "Third 👍🏽", "rita", DealFacts.NONE, id("d1")))
                .does("rita", new Command.EditDeal(id("d1"), "First, renamed", "rob", facts))
                .does("rob", new Command.EditDeal(id("d2"), "North", "rob", DealFacts.NONE))
                .does("mia", dealBefore("d2", "d1"))
                .does("mia", remove("d3"))
                .does("mia", remove("d2"))
                .does("mia", bringBack("d2"));
    }

    private static Play thread() {
        return Play.opened()
                .does("rita", deal("d1"))
                .does("rita", result("d1", "Demo held, twelve people came"))
                .does("rob", stuck("d1", "Nobody signs\nbefore the audit"))
                .does("rita", result("d1", ""))
                .does("rita", obstacle("o1", "d1"))
                .does("rita", obstacle("o2", "d1"))
                .does("rob", key("d1", "o1"))
                .does("mia", key("d1", "o2"))
                .does("mia", noKey("d1"))
                .does("eve", solution("s1", "o1"))
                .does("rob", solution("s2", "o1"))
                .does("rita", leave("d1"))
                .does("rita", decide("d1", "s2", "s1"))
                .does("mia", key("d1", "o1"));
    }

    private static Play cards() {
        return Play.opened()
                .does("rita", deal("d1"))
                .does("rita", obstacle("o1", "d1"))
                .does("eve", solution("s1", "o1"))
                .does("mia", followUp("f1", "d1", "rob"))
                .does("rob", story("p1"))
                .does("eve", comment("c1", "o1"))
                .does("rita", comment("c2", "c1"))
                .does("rob", reword("o1", "The price is not the price"))
                .does("mia", new Command.ClassifyObstacle(id("o1"), ObstacleType.BUDGET, "eve"))
                .does("mia", classify("o1", ObstacleType.TRUST))
                .does("rita", new Command.RescheduleFollowUp(id("f1"), "rita", Play.TODAY.plusDays(9)))
                .does("rob", react("s1", Reaction.INSIGHT, true))
                .does("rita", react("s1", Reaction.INSIGHT, true))
                .does("rita", react("s1", Reaction.THANKS, true))
                .does("rita", react("s1", Reaction.THANKS, false))
                .does("rob", react("s1", Reaction.INSIGHT, false))
                .does("rob", reword("p1", "A story,\nretold"));
    }

    private static Play moves() {
        return Play.opened()
                .does("rita", deal("d1"))
                .does("rita", obstacle("o1", "d1"))
                .does("rita", obstacle("o2", "d1"))
                .does("rita", obstacle("o3", "d1"))
                .does("rob", before("o3", Remover.REP, "o1"))
                .does("rob", after("o1", Remover.REP, "o2"))
                .does("eve", toLane("o2", Remover.EXECUTIVE))
                .does("eve", toLane("o3", Remover.EXECUTIVE))
                .does("mia", before("o1", Remover.EXECUTIVE, "o3"))
                .does("rita", solution("s1", "o1"))
                .does("rita", solution("s2", "o1"))
                .does("rita", solution("s3", "o2"))
                .does("rob", underBefore("s3", "o1", "s2"))
                .does("rob", under("s1", "o3"));
    }

    private static Play takingBack() {
        return Play.opened()
                .does("rita", deal("d1"))
                .does("rob", obstacle("o1", "d1"))
                .does("rita", solution("s1", "o1"))
                .does("rita", decide("d1", "s1"))
                .does("rita", key("d1", "o1"))
                .does("rob", withdraw("o1"))
                .does("rita", restore("o1"))
                .does("mia", withdraw("s1"))
                .does("mia", remove("d1"))
                .does("mia", bringBack("d1"));
    }

    /** Solutions reused from an earlier board: one is moved, withdrawn and restored, one is hidden. */
    private static Play usedAgain() {
        Play play = Play.opened()
                .does("rita", deal("d1"))
                .does("rita", obstacle("o1", "d1"))
                .does("rita", obstacle("o2", "d1"))
                .does("rita", reused("s1", "o1", false))
                .does("rita", reused("s2", "o1", true))
                .does("rita", reused("s3", "o1", true))
                .does("rita", reveal("s3"))
                .does("rita", under("s1", "o2"))
                .does("rita", withdraw("s1"));
        return play.does("rita", undo(play.op("rita")));
    }

    private static Play undone() {
        Play play = Play.opened()
                .does("rita", deal("d1"))
                .does("rita", obstacle("o1", "d1"))
                .does("rita", obstacle("o2", "d1"))
                .does("rita", key("d1", "o1"))
                .does("rita", leave("d1"));
        play.does("rita", undo(play.op("rita")));
        play.does("rita", undo(4)).does("rita", toLane("o1", Remover.MANAGER));
        play.does("rita", undo(play.op("rita")));
        play.does("rita", undo(play.op("rita")));
        play.does("rita", reword("o2", "in other words"));
        play.does("rita", undo(play.op("rita"))).does("rita", undo(3));
        play.does("mia", lock(true));
        play.does("mia", lock(false)).does("rita", undo(1));
        return play;
    }

    /** Rita hides an obstacle (6) and a solution (7), changes them, reveals the obstacle (13) and continues. */
    private static Play hidden() {
        return Play.opened()
                .does("rita", deal("d1"))
                .does("rob", obstacle("o0", "d1"))
                .does("rita", obstacle("o1", "d1", true))
                .does("rita", solution("s1", "o1", true))
                .does("rita", solution("s0", "o0", true))
                .does("rita", new Command.ClassifyObstacle(id("o1"), ObstacleType.LEGAL, "mia"))
                .does("rita", reword("o1", "They fear for their jobs"))
                .does("rita", toLane("o1", Remover.MANAGER))
                .does("rita", under("s1", "o0"))
                .does("rita", withdraw("s0"))
                .does("rita", restore("s0"))
                .does("rita", reveal("o1"))
                .does("rob", react("o1", Reaction.THANKS, true))
                .does("rob", reword("o1", "They fear for their jobs, and say so"))
                .does("rita", key("d1", "o1"))
                .does("rita", withdraw("s1"));
    }

    /** Events about missing targets, or additions of existing ones, change nothing but the seq. */
    private static Play strangers() {
        Play play = Play.opened().does("rita", deal("d1")).does("rita", obstacle("o1", "d1"));
        List<Event> events = List.of(
                new Event.DealEdited(id("d9"), "nothing", "rita", DealFacts.NONE),
                new Event.CardReworded(id("o9"), "nothing"),
                new Event.DealAdded(id("d1"), "again", "rob", DealFacts.NONE, "Z00000"),
                new Event.CardAdded(id("o1"), id("d1"), "again", false, new Kind.Story()),
                new Event.SolutionMoved(id("o1"), id("o1"), "Z00000"),
                new Event.FollowUpRescheduled(id("o1"), "rob", Play.TODAY),
                new Event.CardWithdrawn(id("o9")),
                new Event.Reacted(id("o9"), Reaction.AGREE, true));
        for (Event event : events) {
            long seq = play.board().seq() + 1;
            play.apply(new Entry(seq, Play.START, "rob", "tab-rob", seq, null, event));
        }
        long seq = play.board().seq() + 1;
        return play.apply(
                new Entry(seq, Play.START, null, null, 0, null, new Event.Reacted(id("o1"), Reaction.AGREE, true)));
    }

    /** Everybody sees who voted for what once it is counted. */
    private static Play openVote() {
        return Reviews.writing()
                .does("mia", new MeetingCommand.MoveOn(id("d1"), Phase.OBSTACLES, true))
                .does("rita", Reviews.vote("d1", Phase.OBSTACLE_VOTE, "o1", 2))
                .does("mia", Reviews.on("d1", Phase.OBSTACLE_VOTE));
    }

    private static Vector whole(String name, Play play, String viewer) {
        return tail(name, play, 0, viewer);
    }

    /** What a viewer is sent who has the board after event {@code from}. */
    private static Vector tail(String name, Play play, long from, String viewer) {
        Board start = Board.EMPTY;
        for (Entry entry : play.entries().subList(0, (int) from)) {
            start = start.after(entry);
        }
        List<VisibleEvent> entries =
                Live.told(play.entries().stream().skip(from).toList(), viewer);
        Board before = Redaction.redact(start, viewer);
        Board after = before;
        for (VisibleEvent entry : entries) {
            after = after.after(entry);
        }
        return new Vector(name, from == 0 ? null : Vector.Shown.of(before), entries, Vector.Shown.of(after));
    }
}
