package dev.unblock.board;

import dev.unblock.board.Verdict.Fact;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;

/** Who moderates, and the small acts of moderating. */
final class LeadingRules {
    private LeadingRules() {}

    /** By a moderator; before the review begins also by a manager, should the moderator not come. */
    static Verdict handOver(Desk desk, Meeting meeting, MeetingCommand.HandOver c) {
        boolean may = desk.leads() || (desk.manages() && meeting.stage() == Stage.PREPARING);
        if (!may) return Desk.refused(Refusal.NOT_MODERATOR);
        if (!desk.nameable(c.to(), null)) return Desk.invalid("to");
        Leaders leaders = meeting.leaders();
        return changed(leaders, new Leaders(c.to(), leaders.coModerators().minus(c.to()), null));
    }

    static Verdict appoint(Desk desk, Meeting meeting, MeetingCommand.AppointCoModerator c) {
        if (!desk.nameable(c.member(), null)) return Desk.invalid("member");
        Leaders leaders = meeting.leaders();
        if (c.member().equals(leaders.moderator())) return Desk.nothing();
        PSet<String> all = leaders.coModerators();
        PSet<String> now = c.on() ? all.plus(c.member()) : all.minus(c.member());
        return changed(leaders, new Leaders(leaders.moderator(), now, leaders.standIn()));
    }

    static Verdict standIn(Desk desk, Meeting meeting, MeetingCommand.StandIn c) {
        if (!desk.isHouse()) return Desk.forbidden();
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

    /** Not the key obstacle: all that follows stands on it. */
    static Verdict hold(Desk desk, MeetingCommand.HoldCard c) {
        Card card = desk.card(c.card());
        if (card == null) return Desk.notFound("card");
        String note = Wording.text(c.note(), Limits.REASON);
        if (note == null) return Desk.invalid("note");
        if (card.hidden() || desk.wrote(card) || WithdrawingRules.keyedBy(desk.board(), card) != null)
            return Desk.invalid("card");
        return Desk.accept(PhaseRules.covered(card, false, note), new Fact(null, new Event.CardHeld(card.id())));
    }
}
