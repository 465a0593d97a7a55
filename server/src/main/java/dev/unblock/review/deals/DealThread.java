package dev.unblock.review.deals;

import dev.unblock.board.DealFacts;
import dev.unblock.board.Decision;
import dev.unblock.board.Remover;
import dev.unblock.boards.BoardNames.PersonName;
import dev.unblock.review.followups.FollowUpLine;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A deal's history.
 *
 * @param weeks latest first
 */
public record DealThread(String deal, String name, String owner, DealFacts facts, List<DealWeek> weeks) {
    public DealThread {
        weeks = List.copyOf(weeks);
    }

    /** @param nameOf the name of a person on a board */
    DealThread named(BiFunction<String, String, PersonName> nameOf) {
        return new DealThread(
                deal,
                name,
                owner,
                facts,
                weeks.stream().map(it -> it.named(nameOf)).toList());
    }

    /**
     * One board's part of the history.
     *
     * @param followUps agreed on that board, with their outcomes from whichever later board has them
     * @param parked why it was postponed there
     */
    public record DealWeek(
            String board,
            String title,
            Instant at,
            String result,
            String stuckBecause,
            @Nullable String keyObstacle,
            @Nullable Remover keyRemover,
            @Nullable Decision decision,
            List<String> chosen,
            List<FollowUpLine> followUps,
            @Nullable String parked) {
        public DealWeek {
            chosen = List.copyOf(chosen);
            followUps = List.copyOf(followUps);
        }

        DealWeek named(BiFunction<String, String, PersonName> nameOf) {
            List<FollowUpLine> named = followUps.stream()
                    .map(line -> line.named(nameOf.apply(board, line.assignee())))
                    .toList();
            return new DealWeek(
                    board, title, at, result, stuckBecause, keyObstacle, keyRemover, decision, chosen, named, parked);
        }

        static DealWeek of(String board, String title, Instant at, DealRecord record, List<FollowUpLine> followUps) {
            return new DealWeek(
                    board,
                    title,
                    at,
                    record.result(),
                    record.stuckBecause(),
                    record.keyObstacle(),
                    record.keyRemover(),
                    record.decision(),
                    record.chosen(),
                    followUps,
                    record.parked());
        }
    }
}
