package dev.unblock.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The report of the team's deals with which a review starts.
 *
 * @param frozen which figures everybody sees; absent until the review starts
 * @param shown where a moderator takes everybody
 */
public record Report(@Nullable Frozen frozen, @Nullable Shown shown) {
    static final Report NONE = new Report(null, null);

    /**
     * Figures that do not change any more.
     *
     * @param version hash of the figures
     * @param at when they were read
     */
    public record Frozen(String version, Instant at) {}

    /** @param deal of the team, whether it is on the board or not; absent: none in particular */
    public record Shown(Lens lens, @Nullable String deal) {}

    Report with(Frozen now) {
        return new Report(now, shown);
    }

    Report with(Shown now) {
        return new Report(frozen, now);
    }
}
