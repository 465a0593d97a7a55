package dev.unblock.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact about a review. None has an inverse: a moderator's steps are taken back by steps. */
public sealed interface MeetingEvent extends Event.OfMeeting {
    record ReviewPrepared(Plan plan) implements MeetingEvent {}

    record PlanChanged(Plan plan) implements MeetingEvent {}

    record GoalSet(String text) implements MeetingEvent {}

    record GoalAgreed(String member, boolean on) implements MeetingEvent {}

    record AgendaSet(List<Agenda.Allotment> allotments) implements MeetingEvent {
        public AgendaSet {
            allotments = List.copyOf(allotments);
        }
    }

    record DealCarried(String deal, String reason) implements MeetingEvent {}

    record ReviewStarted() implements MeetingEvent {}

    /** How a deal came into a phase. */
    enum Turn {
        OPENED,
        ON,
        BACK,
        /** The last step onwards is taken back. */
        UNDONE
    }

    /**
     * Comes before the other facts of its order, so that what it left behind is still to be seen in the board.
     *
     * @param revealed cards that the same order shows to everybody
     * @param openVote whether all will see who voted for what in the vote that begins; absent = it is secret
     */
    record PhaseChanged(
            String deal,
            Phase phase,
            Turn turn,
            @Nullable Instant until,
            @Nullable Instant slotUntil,
            List<String> revealed,
            @Nullable Boolean openVote)
            implements MeetingEvent {
        public PhaseChanged {
            revealed = List.copyOf(revealed);
        }

        public PhaseChanged(
                String deal,
                Phase phase,
                Turn turn,
                @Nullable Instant until,
                @Nullable Instant slotUntil,
                List<String> revealed) {
            this(deal, phase, turn, until, slotUntil, revealed, null);
        }
    }

    record DealParked(String deal, String reason) implements MeetingEvent {}

    /** @param allotments of this deal, and of those that give their time to it */
    record TimeExtended(
            String deal, @Nullable Instant until, @Nullable Instant slotUntil, List<Agenda.Allotment> allotments)
            implements MeetingEvent {
        public TimeExtended {
            allotments = List.copyOf(allotments);
        }
    }

    record ClosingBegun() implements MeetingEvent {}

    record ReviewClosed(Feedback.Sum sum) implements MeetingEvent {}

    /** For its actor alone: others learn that something was said, not by whom and what. */
    sealed interface Secret extends MeetingEvent {}

    record VoteCast(String deal, Phase phase, String card, int dots) implements Secret {}

    record ReviewRated(int worth) implements Secret {}

    record MoodTold(int mood) implements Secret {}

    /**
     * @param tally with ballots only of an open vote; older logs have them of secret ones too, which nobody is told
     * @param open absent = it was secret
     */
    record VoteClosed(
            String deal,
            Phase phase,
            Round.Tally tally,
            @Nullable Boolean open) implements MeetingEvent {
        boolean isOpen() {
            return Boolean.TRUE.equals(open);
        }
    }

    record VoteReopened(String deal, Phase phase) implements MeetingEvent {}

    /** The moderator has settled a tie, or has put another obstacle above the one with most votes. */
    record VoteOverridden(String deal, String card, boolean tie) implements MeetingEvent {}

    record ReadySet(String member, boolean on) implements MeetingEvent {}

    record DecisionProposed(String deal, Decision decision) implements MeetingEvent {}

    record LeadersChanged(Leaders leaders) implements MeetingEvent {}

    /** Absent pointer: nowhere any more. */
    record PointedTo(@Nullable Pointer pointer) implements MeetingEvent {}
}
