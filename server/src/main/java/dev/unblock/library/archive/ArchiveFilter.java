package dev.unblock.library.archive;

import dev.unblock.board.ObstacleType;
import dev.unblock.board.Outcome;
import dev.unblock.board.Remover;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the archive, apart from words; absent: everything.
 *
 * @param person member id of who wrote it, has the deal or takes it on
 * @param outcome of the follow-up, or of one that was agreed for the deal
 * @param to not itself
 */
public record ArchiveFilter(
        @Nullable String deal,
        @Nullable String person,
        @Nullable ObstacleType type,
        @Nullable Remover remover,
        @Nullable Boolean decided,
        Outcome.@Nullable Result outcome,
        @Nullable PassageKind kind,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final ArchiveFilter NONE = new ArchiveFilter(null, null, null, null, null, null, null, null, null);

    /** Whether it asks for more than a time. */
    boolean wantsPassages() {
        return deal != null
                || person != null
                || type != null
                || remover != null
                || decided != null
                || outcome != null
                || kind != null;
    }
}
