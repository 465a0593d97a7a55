package dev.unblock.library.archive;

import dev.unblock.board.ObstacleType;
import dev.unblock.board.Outcome;
import dev.unblock.board.Remover;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search result.
 *
 * @param ref id of the card, or of the deal for the deal itself and its decision
 * @param over whether its board is read-only
 * @param review whether its board belongs to a review, which has a summary
 * @param author member id; absent if anonymous
 * @param type of the obstacle that it is, or is about
 * @param decided whether its deal has a strategy on that board
 * @param outcome of the follow-up, if it has one here; of anything else, the deal's latest follow-up with an outcome
 * @param effect that outcome's effect on the deal
 * @param seq the position in its board's log
 * @param text excerpt for the list
 * @param marks positions of matches in it
 */
public record Finding(
        String board,
        String title,
        boolean over,
        boolean review,
        PassageKind kind,
        String ref,
        @Nullable String deal,
        String dealName,
        @Nullable String author,
        @Nullable String assignee,
        @Nullable ObstacleType type,
        @Nullable Remover remover,
        boolean decided,
        Outcome.@Nullable Result outcome,
        Outcome.@Nullable Effect effect,
        Instant at,
        long seq,
        String text,
        List<MatchSpan> marks) {}
