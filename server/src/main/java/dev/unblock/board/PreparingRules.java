package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A review before it begins: its goal, its agenda, and what is carried over from the previous one. */
final class PreparingRules {
    private PreparingRules() {}

    /** The number of dots is fixed once the first dot has been given. */
    static Verdict change(Meeting meeting, MeetingCommand.ChangePlan c) {
        Plan plan = meeting.plan();
        int dots = Objects.requireNonNullElse(c.dots(), plan.dots());
        if (dots < 1 || dots > Limits.DOTS) return CommandContext.invalid("dots");
        Plan said = plan.with(
                dots,
                Objects.requireNonNullElse(c.anonymousObstacles(), plan.anonymousObstacles()),
                Objects.requireNonNullElse(c.anonymousIdeas(), plan.anonymousIdeas()),
                Objects.requireNonNullElse(c.monthEnd(), plan.monthEnd()));
        Merge merge = new Merge();
        Plan then = merge.plan(said, c.was(), plan);
        if (merge.refusal() != null) return merge.refusal();
        if (then.dots() != plan.dots() && hasBallots(meeting)) return CommandContext.refused(Refusal.PHASE_CLOSED);
        return then.equals(plan) ? CommandContext.nothing() : CommandContext.accept(new MeetingEvent.PlanChanged(then));
    }

    static Verdict move(CommandContext context, Meeting meeting, MeetingCommand.MoveReview c) {
        if (!context.isHouse()) return CommandContext.forbidden();
        Plan plan = meeting.plan();
        boolean moves = !c.startsAt().equals(plan.startsAt());
        if (moves && meeting.stage() != Stage.PREPARING) return CommandContext.refused(Refusal.PHASE_CLOSED);
        Plan now = plan.at(c.startsAt(), c.nextAt(), c.prepareBy(), c.zone());
        return now.equals(plan) ? CommandContext.nothing() : CommandContext.accept(new MeetingEvent.PlanChanged(now));
    }

    static Verdict admit(CommandContext context, Meeting meeting, MeetingCommand.AdmitAttendee c) {
        if (!context.isHouse()) return CommandContext.forbidden();
        Plan plan = meeting.plan();
        return c.attendee().equals(plan.attendee(c.attendee().member()))
                ? CommandContext.nothing()
                : CommandContext.accept(new MeetingEvent.PlanChanged(plan.with(c.attendee())));
    }

    private static boolean hasBallots(Meeting meeting) {
        return meeting.rounds().values().stream()
                .anyMatch(round -> !round.ballots().isEmpty());
    }

    static Verdict setGoal(CommandContext context, Meeting meeting, MeetingCommand.SetGoal c) {
        String text = Wording.line(c.text(), Limits.GOAL);
        if (text == null) return CommandContext.invalid("text");
        if (text.equals(meeting.goal().text())) return CommandContext.nothing();
        if (ThreadRules.isUnseen(context, meeting.goal(), c.ifSeq())) return CommandContext.conflict(meeting.goal());
        return CommandContext.accept(new MeetingEvent.GoalSet(text));
    }

    static Verdict agree(CommandContext context, Meeting meeting, MeetingCommand.AgreeToGoal c) {
        if (meeting.goal().text().isEmpty()) return CommandContext.refused(Refusal.GOAL_MISSING);
        if (c.on() && !c.goal().equals(meeting.goal().text())) return CommandContext.refused(Refusal.CHANGED);
        return meeting.agreed().contains(context.me()) == c.on()
                ? CommandContext.nothing()
                : CommandContext.accept(new MeetingEvent.GoalAgreed(context.me(), c.on()));
    }

    /** Deals that were already discussed stay on the agenda. */
    static Verdict setAgenda(CommandContext context, Meeting meeting, MeetingCommand.SetAgenda c) {
        if (meeting.stage() == Stage.CLOSING) return CommandContext.refused(Refusal.PHASE_CLOSED);
        Set<String> seen = new HashSet<>();
        for (Agenda.Allotment it : c.allotments()) {
            // if the writer says which agenda they saw, deals that others have removed since are skipped
            if (c.was() == null && context.deal(it.deal()) == null) return CommandContext.notFound("allotments");
            boolean fits = it.seconds() >= Limits.SLOT_MIN && it.seconds() <= Limits.SLOT_MAX;
            if (!fits || !seen.add(it.deal())) return CommandContext.invalid("allotments");
        }
        List<Agenda.Allotment> now = allotments(meeting.agenda());
        Merge merge = new Merge();
        List<Agenda.Allotment> merged = merge.agenda(c.allotments(), c.was(), now);
        if (merge.refusal() != null) return merge.refusal();
        List<Agenda.Allotment> then =
                merged.stream().filter(it -> context.deal(it.deal()) != null).toList();
        Set<String> on = then.stream().map(Agenda.Allotment::deal).collect(Collectors.toSet());
        for (String deal : meeting.agenda().order()) {
            Slot slot = meeting.agenda().slot(deal);
            boolean hasBegun = slot != null && (slot.since() != null || slot.spentSeconds() > 0);
            if (hasBegun && context.deal(deal) != null && !on.contains(deal))
                return CommandContext.refused(Refusal.SLOT_OPEN);
        }
        return then.equals(now) ? CommandContext.nothing() : CommandContext.accept(new MeetingEvent.AgendaSet(then));
    }

    static List<Agenda.Allotment> allotments(Agenda agenda) {
        return agenda.order().stream()
                .map(deal -> new Agenda.Allotment(
                        deal, Objects.requireNonNull(agenda.slot(deal)).seconds()))
                .toList();
    }

    static Verdict start(CommandContext context, Meeting meeting) {
        if (meeting.stage() != Stage.PREPARING) return CommandContext.refused(Refusal.ALREADY_MOVED);
        if (meeting.goal().text().isEmpty()) return CommandContext.refused(Refusal.GOAL_MISSING);
        if (meeting.agenda().order().stream().allMatch(deal -> context.deal(deal) == null))
            return CommandContext.refused(Refusal.AGENDA_MISSING);
        return CommandContext.accept(new MeetingEvent.ReviewStarted());
    }

    static Verdict bring(CommandContext context, MeetingCommand.BringForward c) {
        if (!context.isHouse()) return CommandContext.forbidden();
        if (!context.isFree(c.card())) return CommandContext.nothing();
        Kind kind = new Kind.FollowUp(c.assignee(), c.due(), null, c.origin(), null);
        return CommandContext.accept(new Event.CardAdded(c.card(), null, c.text(), false, kind));
    }

    static Verdict carry(CommandContext context, Meeting meeting, MeetingCommand.CarryDeal c) {
        if (!context.isHouse()) return CommandContext.forbidden();
        if (context.deal(c.deal()) == null) return CommandContext.notFound("deal");
        return meeting.agenda().carried().containsKey(c.deal())
                ? CommandContext.nothing()
                : CommandContext.accept(new MeetingEvent.DealCarried(c.deal(), c.reason()));
    }
}
