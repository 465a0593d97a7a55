package dev.unblock.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of a review. None has an inverse: a moderator's steps are undone by further steps. */
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

    /** How a deal entered a phase. */
    enum Turn {
        OPENED,
        ON,
        BACK,
        /** The last phase change was undone. */
        UNDONE
    }

    /**
     * Comes before the other events of its command, so that {@code Fold} still sees the state before the change.
     *
     * @param revealed cards that the command reveals to everybody
     * @param openVote whether everybody will see who voted for what in the vote that begins; absent = secret
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

    /** @param allotments of this deal and of the deals whose time was reduced */
    record TimeExtended(
            String deal, @Nullable Instant until, @Nullable Instant slotUntil, List<Agenda.Allotment> allotments)
            implements MeetingEvent {
        public TimeExtended {
            allotments = List.copyOf(allotments);
        }
    }

    record ClosingBegun() implements MeetingEvent {}

    record ReviewClosed(Feedback.Sum sum) implements MeetingEvent {}

    /** Visible to its actor only: others learn that somebody answered, but neither who nor what. */
    sealed interface Secret extends MeetingEvent {}

    record VoteCast(String deal, Phase phase, String card, int dots) implements Secret {}

    record ReviewRated(int worth) implements Secret {}

    record MoodTold(int mood) implements Secret {}

    /**
     * @param tally with ballots only for an open vote; older logs also hold ballots of secret votes, which are never
     *     sent
     * @param open absent = secret
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

    /** The moderator decided a tie, or chose another obstacle than the one with most votes. */
    record VoteOverridden(String deal, String card, boolean tie) implements MeetingEvent {}

    record ReadySet(String member, boolean on) implements MeetingEvent {}

    record DecisionProposed(String deal, Decision decision) implements MeetingEvent {}

    /** @param why absent if the deal's owner gave no reason in writing */
    record DecisionDeclined(
            String deal, Decision decision, @Nullable String why) implements MeetingEvent {}

    record LeadersChanged(Leaders leaders) implements MeetingEvent {}

    /**
     * @param version hash of the figures
     * @param at when they were read
     */
    record ReportFrozen(String version, Instant at) implements MeetingEvent {}

    /** @param deal absent: none in particular */
    record ReportShown(Lens lens, @Nullable String deal) implements MeetingEvent {}

    /** Absent pointer: cleared. */
    record PointedTo(@Nullable Pointer pointer) implements MeetingEvent {}
}
