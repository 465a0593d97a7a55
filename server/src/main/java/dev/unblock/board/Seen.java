package dev.unblock.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state that the writer of a command saw. A command carries all fields of the thing that it changes; comparing with
 * the seen state tells which ones the writer changed.
 */
public final class Seen {
    private Seen() {}

    public record SeenDeal(String name, String owner, DealFacts facts) {}

    public record SeenClass(ObstacleType type, @Nullable String assignee) {}

    public record SeenPromise(String assignee, LocalDate due) {}

    /** @param outcome absent = still open */
    public record SeenOutcome(@Nullable Outcome outcome) {}

    /** @param ask absent = nothing is asked */
    public record SeenAsk(@Nullable Ask ask) {}

    /** @param decision the proposed decision, else the current one; absent = neither */
    public record SeenDecision(@Nullable Decision decision) {}

    /** @param obstacle absent = no key obstacle */
    public record SeenKey(@Nullable String obstacle) {}
}
