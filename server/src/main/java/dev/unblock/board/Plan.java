package dev.unblock.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a review.
 *
 * @param series id of the review's series
 * @param previous board of the previous review; absent for the first
 * @param nextAt when the next review begins; new follow-ups are due then
 * @param prepareBy deadline for nominating deals
 * @param minutes length of the whole review
 * @param dots votes of one person in one round
 * @param anonymousObstacles whether obstacles may be anonymous; the same for ideas
 * @param monthEnd only results and gaps are shown, no stories
 * @param zone time zone of the series, by which its days begin and end; absent in plans from before it was stored
 * @param template absent in plans from before it was stored: a deal review
 * @param once true if no review follows; absent: one does
 */
public record Plan(
        String series,
        @Nullable String previous,
        Instant startsAt,
        Instant nextAt,
        Instant prepareBy,
        int minutes,
        String moderator,
        List<Attendee> attendees,
        int dots,
        boolean anonymousObstacles,
        boolean anonymousIdeas,
        boolean monthEnd,
        @Nullable String zone,
        @Nullable Template template,
        @Nullable Boolean once) {
    public Plan {
        attendees = List.copyOf(attendees);
    }

    /**
     * A participant of the review.
     *
     * @param bringsDeal whether they are expected to bring a deal
     */
    public record Attendee(String member, boolean bringsDeal, boolean votes) {}

    /** Whether no review follows, in which follow-ups would be looked back on. */
    boolean isOnce() {
        return Boolean.TRUE.equals(once);
    }

    public @Nullable Attendee attendee(String member) {
        for (Attendee attendee : attendees) {
            if (attendee.member().equals(member)) {
                return attendee;
            }
        }
        return null;
    }

    /** The plan at other times; its day is that of the zone. */
    Plan at(Instant start, Instant next, Instant prepare, @Nullable String nowZone) {
        return new Plan(
                series,
                previous,
                start,
                next,
                prepare,
                minutes,
                moderator,
                attendees,
                dots,
                anonymousObstacles,
                anonymousIdeas,
                monthEnd,
                nowZone,
                template,
                once);
    }

    /** A review that began before its planned time counts as held then. */
    Plan begunAt(Instant at) {
        return at.isBefore(startsAt) ? at(at, nextAt, prepareBy, zone) : this;
    }

    Plan with(int nowDots, boolean obstacles, boolean ideas, boolean nowMonthEnd) {
        return new Plan(
                series,
                previous,
                startsAt,
                nextAt,
                prepareBy,
                minutes,
                moderator,
                attendees,
                nowDots,
                obstacles,
                ideas,
                nowMonthEnd,
                zone,
                template,
                once);
    }

    /** The same with this participant, who may have had another part until now. */
    Plan with(Attendee participant) {
        List<Attendee> all = new ArrayList<>(attendees);
        Attendee before = attendee(participant.member());
        if (before == null) {
            all.add(participant);
        } else {
            all.set(all.indexOf(before), participant);
        }
        return new Plan(
                series,
                previous,
                startsAt,
                nextAt,
                prepareBy,
                minutes,
                moderator,
                all,
                dots,
                anonymousObstacles,
                anonymousIdeas,
                monthEnd,
                zone,
                template,
                once);
    }
}
