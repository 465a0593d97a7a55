package dev.unblock.board;

import dev.unblock.board.Verdict.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;

/** Who moderates, and the smaller rights of a moderator. */
final class LeadingRules {
    private LeadingRules() {}

    /** For a moderator or a manager, so that no review is stuck without a moderator. */
    static Verdict handOver(CommandContext context, Meeting meeting, MeetingCommand.HandOver c) {
        if (!context.leads() && !context.manages()) return CommandContext.refused(Refusal.NOT_MODERATOR);
        if (!context.nameable(c.to(), null)) return CommandContext.invalid("to");
        Leaders leaders = meeting.leaders();
        Merge merge = new Merge();
        String then = merge.value("moderator", c.to(), c.was(), leaders.moderator());
        if (merge.refusal() != null) return merge.refusal();
        if (!then.equals(c.to())) return CommandContext.nothing();
        return changed(leaders, new Leaders(c.to(), leaders.coModerators().minus(c.to()), null));
    }

    static Verdict appoint(CommandContext context, Meeting meeting, MeetingCommand.AppointCoModerator c) {
        if (!context.nameable(c.member(), c.on() ? null : c.member())) return CommandContext.invalid("member");
        Leaders leaders = meeting.leaders();
        if (c.member().equals(leaders.moderator())) return CommandContext.nothing();
        PSet<String> all = leaders.coModerators();
        PSet<String> now = c.on() ? all.plus(c.member()) : all.minus(c.member());
        return changed(leaders, new Leaders(leaders.moderator(), now, leaders.standIn()));
    }

    static Verdict standIn(CommandContext context, Meeting meeting, MeetingCommand.StandIn c) {
        if (!context.isHouse()) return CommandContext.forbidden();
        if (!context.nameable(c.member(), null)) return CommandContext.invalid("member");
        Leaders leaders = meeting.leaders();
        return changed(leaders, new Leaders(leaders.moderator(), leaders.coModerators(), c.member()));
    }

    private static Verdict changed(Leaders before, Leaders now) {
        return now.equals(before)
                ? CommandContext.nothing()
                : CommandContext.accept(new MeetingEvent.LeadersChanged(now));
    }

    static Verdict point(CommandContext context, Meeting meeting, MeetingCommand.PointTo c) {
        String deal = c.deal();
        if (deal == null) {
            return pointed(meeting, null);
        }
        if (context.deal(deal) == null) return CommandContext.notFound("deal");
        Card card = c.card() == null ? null : context.card(c.card());
        if (c.card() != null && (card == null || card.hidden())) return CommandContext.notFound("card");
        String question = c.question() == null ? null : Wording.line(c.question(), Limits.QUESTION);
        if (c.question() != null && question == null) return CommandContext.invalid("question");
        return pointed(meeting, new Pointer(context.me(), deal, c.card(), question));
    }

    private static Verdict pointed(Meeting meeting, @Nullable Pointer now) {
        return Objects.equals(now, meeting.pointer())
                ? CommandContext.nothing()
                : CommandContext.accept(new MeetingEvent.PointedTo(now));
    }

    /**
     * The key obstacle and chosen solutions cannot be held back, as later steps depend on them. A group continues
     * without the card.
     */
    static Verdict hold(CommandContext context, MeetingCommand.HoldCard c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        String note = Wording.text(c.note(), Limits.REASON);
        if (note == null) return CommandContext.invalid("note");
        boolean isNeeded = WithdrawingRules.keyedBy(context.board(), card) != null || isChosen(context, card);
        if (card.hidden() || context.wrote(card) || isNeeded) return CommandContext.invalid("card");
        List<Fact> facts = new ArrayList<>(GroupRules.without(context.board(), card));
        facts.add(PhaseRules.covered(card, false, note));
        facts.add(new Fact(null, new Event.CardHeld(card.id())));
        return new Verdict.Accepted(facts);
    }

    private static boolean isChosen(CommandContext context, Card card) {
        Deal deal = card.deal() == null ? null : context.deal(card.deal());
        return deal != null
                && deal.decision() instanceof Decision.Strategy it
                && it.solutions().contains(card.id());
    }
}
