package dev.unblock.review.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of a member's review.
 *
 * @param changedAt when its board changed last
 */
public record ReviewDate(String board, String title, Instant startsAt, Duration length, Instant changedAt) {
    /** Calendars show nothing shorter. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    /**
     * The same after it is over: a review that was closed early frees the rest of its time, one that began early
     * occupies more.
     */
    ReviewDate held(Instant started, Instant closed) {
        Instant begin = started.isBefore(startsAt) ? started : startsAt;
        Instant planned = startsAt.plus(length);
        Duration held = Duration.between(begin, closed.isBefore(planned) ? closed : planned);
        return new ReviewDate(board, title, begin, held.compareTo(LEAST) < 0 ? LEAST : held, changedAt);
    }
}
