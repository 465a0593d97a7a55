package dev.unblock.library.archive;

import dev.unblock.board.ObstacleType;
import dev.unblock.board.Outcome;
import dev.unblock.board.Remover;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found in the archive.
 *
 * @param ref id of the card, or of the deal for the deal itself and its decision
 * @param over nothing can be written on its board any more
 * @param review whether its board is that of a review, which has a summary
 * @param author member id; absent where it is not said who wrote it
 * @param type of the obstacle that it is, or is about
 * @param decided whether its deal has a strategy there
 * @param outcome of the follow-up; else how the last one of the deal ended since
 * @param effect what that did to the deal
 * @param seq the moment of its board that it is about
 * @param text as much as a list has room for
 * @param marks where it has what was looked for
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
        List<Mark> marks) {}
