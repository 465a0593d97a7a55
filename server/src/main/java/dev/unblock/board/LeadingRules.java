package dev.unblock.board;

import dev.unblock.board.Verdict.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;

/** Who moderates, and the small acts of moderating. */
final class LeadingRules {
    private LeadingRules() {}

    /** By a moderator, or by a manager: no review is stuck for want of somebody who may lead it. */
    static Verdict handOver(Desk desk, Meeting meeting, MeetingCommand.HandOver c) {
        if (!desk.leads() && !desk.manages()) return Desk.refused(Refusal.NOT_MODERATOR);
        if (!desk.nameable(c.to(), null)) return Desk.invalid("to");
        Leaders leaders = meeting.leaders();
        return changed(leaders, new Leaders(c.to(), leaders.coModerators().minus(c.to()), null));
    }

    static Verdict appoint(Desk desk, Meeting meeting, MeetingCommand.AppointCoModerator c) {
        if (!desk.nameable(c.member(), c.on() ? null : c.member())) return Desk.invalid("member");
        Leaders leaders = meeting.leaders();
        if (c.member().equals(leaders.moderator())) return Desk.nothing();
        PSet<String> all = leaders.coModerators();
        PSet<String> now = c.on() ? all.plus(c.member()) : all.minus(c.member());
        return changed(leaders, new Leaders(leaders.moderator(), now, leaders.standIn()));
    }

    static Verdict standIn(Desk desk, Meeting meeting, MeetingCommand.StandIn c) {
        if (!desk.isHouse()) return Desk.forbidden();
        if (!desk.nameable(c.member(), null)) return Desk.invalid("member");
        Leaders leaders = meeting.leaders();
        return changed(leaders, new Leaders(leaders.moderator(), leaders.coModerators(), c.member()));
    }

    private static Verdict changed(Leaders before, Leaders now) {
        return now.equals(before) ? Desk.nothing() : Desk.accept(new MeetingEvent.LeadersChanged(now));
    }

    static Verdict point(Desk desk, Meeting meeting, MeetingCommand.PointTo c) {
        String deal = c.deal();
        if (deal == null) {
            return pointed(meeting, null);
        }
        if (desk.deal(deal) == null) return Desk.notFound("deal");
        Card card = c.card() == null ? null : desk.card(c.card());
        if (c.card() != null && (card == null || card.hidden())) return Desk.notFound("card");
        String question = c.question() == null ? null : Wording.line(c.question(), Limits.QUESTION);
        if (c.question() != null && question == null) return Desk.invalid("question");
        return pointed(meeting, new Pointer(desk.me(), deal, c.card(), question));
    }

    private static Verdict pointed(Meeting meeting, @Nullable Pointer now) {
        return Objects.equals(now, meeting.pointer()) ? Desk.nothing() : Desk.accept(new MeetingEvent.PointedTo(now));
    }

    /** Not the key obstacle, nor what was decided for: all that follows stands on them. A group goes on without it. */
    static Verdict hold(Desk desk, MeetingCommand.HoldCard c) {
        Card card = desk.card(c.card());
        if (card == null) return Desk.notFound("card");
        String note = Wording.text(c.note(), Limits.REASON);
        if (note == null) return Desk.invalid("note");
        boolean isNeeded = WithdrawingRules.keyedBy(desk.board(), card) != null || isChosen(desk, card);
        if (card.hidden() || desk.wrote(card) || isNeeded) return Desk.invalid("card");
        List<Fact> facts = new ArrayList<>(GroupRules.without(desk.board(), card));
        facts.add(PhaseRules.covered(card, false, note));
        facts.add(new Fact(null, new Event.CardHeld(card.id())));
        return new Verdict.Accepted(facts);
    }

    private static boolean isChosen(Desk desk, Card card) {
        Deal deal = card.deal() == null ? null : desk.deal(card.deal());
        return deal != null
                && deal.decision() instanceof Decision.Strategy it
                && it.solutions().contains(card.id());
    }
}
