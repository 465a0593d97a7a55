package dev.unblock.board;

import dev.unblock.board.MeetingEvent.PhaseChanged;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/** Applies events to the review of a board. Validates nothing; has no effect on a free board. */
final class MeetingFold {
    private MeetingFold() {}

    static Board of(Board board, Entry entry, MeetingEvent event) {
        if (event instanceof MeetingEvent.ReviewPrepared e) {
            return board.with(Meeting.prepared(e.plan()));
        }
        Meeting meeting = board.meeting();
        return meeting == null ? board : board.with(after(board, meeting, entry, event));
    }

    /** A decision settles the proposal. */
    static Board decided(Board board, String deal) {
        Meeting meeting = board.meeting();
        return meeting == null ? board : board.with(slot(meeting, deal, it -> it.proposing(null)));
    }

    private static Meeting after(Board board, Meeting meeting, Entry entry, MeetingEvent event) {
        String actor = entry.actor();
        return switch (event) {
            case MeetingEvent.ReviewPrepared e -> meeting;
            case MeetingEvent.PlanChanged e -> meeting.with(e.plan());
            case MeetingEvent.GoalSet e -> meeting.withGoal(new Text(e.text(), entry.seq()));
            case MeetingEvent.GoalAgreed e -> meeting.withAgreed(with(meeting.agreed(), e.member(), e.on()));
            case MeetingEvent.AgendaSet e -> meeting.with(meeting.agenda().with(e.allotments()));
            case MeetingEvent.DealCarried e -> meeting.with(meeting.agenda().carrying(e.deal(), e.reason()));
            case MeetingEvent.ReviewStarted e -> meeting.begun(entry.at());
            case PhaseChanged e -> moved(board, meeting, entry.at(), e);
            case MeetingEvent.DealParked e -> parked(meeting, entry.at(), e);
            case MeetingEvent.TimeExtended e -> extended(meeting, e);
            case MeetingEvent.ClosingBegun e -> meeting.in(Stage.CLOSING);
            case MeetingEvent.ReviewClosed e ->
                meeting.in(Stage.CLOSED)
                        .with(new Feedback(
                                meeting.feedback().worth(), meeting.feedback().moods(), e.sum()));
            case MeetingEvent.VoteCast e -> voted(meeting, actor, e);
            case MeetingEvent.VoteClosed e ->
                meeting.with(
                        e.deal(), e.phase(), meeting.round(e.deal(), e.phase()).counted(e.tally()));
            case MeetingEvent.VoteReopened e ->
                meeting.with(
                        e.deal(), e.phase(), meeting.round(e.deal(), e.phase()).counted(null));
            case MeetingEvent.VoteOverridden e -> meeting;
            case MeetingEvent.ReadySet e -> meeting.withReady(with(meeting.ready(), e.member(), e.on()));
            case MeetingEvent.DecisionProposed e -> slot(meeting, e.deal(), it -> it.proposing(e.decision()));
            case MeetingEvent.DecisionDeclined e ->
                slot(meeting, e.deal(), it -> it.declining(new Slot.Declined(e.decision(), e.why(), actor)));
            case MeetingEvent.LeadersChanged e -> meeting.with(e.leaders());
            case MeetingEvent.PointedTo e -> meeting.with(e.pointer());
            case MeetingEvent.ReportFrozen e ->
                meeting.with(meeting.report().with(new Report.Frozen(e.version(), e.at())));
            case MeetingEvent.ReportShown e ->
                meeting.with(meeting.report().with(new Report.Shown(e.lens(), e.deal())));
            case MeetingEvent.ReviewRated e -> rated(meeting, actor, e);
            case MeetingEvent.MoodTold e -> told(meeting, actor, e);
        };
    }

    private static Meeting moved(Board board, Meeting meeting, Instant at, PhaseChanged e) {
        Agenda agenda = meeting.agenda();
        Slot slot = agenda.slots().get(e.deal());
        if (slot == null) {
            return meeting;
        }
        Agenda.Move move = e.turn() == MeetingEvent.Turn.ON ? move(board, meeting, slot, at, e) : null;
        Agenda now = left(agenda, at, e.deal())
                .with(e.deal(), slot.in(e.phase(), at, e.until(), e.slotUntil()))
                .at(e.phase() == Phase.DONE ? null : e.deal(), move);
        Meeting there =
                meeting.in(Stage.DEALS).with(now).withReady(TreePSet.empty()).with((Pointer) null);
        return e.turn() == MeetingEvent.Turn.ON && e.phase().isVote()
                ? there.with(
                        e.deal(), e.phase(), there.round(e.deal(), e.phase()).begun(e.openVote()))
                : there;
    }

    /** Opening another deal leaves the previous one in its phase. */
    private static Agenda left(Agenda agenda, Instant at, String deal) {
        String current = agenda.current();
        Slot slot = agenda.slot(current);
        return current == null || slot == null || current.equals(deal)
                ? agenda
                : agenda.with(current, slot.stopped(at));
    }

    private static Agenda.Move move(Board board, Meeting meeting, Slot slot, Instant at, PhaseChanged e) {
        Deal deal = board.deals().get(e.deal());
        boolean closes =
                slot.phase().isVote() && meeting.round(e.deal(), slot.phase()).tally() == null;
        return new Agenda.Move(
                e.deal(),
                slot.phase(),
                at,
                slot.until(),
                e.revealed(),
                deal == null ? null : deal.keyObstacle(),
                closes);
    }

    private static Meeting parked(Meeting meeting, Instant at, MeetingEvent.DealParked e) {
        Meeting now = slot(meeting, e.deal(), it -> it.stopped(at).parked(e.reason()));
        boolean was = e.deal().equals(now.agenda().current());
        return was ? now.with(now.agenda().at(null, null)) : now;
    }

    private static Meeting extended(Meeting meeting, MeetingEvent.TimeExtended e) {
        Meeting now = meeting;
        for (Agenda.Allotment it : e.allotments()) {
            now = slot(now, it.deal(), slot -> slot.lasting(it.seconds()));
        }
        return slot(now, e.deal(), slot -> slot.until(e.until(), e.slotUntil()));
    }

    /** Ignores ballots and feedback without an actor (they come from redacted entries). */
    private static Meeting voted(Meeting meeting, @Nullable String actor, MeetingEvent.VoteCast e) {
        return actor == null
                ? meeting
                : meeting.with(
                        e.deal(), e.phase(), meeting.round(e.deal(), e.phase()).with(actor, e.card(), e.dots()));
    }

    private static Meeting rated(Meeting meeting, @Nullable String actor, MeetingEvent.ReviewRated e) {
        Feedback now = meeting.feedback();
        return actor == null
                ? meeting
                : meeting.with(new Feedback(now.worth().plus(actor, e.worth()), now.moods(), now.sum()));
    }

    private static Meeting told(Meeting meeting, @Nullable String actor, MeetingEvent.MoodTold e) {
        Feedback now = meeting.feedback();
        return actor == null
                ? meeting
                : meeting.with(new Feedback(now.worth(), now.moods().plus(actor, e.mood()), now.sum()));
    }

    private static Meeting slot(Meeting meeting, String deal, UnaryOperator<Slot> change) {
        Slot slot = meeting.agenda().slots().get(deal);
        return slot == null ? meeting : meeting.with(meeting.agenda().with(deal, change.apply(slot)));
    }

    private static PSet<String> with(PSet<String> all, String member, boolean on) {
        return on ? all.plus(member) : all.minus(member);
    }
}
