package dev.unblock.library.archive;

import dev.unblock.board.ObstacleType;
import dev.unblock.board.Outcome;
import dev.unblock.board.Remover;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Filters of an archive search; absent = no restriction.
 *
 * @param person member id of the author, deal owner or assignee
 * @param outcome of the follow-up, or of a follow-up of the deal
 * @param to exclusive
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

    /** Whether it filters by anything but time. */
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
