package dev.unblock.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to a review. Moves name the phase that they lead away from, so that of two moderators who
 * press at once the second is refused instead of moving twice.
 */
public sealed interface MeetingCommand extends Command.ToMeeting {
    /** The house alone: makes a free board one of a review. */
    record PrepareReview(Plan plan) implements MeetingCommand {}

    /** Absent fields stay as they are. */
    record ChangePlan(
            @Nullable Integer dots,
            @Nullable Boolean anonymousObstacles,
            @Nullable Boolean anonymousIdeas,
            @Nullable Boolean monthEnd)
            implements MeetingCommand {}

    /** The house alone: its series meets at other times. What has begun stays where it is. */
    record MoveReview(Instant startsAt, Instant nextAt, Instant prepareBy, String zone) implements MeetingCommand {}

    record SetGoal(String text, @Nullable Long ifSeq) implements MeetingCommand {}

    /** @param goal what is agreed to, as it was read; refused as CHANGED where it is another one by now */
    record AgreeToGoal(boolean on, String goal) implements MeetingCommand {}

    /** The whole agenda; nominated deals that are not in it wait. */
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

    record OpenSlot(String deal) implements MeetingCommand {}

    /** @param openVote the vote that this begins, if any, is one in which all see who voted for what; absent = secret */
    record MoveOn(String deal, Phase from, @Nullable Boolean openVote) implements MeetingCommand {
        public MoveOn(String deal, Phase from) {
            this(deal, from, null);
        }
    }

    record StepBack(String deal, Phase from) implements MeetingCommand {}

    /** The last step onwards was a mistake: as if it had not been, within a minute. */
    record TakeBackMove(String deal) implements MeetingCommand {}

    record ParkDeal(String deal, String reason) implements MeetingCommand {}

    /** Takes the time from the deals that are still to come. */
    record ExtendTime(String deal, int seconds) implements MeetingCommand {}

    record BeginClosing() implements MeetingCommand {}

    record CloseReview() implements MeetingCommand {}

    /** So many dots of one's own on this card, 0 for none. */
    record CastVote(String deal, Phase phase, String card, int dots) implements MeetingCommand {}

    record BeReady(boolean on) implements MeetingCommand {}

    /**
     * The deal's owner agrees to what is proposed.
     *
     * @param decision as it was read; refused as CHANGED where another one is proposed by now
     */
    record AcceptDecision(String deal, Decision decision) implements MeetingCommand {}

    record HandOver(String to) implements MeetingCommand {}

    record AppointCoModerator(String member, boolean on) implements MeetingCommand {}

    /** The house alone: the moderator is away, or back. */
    record StandIn(@Nullable String member) implements MeetingCommand {}

    /** Absent deal: nowhere any more. */
    record PointTo(
            @Nullable String deal,
            @Nullable String card,
            @Nullable String question) implements MeetingCommand {}

    /** Takes a card out of sight and tells its author why. */
    record HoldCard(String card, String note) implements MeetingCommand {}

    record RateReview(int worth) implements MeetingCommand {}

    record TellMood(int mood) implements MeetingCommand {}

    /** The house alone: a follow-up of an earlier review comes over. */
    record BringForward(String card, String text, String assignee, LocalDate due, Origin origin)
            implements MeetingCommand {}

    /** The house alone: a deal comes over from the last review, parked or never reached. */
    record CarryDeal(String deal, String reason) implements MeetingCommand {}
}
