package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import dev.unblock.board.Seen.SeenDecision;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The thread of one deal: result, why it is stuck, key obstacle, decision. */
final class ThreadRules {
    private ThreadRules() {}

    static Verdict report(CommandContext context, Command.ReportResult c) {
        if (!context.runsDeals()) return CommandContext.forbidden();
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        String text = Wording.textOrEmpty(c.text(), Limits.RESULT);
        if (text == null) return CommandContext.invalid("text");
        if (text.equals(deal.result().text())) return CommandContext.nothing();
        if (isUnseen(context, deal.result(), c.ifSeq())) return CommandContext.conflict(deal.result());
        return CommandContext.accept(new Event.ResultReported(deal.id(), text));
    }

    static Verdict explain(CommandContext context, Command.ExplainStuck c) {
        if (!context.runsDeals()) return CommandContext.forbidden();
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        String text = Wording.textOrEmpty(c.text(), Limits.STUCK_BECAUSE);
        if (text == null) return CommandContext.invalid("text");
        if (text.equals(deal.stuckBecause().text())) return CommandContext.nothing();
        if (isUnseen(context, deal.stuckBecause(), c.ifSeq())) return CommandContext.conflict(deal.stuckBecause());
        return CommandContext.accept(new Event.StuckExplained(deal.id(), text));
    }

    /** Only an obstacle that everybody sees and that is not grouped under another one. */
    static boolean canBeKey(CommandContext context, Deal deal, Card card) {
        return !card.hidden()
                && isObstacleOf(deal, card)
                && GroupRules.leadOf(context.board(), card).equals(card.id());
    }

    static Verdict mark(CommandContext context, Command.MarkKeyObstacle c) {
        if (!context.runsDeals()) return CommandContext.forbidden();
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        String id = c.obstacle();
        Merge merge = new Merge();
        String then = merge.key(id, c.was(), deal.keyObstacle());
        if (merge.refusal() != null) return merge.refusal();
        if (!Objects.equals(then, id)) return CommandContext.nothing();
        Card card = id == null ? null : context.card(id);
        if (id != null && card == null) return CommandContext.notFound("obstacle");
        if (card != null && !canBeKey(context, deal, card)) return CommandContext.invalid("obstacle");
        Meeting meeting = context.board().meeting();
        if (meeting != null) return KeyObstacleRules.settle(context, meeting, deal, id);
        Event now = new Event.KeyObstacleMarked(deal.id(), id);
        boolean same = now.equals(new Event.KeyObstacleMarked(deal.id(), deal.keyObstacle()));
        return same ? CommandContext.nothing() : CommandContext.accept(now);
    }

    static Verdict decide(CommandContext context, Command.Decide c) {
        if (!context.runsDeals()) return CommandContext.forbidden();
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        if (!context.manages(deal) && !context.leads()) return CommandContext.forbidden();
        String why = Wording.text(c.why(), Limits.WHY);
        if (why == null) return CommandContext.invalid("why");
        Decision decision = new Decision.Strategy(c.solutions(), why);
        Verdict overtaken = overtaken(context, deal, decision, c.was());
        if (overtaken != null) return overtaken;
        Verdict.Refused fault = choice(context, deal, c.solutions());
        if (fault != null) return fault;
        Meeting meeting = context.board().meeting();
        return meeting == null ? conclude(deal, decision) : DecidingRules.decide(context, meeting, deal, decision);
    }

    static Verdict leave(CommandContext context, Command.LeaveUndecided c) {
        if (!context.runsDeals()) return CommandContext.forbidden();
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        if (!context.manages(deal) && !context.leads()) return CommandContext.forbidden();
        String why = Wording.text(c.why(), Limits.WHY);
        if (why == null) return CommandContext.invalid("why");
        Meeting meeting = context.board().meeting();
        if (meeting != null && !DecidingRules.isOpen(meeting, deal))
            return CommandContext.refused(Refusal.PHASE_CLOSED);
        Decision decision = new Decision.NoDecision(why);
        Verdict overtaken = overtaken(context, deal, decision, c.was());
        return overtaken != null ? overtaken : conclude(deal, decision);
    }

    /** Null if the writer's decision is to be written: nobody has replaced the decision that the writer saw. */
    private static @Nullable Verdict overtaken(
            CommandContext context, Deal deal, Decision said, @Nullable SeenDecision was) {
        Meeting meeting = context.board().meeting();
        Slot slot = meeting == null ? null : meeting.agenda().slot(deal.id());
        Decision proposed = slot == null ? null : slot.proposed();
        Decision now = proposed == null ? deal.decision() : proposed;
        Merge merge = new Merge();
        Decision then = merge.decision(said, was, now);
        if (merge.refusal() != null) return merge.refusal();
        return said.equals(then) ? null : CommandContext.nothing();
    }

    /**
     * At least one solution of this deal, no duplicates, all visible to everybody. A solution that is withdrawn later
     * stays in the decision; its card is kept and can be read.
     */
    static Verdict.@Nullable Refused choice(CommandContext context, Deal deal, List<String> solutions) {
        if (solutions.isEmpty() || new HashSet<>(solutions).size() < solutions.size())
            return CommandContext.invalid("solutions");
        if (solutions.size() > Limits.CHOSEN) return CommandContext.full();
        for (String id : solutions) {
            Card card = context.card(id);
            if (card == null) return CommandContext.notFound("solutions");
            boolean fits = card.kind() instanceof Kind.Solution && deal.id().equals(card.deal());
            if (!fits || card.hidden()) return CommandContext.invalid("solutions");
        }
        return null;
    }

    static boolean isObstacleOf(Deal deal, Card card) {
        return card.kind() instanceof Kind.Obstacle && deal.id().equals(card.deal());
    }

    /** Whether the writer of a new text has not read the current one: it is later, or they read it on another log. */
    static boolean isUnseen(CommandContext context, Text text, @Nullable Long ifSeq) {
        return ifSeq != null && (ifSeq < text.seq() || ifSeq > context.board().seq());
    }

    static Verdict conclude(Deal deal, Decision decision) {
        return decision.equals(deal.decision())
                ? CommandContext.nothing()
                : CommandContext.accept(new Event.DecisionMade(deal.id(), decision));
    }
}
