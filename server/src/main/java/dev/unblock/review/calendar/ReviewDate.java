package dev.unblock.review.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * When somebody's review is.
 *
 * @param changedAt when something on its board changed last
 */
public record ReviewDate(String board, String title, Instant startsAt, Duration length, Instant changedAt) {
    /** No calendar shows less. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    /** The same when it is over: people are free again when it was closed early, and were busy when it began early. */
    ReviewDate held(Instant started, Instant closed) {
        Instant begin = started.isBefore(startsAt) ? started : startsAt;
        Instant planned = startsAt.plus(length);
        Duration held = Duration.between(begin, closed.isBefore(planned) ? closed : planned);
        return new ReviewDate(board, title, begin, held.compareTo(LEAST) < 0 ? LEAST : held, changedAt);
    }
}
