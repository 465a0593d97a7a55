package dev.unblock.library.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.DealFacts;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Outcome;
import dev.unblock.board.Outcome.Effect;
import dev.unblock.board.Outcome.Result;
import dev.unblock.board.Remover;
import dev.unblock.library.strategies.StrategyOutcome.Course;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rule for the outcome of a strategy. */
class StrategyOutcomeTest {
    private static final StrategyObstacle CAP = obstacle("The liability cap");

    private static StrategyObstacle obstacle(String text) {
        return new StrategyObstacle("o1", text, ObstacleType.LEGAL, Remover.MANAGER);
    }

    private static StrategyFollowUp promise(@Nullable Outcome outcome) {
        return new StrategyFollowUp("Send the clauses", "rita", LocalDate.EPOCH, outcome);
    }

    private static StrategyFollowUp told(Result result, @Nullable Effect effect) {
        return promise(new Outcome(result, "", effect));
    }

    private static DealDiscussion week(@Nullable StrategyObstacle key) {
        return new DealDiscussion("d1", "Deal", "rita", DealFacts.NONE, "", key, List.of(), null, List.of(), false);
    }

    private static Course course(List<StrategyFollowUp> followUps, DealDiscussion... later) {
        return StrategyOutcome.of(CAP, followUps, List.of(later)).course();
    }

    @Test
    void whileNothingIsKnownItIsTooEarlyToSay() {
        assertThat(course(List.of())).isEqualTo(Course.TOO_EARLY);
        assertThat(course(List.of(promise(null), told(Result.NOT_DONE, null)))).isEqualTo(Course.TOO_EARLY);
        assertThat(course(List.of(told(Result.DONE, Effect.UNCHANGED)))).isEqualTo(Course.TOO_EARLY);
        assertThat(course(List.of(), week(null))).isEqualTo(Course.TOO_EARLY);
    }

    @Test
    void anOutcomeThatBroughtTheDealOnSaysThatItMovedOn() {
        assertThat(course(List.of(promise(null), told(Result.PARTLY, Effect.ADVANCED))))
                .isEqualTo(Course.MOVED_ON);
    }

    @Test
    void whereNothingWasDoneOrItThrewTheDealBackItIsStillStuck() {
        assertThat(course(List.of(told(Result.NOT_DONE, null), told(Result.DROPPED, null))))
                .isEqualTo(Course.STILL_STUCK);
        assertThat(course(List.of(promise(null), told(Result.DONE, Effect.SET_BACK))))
                .isEqualTo(Course.STILL_STUCK);
    }

    @Test
    void aLaterKeyObstacleOutweighsTheReportedOutcome() {
        var advanced = List.of(told(Result.DONE, Effect.ADVANCED));
        assertThat(course(advanced, week(obstacle("the liability  CAP!")))).isEqualTo(Course.STILL_STUCK);
        assertThat(course(List.of(), week(obstacle("No budget")))).isEqualTo(Course.MOVED_ON);
        assertThat(course(advanced, week(CAP), week(obstacle("No budget")))).isEqualTo(Course.MOVED_ON);
    }

    @Test
    void itCountsTheOutcomesOnTheBoards() {
        List<StrategyFollowUp> all = Stream.of(
                        promise(null),
                        told(Result.DONE, Effect.ADVANCED),
                        told(Result.DONE, Effect.SET_BACK),
                        told(Result.PARTLY, null),
                        told(Result.NOT_DONE, null),
                        told(Result.DROPPED, null))
                .toList();
        assertThat(StrategyOutcome.of(CAP, all, List.of(week(CAP), week(null))))
                .isEqualTo(new StrategyOutcome(Course.STILL_STUCK, 1, 2, 1, 1, 1, 1, 1, 2, 1));
    }
}
