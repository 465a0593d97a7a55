package dev.unblock.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the writer of an order saw of the thing that the order changes. An order carries all fields of the
 * thing; what was seen tells which of them its writer changed.
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

    /** @param decision what is proposed or, where nothing is, decided; absent = neither */
    public record SeenDecision(@Nullable Decision decision) {}

    /** @param obstacle absent = none is key */
    public record SeenKey(@Nullable String obstacle) {}
}
