package dev.unblock.board;

import java.time.LocalDate;
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
            boolean hidden,
            @Nullable Boolean anonymous)
            implements Command {
        public RaiseObstacle(
                String card,
                String deal,
                String text,
                ObstacleType type,
                Remover remover,
                @Nullable String assignee,
                boolean hidden) {
            this(card, deal, text, type, remover, assignee, hidden, null);
        }
    }

    record ProposeSolution(
            String card,
            String obstacle,
            String text,
            boolean hidden,
            @Nullable Boolean anonymous,
            @Nullable Source source)
            implements Command {
        public ProposeSolution(String card, String obstacle, String text, boolean hidden) {
            this(card, obstacle, text, hidden, null, null);
        }
    }

    record AgreeFollowUp(String card, String deal, String text, String assignee, LocalDate due) implements Command {}

    record ParkStory(String card, @Nullable String deal, String text) implements Command {}

    record AddComment(String card, String about, String text) implements Command {}

    /** Somebody does not know how to go on; remarks on it are the help. */
    record AskForHelp(String card, @Nullable String deal, String text, boolean anonymous) implements Command {}

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

    record RescheduleFollowUp(String card, String assignee, LocalDate due) implements Command {}

    /** What became of a follow-up; absent: it is open again. */
    record RecordOutcome(String card, @Nullable Outcome outcome) implements Command {}

    /** Puts like cards together: the card, and all that it leads, behind another one. */
    record GroupCards(String card, String into) implements Command {}

    /** Takes a card out of its group; where it leads one, the whole group comes apart. */
    record SplitGroup(String card) implements Command {}

    /** One sentence to an executive; absent fields: nothing is asked any more. */
    record AskExecutive(
            String card,
            @Nullable String what,
            @Nullable String of,
            @Nullable LocalDate by) implements Command {}

    /**
     * Refused as CHANGED where something else is asked by now, or nothing.
     *
     * @param ask what is answered, as it was seen
     * @param by name of the one who answers
     */
    record AnswerAsk(String card, Ask ask, boolean granted, String text, String by) implements Command {}

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

    /** What is said to a review. */
    sealed interface ToMeeting extends Command permits MeetingCommand {}
}
