package dev.unblock.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to a board. Ids of new deals and cards are chosen by the writer ({@link Rules#ID}), so that
 * a card has one identity from its first keystroke on. {@code after} and {@code before} name the
 * neighbours of the wanted place; the server makes the order key. {@code ifSeq} makes a text change
 * conditional: it is refused as CONFLICT when the text was written by a later event.
 */
public sealed interface Command {
    /** Managers only; absent fields stay as they are. A locked board takes only this command. */
    record ChangeSettings(
            @Nullable String title,
            @Nullable Language language,
            @Nullable Boolean locked) implements Command {}

    record AddDeal(
            String deal,
            String name,
            String owner,
            DealFacts facts,
            @Nullable String after) implements Command {}

    record EditDeal(String deal, String name, String owner, DealFacts facts) implements Command {}

    record MoveDeal(
            String deal, @Nullable String after, @Nullable String before) implements Command {}

    record RemoveDeal(String deal) implements Command {}

    record RestoreDeal(String deal) implements Command {}

    record ReportResult(String deal, String text, @Nullable Long ifSeq) implements Command {}

    record ExplainStuck(String deal, String text, @Nullable Long ifSeq) implements Command {}

    record RaiseObstacle(
            String card,
            String deal,
            String text,
            ObstacleType type,
            Remover remover,
            @Nullable String assignee,
            boolean hidden)
            implements Command {}

    record ProposeSolution(String card, String obstacle, String text, boolean hidden) implements Command {}

    record AgreeFollowUp(String card, String deal, String text, String assignee, Instant due) implements Command {}

    record ParkStory(String card, @Nullable String deal, String text) implements Command {}

    record AddComment(String card, String about, String text) implements Command {}

    /** New words for a card of any kind. */
    record Reword(String card, String text, @Nullable Long ifSeq) implements Command {}

    record MoveObstacle(
            String card,
            Remover remover,
            @Nullable String after,
            @Nullable String before) implements Command {}

    record ClassifyObstacle(
            String card, ObstacleType type, @Nullable String assignee) implements Command {}

    record MoveSolution(
            String card,
            String obstacle,
            @Nullable String after,
            @Nullable String before) implements Command {}

    record RescheduleFollowUp(String card, String assignee, Instant due) implements Command {}

    /** Takes a card of any kind back; a withdrawn key obstacle is no longer key. */
    record Withdraw(String card) implements Command {}

    record Restore(String card) implements Command {}

    /** Shows a hidden card to everyone; only its author can, and it cannot be taken back. */
    record Reveal(String card) implements Command {}

    /** Crowns one obstacle of the deal, or none. */
    record MarkKeyObstacle(String deal, @Nullable String obstacle) implements Command {}

    record Decide(String deal, List<String> solutions, String why) implements Command {
        public Decide {
            solutions = List.copyOf(solutions);
        }
    }

    record LeaveUndecided(String deal, String why) implements Command {}

    record React(String card, Reaction reaction, boolean on) implements Command {}

    /**
     * Takes back what this client's own command {@code op} did, field by field, only where nobody wrote
     * since. To redo is to undo the undo.
     */
    record Undo(long op) implements Command {}
}
