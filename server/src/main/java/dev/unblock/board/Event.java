package dev.unblock.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a board. Each event writes one field (see {@link Field}), so that two people who change
 * different things of one card never undo each other, and so that each event but the opening, the
 * revealing and reactions has an inverse that is an event too (see {@link Inverse}).
 */
public sealed interface Event {
    record BoardOpened(String title, Language language) implements Event {}

    record SettingsChanged(String title, Language language, boolean locked) implements Event {}

    record DealAdded(String deal, String name, String owner, DealFacts facts, String order) implements Event {}

    record DealEdited(String deal, String name, String owner, DealFacts facts) implements Event {}

    record DealMoved(String deal, String order) implements Event {}

    record DealRemoved(String deal) implements Event {}

    record DealRestored(String deal) implements Event {}

    record ResultReported(String deal, String text) implements Event {}

    record StuckExplained(String deal, String text) implements Event {}

    /** Absent obstacle: none is key any more. */
    record KeyObstacleMarked(String deal, @Nullable String obstacle) implements Event {}

    /** Absent decision: it was taken back. */
    record DecisionMade(String deal, @Nullable Decision decision) implements Event {}

    record CardAdded(
            String card,
            @Nullable String deal,
            String text,
            boolean hidden,
            boolean silent,
            boolean anonymous,
            Card.Kind kind)
            implements Event {
        /** One that everybody sees, or its author alone, signed. */
        public CardAdded(String card, @Nullable String deal, String text, boolean hidden, Card.Kind kind) {
            this(card, deal, text, hidden, false, false, kind);
        }
    }

    record CardReworded(String card, String text) implements Event {}

    record ObstacleMoved(String card, Remover remover, String order) implements Event {}

    record ObstacleClassified(
            String card, ObstacleType type, @Nullable String assignee) implements Event {}

    record SolutionMoved(String card, String obstacle, String order) implements Event {}

    record FollowUpRescheduled(String card, String assignee, LocalDate due) implements Event {}

    record CardWithdrawn(String card) implements Event {}

    /**
     * Who came while it was taken back does not have it.
     *
     * @param whole as it stands again, without the author of an anonymous one; absent in older logs
     */
    record CardRestored(String card, @Nullable Card whole) implements Event {
        /** Whole enough for who has it still. */
        public CardRestored(String card) {
            this(card, null);
        }
    }

    /** Carries all that was hidden, so that a later reader needs no earlier event. Absent author: anonymous. */
    record CardRevealed(String card, String text, @Nullable String author, Card.Kind kind) implements Event {}

    /**
     * PublicView to everybody before, it is its author's alone again: a revealing was taken back, or the
     * moderator holds the card back. The author gets all of it, others lose it.
     *
     * @param silent whether it is shown again with those written in silence
     * @param note from the moderator to the author
     */
    record CardCovered(
            String card,
            String text,
            @Nullable String author,
            Card.Kind kind,
            boolean silent,
            @Nullable String note) implements Event {}

    /** A moderator holds it back; comes behind its covering. */
    record CardHeld(String card) implements Event {}

    /** Absent lead: it stands for itself. */
    record CardGrouped(String card, @Nullable String lead) implements Event {}

    /** Absent ask: nothing is asked any more. */
    record ExecutiveAsked(String card, @Nullable Ask ask) implements Event {}

    /** Absent outcome: it is open again. */
    record OutcomeRecorded(String card, @Nullable Outcome outcome) implements Event {}

    /** What happens to a review. */
    sealed interface OfMeeting extends Event permits MeetingEvent {}

    record Reacted(String card, Reaction reaction, boolean on) implements Event {}
}
