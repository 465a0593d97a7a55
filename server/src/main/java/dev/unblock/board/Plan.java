package dev.unblock.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a review was planned.
 *
 * @param series id of the series whose meeting it is
 * @param previous board of the review before; absent for the first
 * @param nextAt when the one after it begins; what is agreed is due then
 * @param prepareBy until when everybody should have nominated a deal
 * @param minutes length of the whole review
 * @param dots votes of one person in one round
 * @param anonymousObstacles whether obstacles may be raised without a name; the same for ideas
 * @param monthEnd only results and gaps are shown, no stories
 * @param zone of the series: by its calendar a day begins and ends; absent in plans that were made before it was kept
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
        @Nullable String zone) {
    public Plan {
        attendees = List.copyOf(attendees);
    }

    /**
     * Somebody who belongs to the review.
     *
     * @param bringsDeal whether a deal is expected from them
     */
    public record Attendee(String member, boolean bringsDeal, boolean votes) {}

    public @Nullable Attendee attendee(String member) {
        for (Attendee attendee : attendees) {
            if (attendee.member().equals(member)) {
                return attendee;
            }
        }
        return null;
    }

    /** At other times; its day is that of the zone. */
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
                nowZone);
    }

    /** A review that began before its hour was held then. */
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
                zone);
    }
}
