package dev.unblock.board;

import dev.unblock.board.Agenda.Allotment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time of a review is fixed: extending one deal takes time from the deals after it. */
final class TimeRules {
    private TimeRules() {}

    static Verdict park(CommandContext context, Meeting meeting, MeetingCommand.ParkDeal c) {
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        String reason = Wording.line(c.reason(), Limits.REASON);
        if (reason == null) return CommandContext.invalid("reason");
        Slot slot = meeting.agenda().slot(deal.id());
        boolean isOn = meeting.stage() == Stage.RECAP || meeting.stage() == Stage.DEALS;
        if (!isOn || slot == null || slot.phase() == Phase.DONE) return CommandContext.refused(Refusal.PHASE_CLOSED);
        if (reason.equals(slot.parked())) return CommandContext.nothing();
        if (slot.parked() != null) return CommandContext.refused(Refusal.ALREADY_MOVED);
        return CommandContext.accept(new MeetingEvent.DealParked(deal.id(), reason));
    }

    /** The time is taken from the others as evenly as whole seconds allow; the last deal has nobody to take it from. */
    static Verdict extend(Meeting meeting, MeetingCommand.ExtendTime c) {
        Slot slot = meeting.agenda().slot(c.deal());
        if (slot == null || slot.since() == null || meeting.phaseOf(c.deal()) == null)
            return CommandContext.refused(Refusal.PHASE_CLOSED);
        if (c.seconds() < 1 || c.seconds() > Limits.SLOT_MAX - slot.seconds()) return CommandContext.invalid("seconds");
        List<Allotment> coming = coming(meeting.agenda());
        List<Allotment> left = coming.isEmpty() ? coming : without(coming, c.seconds());
        if (left == null) return CommandContext.refused(Refusal.NO_TIME_LEFT);
        List<Allotment> all = new ArrayList<>(left);
        all.add(new Allotment(c.deal(), slot.seconds() + c.seconds()));
        return CommandContext.accept(new MeetingEvent.TimeExtended(
                c.deal(), later(slot.until(), c.seconds()), later(slot.slotUntil(), c.seconds()), all));
    }

    /** Deals that have not been discussed yet. */
    private static List<Allotment> coming(Agenda agenda) {
        List<Allotment> coming = new ArrayList<>();
        for (String deal : agenda.order()) {
            Slot slot = agenda.slot(deal);
            if (slot != null && waits(slot) && !deal.equals(agenda.current())) {
                coming.add(new Allotment(deal, slot.seconds()));
            }
        }
        return coming;
    }

    private static boolean waits(Slot slot) {
        return slot.since() == null && slot.spentSeconds() == 0 && slot.parked() == null;
    }

    /** No slot gets shorter than the minimum; absent if that does not free enough time. */
    private static @Nullable List<Allotment> without(List<Allotment> coming, int seconds) {
        int spare =
                coming.stream().mapToInt(it -> it.seconds() - Limits.SLOT_MIN).sum();
        if (spare < seconds) {
            return null;
        }
        List<Allotment> left = new ArrayList<>(coming);
        int missing = seconds;
        while (missing > 0) {
            long givers =
                    left.stream().filter(it -> it.seconds() > Limits.SLOT_MIN).count();
            int each = Math.max(1, (int) (missing / givers));
            for (int index = 0; index < left.size() && missing > 0; index++) {
                Allotment it = left.get(index);
                int gives = Math.min(Math.min(each, missing), it.seconds() - Limits.SLOT_MIN);
                left.set(index, new Allotment(it.deal(), it.seconds() - gives));
                missing -= gives;
            }
        }
        return left;
    }

    private static @Nullable Instant later(@Nullable Instant until, int seconds) {
        return until == null ? null : until.plusSeconds(seconds);
    }
}
