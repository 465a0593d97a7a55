package dev.unblock.library.strategies;

import dev.unblock.board.Outcome;
import dev.unblock.board.Outcome.Effect;
import dev.unblock.board.Outcome.Result;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a strategy, as far as the boards show it. It rates the idea for its deal, never a person, and says
 * nothing if the boards say nothing.
 *
 * @param open follow-ups without an outcome; the next four count those with one
 * @param advanced outcomes that advanced the deal
 * @param setBack outcomes that set it back
 * @param later later boards on which the deal was discussed
 * @param sameObstacle of those, boards with the same key obstacle
 */
public record StrategyOutcome(
        Course course,
        int open,
        int done,
        int partly,
        int notDone,
        int dropped,
        int advanced,
        int setBack,
        int later,
        int sameObstacle) {
    public enum Course {
        MOVED_ON,
        STILL_STUCK,
        TOO_EARLY
    }

    /**
     * The rule, strongest sign first. On the last later board the key obstacle is the same: still stuck. It is another
     * one: moved on. An outcome advanced the deal: moved on. An outcome set it back, or all follow-ups have outcomes
     * and none was done: still stuck. Anything else: too early to say.
     *
     * @param later in order of time
     */
    static StrategyOutcome of(
            @Nullable StrategyObstacle key, List<StrategyFollowUp> followUps, List<DealDiscussion> later) {
        List<Outcome> told = followUps.stream()
                .map(StrategyFollowUp::outcome)
                .filter(Objects::nonNull)
                .toList();
        List<Boolean> again = later.stream()
                .map(DealDiscussion::key)
                .filter(Objects::nonNull)
                .map(it -> key != null && it.saysTheSameAs(key))
                .toList();
        int advanced = (int) effects(told, Effect.ADVANCED);
        int setBack = (int) effects(told, Effect.SET_BACK);
        boolean allTold = !followUps.isEmpty() && told.size() == followUps.size();
        boolean nothingDone = results(told, Result.DONE) + results(told, Result.PARTLY) == 0;
        Course course;
        if (key != null && !again.isEmpty()) {
            course = again.getLast() ? Course.STILL_STUCK : Course.MOVED_ON;
        } else if (advanced > 0) {
            course = Course.MOVED_ON;
        } else {
            course = setBack > 0 || (allTold && nothingDone) ? Course.STILL_STUCK : Course.TOO_EARLY;
        }
        return new StrategyOutcome(
                course,
                followUps.size() - told.size(),
                (int) results(told, Result.DONE),
                (int) results(told, Result.PARTLY),
                (int) results(told, Result.NOT_DONE),
                (int) results(told, Result.DROPPED),
                advanced,
                setBack,
                later.size(),
                (int) again.stream().filter(it -> it).count());
    }

    private static long results(List<Outcome> told, Result result) {
        return told.stream().filter(it -> it.result() == result).count();
    }

    private static long effects(List<Outcome> told, Effect effect) {
        return told.stream().filter(it -> it.effect() == effect).count();
    }
}
