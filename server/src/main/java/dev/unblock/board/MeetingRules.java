package dev.unblock.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Commands to a review: who may send them, and which rules decide them. */
final class MeetingRules {
    private MeetingRules() {}

    static Verdict decide(CommandContext context, MeetingCommand command) {
        Meeting meeting = context.board().meeting();
        if (command instanceof MeetingCommand.PrepareReview c) {
            if (!context.isHouse()) return CommandContext.forbidden();
            return meeting == null
                    ? CommandContext.accept(new MeetingEvent.ReviewPrepared(c.plan()))
                    : CommandContext.nothing();
        }
        if (meeting == null) return CommandContext.notFound("review");
        return switch (command) {
            case MeetingCommand.PrepareReview c -> CommandContext.nothing();
            case MeetingCommand.ChangePlan c -> led(context, () -> PreparingRules.change(meeting, c));
            case MeetingCommand.MoveReview c -> PreparingRules.move(context, meeting, c);
            case MeetingCommand.AdmitAttendee c -> PreparingRules.admit(context, meeting, c);
            case MeetingCommand.SetGoal c -> led(context, () -> PreparingRules.setGoal(context, meeting, c));
            case MeetingCommand.AgreeToGoal c -> PreparingRules.agree(context, meeting, c);
            case MeetingCommand.SetAgenda c -> led(context, () -> PreparingRules.setAgenda(context, meeting, c));
            case MeetingCommand.StartReview c -> led(context, () -> PreparingRules.start(context, meeting));
            case MeetingCommand.OpenSlot c -> led(context, () -> PhaseRules.open(context, meeting, c));
            case MeetingCommand.MoveOn c -> led(context, () -> PhaseRules.moveOn(context, meeting, c));
            case MeetingCommand.StepBack c -> led(context, () -> PhaseRules.stepBack(context, meeting, c));
            case MeetingCommand.TakeBackMove c -> led(context, () -> TakeBackRule.takeBack(context, meeting, c));
            case MeetingCommand.ParkDeal c -> led(context, () -> TimeRules.park(context, meeting, c));
            case MeetingCommand.ExtendTime c -> led(context, () -> TimeRules.extend(meeting, c));
            case MeetingCommand.BeginClosing c -> led(context, () -> beginClosing(meeting));
            case MeetingCommand.CloseReview c -> led(context, () -> close(meeting));
            case MeetingCommand.CastVote c -> VoteRules.cast(context, meeting, c);
            case MeetingCommand.BeReady c -> ready(context, meeting, c);
            case MeetingCommand.AcceptDecision c -> DecidingRules.accept(context, meeting, c);
            case MeetingCommand.DeclineDecision c -> DecidingRules.decline(context, meeting, c);
            case MeetingCommand.HandOver c -> LeadingRules.handOver(context, meeting, c);
            case MeetingCommand.AppointCoModerator c -> led(context, () -> LeadingRules.appoint(context, meeting, c));
            case MeetingCommand.StandIn c -> LeadingRules.standIn(context, meeting, c);
            case MeetingCommand.PointTo c -> led(context, () -> LeadingRules.point(context, meeting, c));
            case MeetingCommand.FreezeReport c -> ReportRules.freeze(context, meeting, c);
            case MeetingCommand.ShowReport c -> led(context, () -> ReportRules.show(meeting, c));
            case MeetingCommand.HoldCard c -> led(context, () -> LeadingRules.hold(context, c));
            case MeetingCommand.RateReview c -> rate(context, meeting, c);
            case MeetingCommand.TellMood c -> tell(context, meeting, c);
            case MeetingCommand.BringForward c -> PreparingRules.bring(context, c);
            case MeetingCommand.CarryDeal c -> PreparingRules.carry(context, meeting, c);
        };
    }

    private interface Judging {
        Verdict verdict();
    }

    private static Verdict led(CommandContext context, Judging judging) {
        return context.leads() ? judging.verdict() : CommandContext.refused(Refusal.NOT_MODERATOR);
    }

    private static Verdict ready(CommandContext context, Meeting meeting, MeetingCommand.BeReady c) {
        if (meeting.agenda().current() == null) return CommandContext.refused(Refusal.PHASE_CLOSED);
        return meeting.ready().contains(context.me()) == c.on()
                ? CommandContext.nothing()
                : CommandContext.accept(new MeetingEvent.ReadySet(context.me(), c.on()));
    }

    private static Verdict beginClosing(Meeting meeting) {
        if (meeting.agenda().current() != null) return CommandContext.refused(Refusal.SLOT_OPEN);
        return switch (meeting.stage()) {
            case RECAP, DEALS -> CommandContext.accept(new MeetingEvent.ClosingBegun());
            case CLOSING -> CommandContext.nothing();
            case PREPARING, CLOSED -> CommandContext.refused(Refusal.PHASE_CLOSED);
        };
    }

    private static Verdict close(Meeting meeting) {
        if (meeting.agenda().current() != null) return CommandContext.refused(Refusal.SLOT_OPEN);
        if (meeting.stage() == Stage.PREPARING) return CommandContext.refused(Refusal.PHASE_CLOSED);
        Feedback feedback = meeting.feedback();
        Feedback.Sum sum = new Feedback.Sum(counted(feedback.worth().values()), moods(feedback));
        return CommandContext.accept(new MeetingEvent.ReviewClosed(sum));
    }

    /** With one or two answers people could guess who gave them, so they are not published. */
    private static List<Integer> moods(Feedback feedback) {
        return feedback.moods().size() < Limits.ANONYMOUS
                ? List.of()
                : counted(feedback.moods().values());
    }

    /** How many answered 1, 2, 3, 4 and 5. */
    private static List<Integer> counted(Iterable<Integer> answers) {
        int[] counts = new int[5];
        answers.forEach(answer -> counts[answer - 1]++);
        return IntStream.of(counts).boxed().toList();
    }

    private static Verdict rate(CommandContext context, Meeting meeting, MeetingCommand.RateReview c) {
        if (meeting.stage() != Stage.CLOSING) return CommandContext.refused(Refusal.PHASE_CLOSED);
        if (c.worth() < 1 || c.worth() > 5) return CommandContext.invalid("worth");
        return secret(context, List.of(new MeetingEvent.ReviewRated(c.worth())));
    }

    private static Verdict tell(CommandContext context, Meeting meeting, MeetingCommand.TellMood c) {
        if (meeting.stage() != Stage.CLOSING) return CommandContext.refused(Refusal.PHASE_CLOSED);
        if (c.mood() < 1 || c.mood() > 5) return CommandContext.invalid("mood");
        return secret(context, List.of(new MeetingEvent.MoodTold(c.mood())));
    }

    /** Visible to the writer only. */
    static Verdict secret(CommandContext context, List<MeetingEvent.Secret> events) {
        List<Verdict.Fact> facts = new ArrayList<>();
        events.forEach(event -> facts.add(new Verdict.Fact(context.me(), event)));
        return new Verdict.Accepted(facts);
    }
}
