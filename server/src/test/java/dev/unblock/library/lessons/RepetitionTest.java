package dev.unblock.library.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the formulas of the publication: I(1) = 1, I(2) = 6, I(n) = I(n-1) · EF, rounded up. */
class RepetitionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** The intervals after each of these grades, each given on its due day. */
    private static List<Integer> days(int... grades) {
        List<Integer> days = new ArrayList<>();
        Repetition now = null;
        for (int grade : grades) {
            now = now == null ? Repetition.begun(grade, NOW) : now.after(grade, now.due());
            days.add(now.days());
        }
        return days;
    }

    @Test
    void aRememberedLessonReturnsAfterEverLongerGaps() {
        assertThat(days(4, 4, 4, 4, 4)).containsExactly(1, 6, 15, 38, 95);
        assertThat(days(5, 5, 5, 5)).containsExactly(1, 6, 17, 50);
        assertThat(days(3, 3, 3, 3)).containsExactly(1, 6, 13, 26);
    }

    /** EF' = EF + (0.1 - (5 - q) · (0.08 + (5 - q) · 0.02)) */
    @ParameterizedTest
    @CsvSource({"5, 2.6", "4, 2.5", "3, 2.36", "2, 2.5", "1, 2.5", "0, 2.5"})
    void easeFollowsTheGradeAndStaysWhereItWasForgotten(int grade, double ease) {
        assertThat(Repetition.begun(grade, NOW).ease()).isCloseTo(ease, within(1e-9));
    }

    @Test
    void easeNeverFallsBelowTheLeast() {
        Repetition hard = Repetition.begun(3, NOW);
        for (int time = 0; time < 20; time++) {
            hard = hard.after(3, hard.due());
        }
        assertThat(hard.ease()).isEqualTo(1.3);
    }

    @Test
    void aForgottenLessonBeginsAnew() {
        assertThat(days(4, 4, 4, 2, 4, 4, 4)).containsExactly(1, 6, 15, 1, 1, 6, 15);
    }

    @Test
    void itIsDueThatManyDaysAfterItWasLookedAtEvenIfThatWasLate() {
        Repetition first = Repetition.begun(4, NOW);
        assertThat(first.due()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        Instant late = NOW.plus(Duration.ofDays(10));
        assertThat(first.after(4, late).due()).isEqualTo(late.plus(Duration.ofDays(6)));
    }
}
