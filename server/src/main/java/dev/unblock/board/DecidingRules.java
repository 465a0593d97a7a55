package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How the discussion of a deal ends in a review: with a key obstacle, a remover for every obstacle and the deal owner's
 * consent; or without a decision, with a reason.
 */
final class DecidingRules {
    private DecidingRules() {}

    static boolean isOpen(Meeting meeting, Deal deal) {
        return meeting.phaseOf(deal.id()) == Phase.DECIDE;
    }

    /** Decided if the owner says so; proposed to the owner if a moderator does. */
    static Verdict decide(CommandContext context, Meeting meeting, Deal deal, Decision decision) {
        if (!isOpen(meeting, deal)) return CommandContext.refused(Refusal.PHASE_CLOSED);
        Verdict.Refused unripe = unripe(context, deal);
        if (unripe != null) return unripe;
        if (deal.owner().equals(context.me())) return ThreadRules.conclude(deal, decision);
        Slot slot = meeting.agenda().slot(deal.id());
        boolean same = decision.equals(deal.decision()) || (slot != null && decision.equals(slot.proposed()));
        return same
                ? CommandContext.nothing()
                : CommandContext.accept(new MeetingEvent.DecisionProposed(deal.id(), decision));
    }

    private static Verdict.@Nullable Refused unripe(CommandContext context, Deal deal) {
        if (!KeyObstacleRules.isSettled(context, deal)) return CommandContext.refused(Refusal.KEY_MISSING);
        return isSorted(context, deal) ? null : CommandContext.refused(Refusal.REMOVER_MISSING);
    }

    /** The reason why the discussion cannot end yet; a decision may also have lost its basis since. */
    static Verdict.@Nullable Refused unfinished(CommandContext context, Deal deal) {
        if (deal.decision() == null) return CommandContext.refused(Refusal.DECISION_MISSING);
        return deal.decision() instanceof Decision.Strategy ? unripe(context, deal) : null;
    }

    static Verdict accept(CommandContext context, Meeting meeting, MeetingCommand.AcceptDecision c) {
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        Verdict.Refused unanswerable = unanswerable(context, meeting, deal, c.decision());
        if (unanswerable != null) return unanswerable;
        // only a strategy is proposed: leaving a deal undecided needs nobody's consent
        if (!(c.decision() instanceof Decision.Strategy strategy))
            return CommandContext.refused(Refusal.DECISION_MISSING);
        Verdict.Refused fault = ThreadRules.choice(context, deal, strategy.solutions());
        return fault != null ? fault : decide(context, meeting, deal, strategy);
    }

    /** Also possible if the proposal has lost its basis meanwhile. */
    static Verdict decline(CommandContext context, Meeting meeting, MeetingCommand.DeclineDecision c) {
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        Verdict.Refused unanswerable = unanswerable(context, meeting, deal, c.decision());
        if (unanswerable != null) return unanswerable;
        if (!isOpen(meeting, deal)) return CommandContext.refused(Refusal.PHASE_CLOSED);
        String why = c.why() == null ? null : Wording.line(c.why(), Limits.REASON);
        if (c.why() != null && why == null) return CommandContext.invalid("why");
        return CommandContext.accept(new MeetingEvent.DecisionDeclined(deal.id(), c.decision(), why));
    }

    /** The reason why this person cannot answer the proposal: they are not the deal's owner, or read another one. */
    private static Verdict.@Nullable Refused unanswerable(
            CommandContext context, Meeting meeting, Deal deal, Decision read) {
        if (!deal.owner().equals(context.me())) return CommandContext.forbidden();
        Slot slot = meeting.agenda().slot(deal.id());
        Decision proposed = slot == null ? null : slot.proposed();
        if (proposed == null) return CommandContext.refused(Refusal.DECISION_MISSING);
        return proposed.equals(read) ? null : CommandContext.refused(Refusal.CHANGED);
    }

    /** Whether every obstacle that leads its group or is in none has a remover. */
    private static boolean isSorted(CommandContext context, Deal deal) {
        return context.board().cards().values().stream()
                .noneMatch(card -> ThreadRules.isObstacleOf(deal, card)
                        && !card.hidden()
                        && context.stands(card)
                        && GroupRules.leadOf(context.board(), card).equals(card.id())
                        && card.kind() instanceof Kind.Obstacle it
                        && it.remover() == Remover.UNSORTED);
    }
}
