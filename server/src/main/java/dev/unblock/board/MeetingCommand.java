package dev.unblock.board;

import dev.unblock.board.Seen.SeenPlan;
import dev.unblock.board.Seen.SeenSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command to a review. Phase changes name the phase that they leave, so that if two moderators press at once, the
 * second command is refused instead of moving twice.
 */
public sealed interface MeetingCommand extends Command.ToMeeting {
    /** From the server only: turns a free board into the board of a review. */
    record PrepareReview(Plan plan) implements MeetingCommand {}

    /** Absent fields stay as they are. */
    record ChangePlan(
            @Nullable Integer dots,
            @Nullable Boolean anonymousObstacles,
            @Nullable Boolean anonymousIdeas,
            @Nullable Boolean monthEnd,
            @Nullable SeenPlan was)
            implements MeetingCommand {
        public ChangePlan(
                @Nullable Integer dots,
                @Nullable Boolean anonymousObstacles,
                @Nullable Boolean anonymousIdeas,
                @Nullable Boolean monthEnd) {
            this(dots, anonymousObstacles, anonymousIdeas, monthEnd, null);
        }
    }

    /** From the server only: the series meets at other times. A review that has begun keeps its times. */
    record MoveReview(Instant startsAt, Instant nextAt, Instant prepareBy, String zone) implements MeetingCommand {}

    /** From the server only: a new member takes part, also in a review that has begun. */
    record AdmitAttendee(Plan.Attendee attendee) implements MeetingCommand {}

    record SetGoal(String text, @Nullable Long ifSeq) implements MeetingCommand {}

    /** @param goal the goal as the member read it; refused as CHANGED if it was changed meanwhile */
    record AgreeToGoal(boolean on, String goal) implements MeetingCommand {}

    /** The whole agenda; nominated deals that are not on it wait. */
    record SetAgenda(
            List<Agenda.Allotment> allotments, @Nullable List<Agenda.Allotment> was) implements MeetingCommand {
        public SetAgenda {
            allotments = List.copyOf(allotments);
            was = was == null ? null : List.copyOf(was);
        }

        public SetAgenda(List<Agenda.Allotment> allotments) {
            this(allotments, null);
        }
    }

    record StartReview() implements MeetingCommand {}

    /** @param was refused as ALREADY_MOVED if another deal than this was being discussed by now */
    record OpenSlot(String deal, @Nullable SeenSlot was) implements MeetingCommand {
        public OpenSlot(String deal) {
            this(deal, null);
        }
    }

    /**
     * @param openVote whether everybody will see who voted for what in the vote that begins, if one begins; absent =
     *     secret
     */
    record MoveOn(String deal, Phase from, @Nullable Boolean openVote) implements MeetingCommand {
        public MoveOn(String deal, Phase from) {
            this(deal, from, null);
        }
    }

    record StepBack(String deal, Phase from) implements MeetingCommand {}

    /** Undoes the last phase change, within one minute. */
    record TakeBackMove(String deal) implements MeetingCommand {}

    /** Refused as ALREADY_MOVED if it was parked for another reason meanwhile. */
    record ParkDeal(String deal, String reason) implements MeetingCommand {}

    /** Takes the added time from the deals that are still to come. */
    record ExtendTime(String deal, int seconds) implements MeetingCommand {}

    record BeginClosing() implements MeetingCommand {}

    record CloseReview() implements MeetingCommand {}

    /** Sets how many of the voter's dots are on this card, 0 for none. */
    record CastVote(String deal, Phase phase, String card, int dots) implements MeetingCommand {}

    record BeReady(boolean on) implements MeetingCommand {}

    /**
     * The deal's owner agrees to the proposed decision.
     *
     * @param decision as the owner read it; refused as CHANGED if the proposal was changed meanwhile
     */
    record AcceptDecision(String deal, Decision decision) implements MeetingCommand {}

    /**
     * The deal's owner does not agree yet, so that somebody can propose another decision.
     *
     * @param decision as the owner read it; refused as CHANGED if the proposal was changed meanwhile
     * @param why one line; absent if the owner says it aloud
     */
    record DeclineDecision(
            String deal, Decision decision, @Nullable String why) implements MeetingCommand {}

    /** @param was the moderator that the writer saw */
    record HandOver(String to, @Nullable String was) implements MeetingCommand {
        public HandOver(String to) {
            this(to, null);
        }
    }

    record AppointCoModerator(String member, boolean on) implements MeetingCommand {}

    /** From the server only: the moderator is away (member stands in), or back (absent member). */
    record StandIn(@Nullable String member) implements MeetingCommand {}

    /** Absent deal: clears the pointer. */
    record PointTo(
            @Nullable String deal,
            @Nullable String card,
            @Nullable String question) implements MeetingCommand {}

    /** From the server only: from now on everybody sees these figures of the team's deals. */
    record FreezeReport(String version, Instant at) implements MeetingCommand {}

    /** Takes everybody to this lens of the report, and to a deal in it. */
    record ShowReport(Lens lens, @Nullable String deal) implements MeetingCommand {}

    /** Hides a card and tells its author why. */
    record HoldCard(String card, String note) implements MeetingCommand {}

    record RateReview(int worth) implements MeetingCommand {}

    record TellMood(int mood) implements MeetingCommand {}

    /** From the server only: a follow-up of an earlier review is carried over. */
    record BringForward(String card, String text, String assignee, LocalDate due, Origin origin)
            implements MeetingCommand {}

    /** From the server only: a deal of the last review is carried over, because it was parked or not reached. */
    record CarryDeal(String deal, String reason) implements MeetingCommand {}
}
