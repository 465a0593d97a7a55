package dev.unblock.board;

import static dev.unblock.board.Orders.deal;
import static dev.unblock.board.Orders.id;
import static dev.unblock.board.Orders.result;
import static dev.unblock.board.Orders.stuck;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Commands to a review, and reviews at various points. */
public final class Reviews {
    /** A slot of nine minutes, so that the phases get whole minutes. */
    public static final int SLOT = 540;

    private Reviews() {}

    /** Moderated by mia; rita and rob bring a deal and vote, mia votes, eve (an executive) does not. */
    public static Plan plan() {
        return plan(
                "mia",
                List.of(
                        new Plan.Attendee("rita", true, true),
                        new Plan.Attendee("rob", true, true),
                        new Plan.Attendee("mia", false, true),
                        new Plan.Attendee("eve", false, false)));
    }

    public static Plan plan(String moderator, List<Plan.Attendee> attendees) {
        Instant at = Play.START.plus(Duration.ofHours(1));
        return new Plan(
                "series000001",
                null,
                at,
                at.plus(Duration.ofDays(7)),
                at.minus(Duration.ofMinutes(30)),
                60,
                moderator,
                attendees,
                2,
                true,
                true,
                false,
                "Asia/Shanghai",
                Template.DEAL_REVIEW,
                null);
    }

    /** A review in which nothing has happened yet. */
    public static Play prepared() {
        return Play.opened().does(Play.HOUSE, new MeetingCommand.PrepareReview(plan()));
    }

    /** With rita's deal {@code d1} and rob's {@code d2} nominated, their results written, on the agenda, and a goal. */
    public static Play planned() {
        return prepared()
                .does("rita", deal("d1", "rita"))
                .does("rita", result("d1", "Price agreed, contract open"))
                .does("rita", stuck("d1", "Neither side moves on the liability cap"))
                .does("rob", deal("d2", "rob"))
                .does("rob", result("d2", "Quote sent, silent for 16 days"))
                .does("rob", stuck("d2", "We know only the production head"))
                .does("mia", new MeetingCommand.SetGoal("Both deals leave their sticking point", null))
                .does("mia", agenda("d1", "d2"));
    }

    /** The discussion of {@code d1} has begun. */
    public static Play begun() {
        return planned().does("mia", new MeetingCommand.StartReview()).does("mia", open("d1"));
    }

    /** Everybody writes obstacles of {@code d1} in silence: o1 by rita, o2 by rob, o3 by rob anonymously. */
    public static Play writing() {
        return begun().does("mia", on("d1", Phase.RESULT))
                .does("rita", Orders.obstacle("o1", "d1"))
                .does("rob", Orders.obstacle("o2", "d1"))
                .does("rob", nameless("o3", "d1"));
    }

    /** They are revealed and voted on. */
    public static Play voting() {
        return writing().does("mia", on("d1", Phase.OBSTACLES));
    }

    /** o1 is key; eve has written the idea s1 for it in silence. */
    public static Play inIdeas() {
        return voting().does("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 2))
                .does("rob", vote("d1", Phase.OBSTACLE_VOTE, "o2", 1))
                .does("mia", on("d1", Phase.OBSTACLE_VOTE))
                .does("eve", Orders.solution("s1", "o1"));
    }

    public static Play deciding() {
        return inIdeas()
                .does("mia", on("d1", Phase.IDEAS))
                .does("rita", vote("d1", Phase.IDEA_VOTE, "s1", 2))
                .does("mia", on("d1", Phase.IDEA_VOTE));
    }

    /** The counted votes are a tie. */
    public static Play tied() {
        return voting().does("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 2))
                .does("rob", vote("d1", Phase.OBSTACLE_VOTE, "o2", 2))
                .does("mia", on("d1", Phase.OBSTACLE_VOTE));
    }

    static Meeting meeting(Play play) {
        return Objects.requireNonNull(play.board().meeting());
    }

    static Slot slot(Play play, String deal) {
        return Objects.requireNonNull(meeting(play).agenda().slot(id(deal)));
    }

    public static Command agenda(String... deals) {
        return new MeetingCommand.SetAgenda(Arrays.stream(deals)
                .map(name -> new Agenda.Allotment(id(name), SLOT))
                .toList());
    }

    public static Command open(String deal) {
        return new MeetingCommand.OpenSlot(id(deal));
    }

    public static Command on(String deal, Phase from) {
        return new MeetingCommand.MoveOn(id(deal), from);
    }

    public static Command back(String deal, Phase from) {
        return new MeetingCommand.StepBack(id(deal), from);
    }

    public static Command takeBack(String deal) {
        return new MeetingCommand.TakeBackMove(id(deal));
    }

    public static Command park(String deal) {
        return new MeetingCommand.ParkDeal(id(deal), "their buyer is on leave");
    }

    public static Command extend(String deal, int seconds) {
        return new MeetingCommand.ExtendTime(id(deal), seconds);
    }

    public static Command vote(String deal, Phase phase, String card, int dots) {
        return new MeetingCommand.CastVote(id(deal), phase, id(card), dots);
    }

    public static Command nameless(String name, String deal) {
        return new Command.RaiseObstacle(
                id(name), id(deal), "Obstacle " + name, ObstacleType.PRICE, Remover.UNSORTED, null, false, true);
    }

    public static Command group(String card, String into) {
        return new Command.GroupCards(id(card), id(into));
    }

    public static Command split(String card) {
        return new Command.SplitGroup(id(card));
    }

    public static Command outcome(String card, Outcome.Result result) {
        Outcome.Effect effect = result.canHaveEffect() ? Outcome.Effect.ADVANCED : null;
        return new Command.RecordOutcome(id(card), new Outcome(result, "as agreed", effect));
    }
}
