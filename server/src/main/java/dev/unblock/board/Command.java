package dev.unblock.board;

import dev.unblock.board.Seen.SeenAsk;
import dev.unblock.board.Seen.SeenClass;
import dev.unblock.board.Seen.SeenDeal;
import dev.unblock.board.Seen.SeenDecision;
import dev.unblock.board.Seen.SeenGroup;
import dev.unblock.board.Seen.SeenKey;
import dev.unblock.board.Seen.SeenLead;
import dev.unblock.board.Seen.SeenOutcome;
import dev.unblock.board.Seen.SeenPromise;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command to a board. The client chooses the ids of new deals and cards ({@link Rules#ID}), so that a card has one
 * identity from its first keystroke on. {@code after} and {@code before} name the neighbours of the wanted place; the
 * server makes the order key. {@code ifSeq} makes a text change conditional: it is refused as CONFLICT if a later event
 * wrote the text, or if the board has not come that far. {@code was} is the state that the writer saw: fields that the writer did not change keep their
 * current value, and if another person has changed the same field to a different value, the command is refused as
 * CHANGED. Without {@code was}, all fields of the command are written. {@code DECISIONS.md} lists what happens to each
 * command if two people send it at once.
 */
public sealed interface Command {
    /**
     * Managers only; absent fields stay as they are. A locked board accepts only this command.
     *
     * @param was the title that the writer saw
     */
    record ChangeSettings(
            @Nullable String title,
            @Nullable Language language,
            @Nullable Boolean locked,
            @Nullable String was) implements Command {
        public ChangeSettings(@Nullable String title, @Nullable Language language, @Nullable Boolean locked) {
            this(title, language, locked, null);
        }
    }

    record AddDeal(
            String deal,
            String name,
            String owner,
            DealFacts facts,
            @Nullable String after) implements Command {}

    record EditDeal(
            String deal,
            String name,
            String owner,
            DealFacts facts,
            @Nullable SeenDeal was) implements Command {
        public EditDeal(String deal, String name, String owner, DealFacts facts) {
            this(deal, name, owner, facts, null);
        }
    }

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

    /** @param solution card id of the chosen solution that it carries out, if it is made from one */
    record AgreeFollowUp(
            String card,
            String deal,
            String text,
            String assignee,
            LocalDate due,
            @Nullable String solution) implements Command {
        public AgreeFollowUp(String card, String deal, String text, String assignee, LocalDate due) {
            this(card, deal, text, assignee, due, null);
        }
    }

    record ParkStory(String card, @Nullable String deal, String text) implements Command {}

    record AddComment(String card, String about, String text) implements Command {}

    /** A call for help by a person who does not know how to go on; comments on it are the help. */
    record AskForHelp(String card, @Nullable String deal, String text, boolean anonymous) implements Command {}

    /** Replaces the text of a card of any kind. */
    record Reword(String card, String text, @Nullable Long ifSeq) implements Command {}

    /** @param was the remover whose lane the card was moved from */
    record MoveObstacle(
            String card,
            Remover remover,
            @Nullable String after,
            @Nullable String before,
            @Nullable Remover was) implements Command {
        public MoveObstacle(String card, Remover remover, @Nullable String after, @Nullable String before) {
            this(card, remover, after, before, null);
        }
    }

    record ClassifyObstacle(
            String card,
            ObstacleType type,
            @Nullable String assignee,
            @Nullable SeenClass was) implements Command {
        public ClassifyObstacle(String card, ObstacleType type, @Nullable String assignee) {
            this(card, type, assignee, null);
        }
    }

    /** @param was the obstacle that the card was moved from */
    record MoveSolution(
            String card,
            String obstacle,
            @Nullable String after,
            @Nullable String before,
            @Nullable String was) implements Command {
        public MoveSolution(String card, String obstacle, @Nullable String after, @Nullable String before) {
            this(card, obstacle, after, before, null);
        }
    }

    record RescheduleFollowUp(
            String card,
            String assignee,
            LocalDate due,
            @Nullable SeenPromise was) implements Command {
        public RescheduleFollowUp(String card, String assignee, LocalDate due) {
            this(card, assignee, due, null);
        }
    }

    /** Records the outcome of a follow-up, which has an effect only if something was done; absent: it is open again. */
    record RecordOutcome(
            String card,
            @Nullable Outcome outcome,
            @Nullable SeenOutcome was) implements Command {
        public RecordOutcome(String card, @Nullable Outcome outcome) {
            this(card, outcome, null);
        }
    }

    /** Groups similar cards: the card, with the whole group that it leads, joins another card's group. */
    record GroupCards(String card, String into, @Nullable SeenLead was) implements Command {
        public GroupCards(String card, String into) {
            this(card, into, null);
        }
    }

    /**
     * Takes a card out of its group; if it leads the group, the whole group is dissolved.
     *
     * @param was the group as the writer saw it. A card that joined it since stays in it, and one that others have put
     *     into another group since stays there
     */
    record SplitGroup(String card, @Nullable SeenGroup was) implements Command {
        public SplitGroup(String card) {
            this(card, null);
        }
    }

    /** Asks an executive for something, in one sentence; absent fields clear the request. */
    record AskExecutive(
            String card,
            @Nullable String what,
            @Nullable String of,
            @Nullable LocalDate by,
            @Nullable SeenAsk was) implements Command {
        public AskExecutive(String card, @Nullable String what, @Nullable String of, @Nullable LocalDate by) {
            this(card, what, of, by, null);
        }
    }

    /**
     * Refused as CHANGED if the request was changed or cleared meanwhile, or if another person has answered differently.
     *
     * @param ask the request as the answerer saw it, with the answer that stood there
     * @param by name of the person whose answer is passed on; absent if the author answers
     */
    record AnswerAsk(
            String card,
            Ask ask,
            boolean granted,
            String text,
            @Nullable String by) implements Command {}

    /** Withdraws a card of any kind; a withdrawn key obstacle is no longer key. */
    record Withdraw(String card) implements Command {}

    record Restore(String card) implements Command {}

    /** Reveals a hidden card to everyone; only its author may, and it cannot be undone. */
    record Reveal(String card) implements Command {}

    /** Marks one obstacle of the deal as key, or none. */
    record MarkKeyObstacle(
            String deal,
            @Nullable String obstacle,
            @Nullable SeenKey was) implements Command {
        public MarkKeyObstacle(String deal, @Nullable String obstacle) {
            this(deal, obstacle, null);
        }
    }

    record Decide(
            String deal,
            List<String> solutions,
            String why,
            @Nullable SeenDecision was) implements Command {
        public Decide {
            solutions = List.copyOf(solutions);
        }

        public Decide(String deal, List<String> solutions, String why) {
            this(deal, solutions, why, null);
        }
    }

    record LeaveUndecided(String deal, String why, @Nullable SeenDecision was) implements Command {
        public LeaveUndecided(String deal, String why) {
            this(deal, why, null);
        }
    }

    record React(String card, Reaction reaction, boolean on) implements Command {}

    /**
     * Undoes this client's own command {@code op}, field by field, only where nobody wrote since. To redo, undo the
     * undo.
     */
    record Undo(long op) implements Command {}

    /** A command to the review of a board. */
    sealed interface ToMeeting extends Command permits MeetingCommand {}
}
