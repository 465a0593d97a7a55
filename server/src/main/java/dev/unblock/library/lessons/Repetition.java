package dev.unblock.library.lessons;

import java.time.Duration;
import java.time.Instant;

/**
 * Spaced repetition with algorithm SM-2, from P. A. Woźniak, "Optimization of learning", Poznań 1990, section 3.2. What
 * was remembered is repeated after 1 day, then after 6, then each time after the last interval times its ease; what was
 * forgotten starts over with its ease unchanged. The last step of SM-2, repeating hard items on the same day, is left
 * out, because a deal is too long for that. Pure.
 *
 * @param inRow how often it was remembered in a row
 * @param days length of the current interval
 * @param ease the E-Factor: how fast the intervals grow
 */
public record Repetition(int inRow, int days, double ease, Instant due) {
    public static final int WORST_GRADE = 0;
    public static final int BEST_GRADE = 5;

    /** Grades from this one on count as remembered. */
    private static final int REMEMBERED = 3;

    private static final double FIRST_EASE = 2.5;
    private static final double LEAST_EASE = 1.3;
    private static final int FIRST_DAYS = 1;
    private static final int SECOND_DAYS = 6;

    /** After the first grade. */
    public static Repetition begun(int grade, Instant now) {
        return new Repetition(0, 0, FIRST_EASE, now).after(grade, now);
    }

    /** @param grade from 0, nothing remembered, to 5, everything at once */
    public Repetition after(int grade, Instant now) {
        if (grade < REMEMBERED) {
            return in(0, FIRST_DAYS, ease, now);
        }
        double eased = eased(grade);
        return in(
                inRow + 1,
                switch (inRow) {
                    case 0 -> FIRST_DAYS;
                    case 1 -> SECOND_DAYS;
                    default -> (int) Math.ceil(days * eased);
                },
                eased,
                now);
    }

    private double eased(int grade) {
        int missed = BEST_GRADE - grade;
        return Math.max(LEAST_EASE, ease + (0.1 - missed * (0.08 + missed * 0.02)));
    }

    private static Repetition in(int inRow, int days, double ease, Instant now) {
        return new Repetition(inRow, days, ease, now.plus(Duration.ofDays(days)));
    }
}
