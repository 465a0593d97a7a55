package dev.unblock.board;

import java.time.LocalDate;
import java.util.List;
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

    /** @param lead the card that led the card's group; absent = the card was in none, or led it */
    public record SeenLead(@Nullable String lead) {}

    /**
     * @param lead as in {@link SeenLead}
     * @param members the cards that the card led; empty unless it led a group
     */
    public record SeenGroup(@Nullable String lead, List<String> members) {
        public SeenGroup {
            members = List.copyOf(members);
        }
    }

    public record SeenPlan(int dots, boolean anonymousObstacles, boolean anonymousIdeas, boolean monthEnd) {}

    /** @param deal absent = no deal was being discussed */
    public record SeenSlot(@Nullable String deal) {}
}
