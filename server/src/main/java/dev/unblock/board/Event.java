package dev.unblock.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event of a board. Each event writes one field (see {@link Field}), so that two people who change different fields
 * of one card never undo each other's changes. Every event except the opening, revealings and reactions has an inverse
 * that is an event, too (see {@link Inverse}).
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

    /** Absent obstacle: the deal has no key obstacle any more. */
    record KeyObstacleMarked(String deal, @Nullable String obstacle) implements Event {}

    /** Absent decision: the decision was withdrawn. */
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
        /** A signed card that everybody sees, or only its author. */
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
     * Carries the whole card, because people who joined while it was withdrawn do not have it.
     *
     * @param whole the card as it stands again, without the author of an anonymous one; absent in older logs
     */
    record CardRestored(String card, @Nullable Card whole) implements Event {
        /** Enough for viewers who still have the card. */
        public CardRestored(String card) {
            this(card, null);
        }
    }

    /** Carries all hidden fields, so that readers need no earlier event. Absent author: anonymous. */
    record CardRevealed(String card, String text, @Nullable String author, Card.Kind kind) implements Event {}

    /**
     * A card that everybody saw is visible only to its author again: a revealing was undone, or the moderator holds the
     * card back. The author gets the whole event, others lose the card's content.
     *
     * @param silent whether the card is revealed again with those written in silence
     * @param note from the moderator to the author
     */
    record CardCovered(
            String card,
            String text,
            @Nullable String author,
            Card.Kind kind,
            boolean silent,
            @Nullable String note) implements Event {}

    /** A moderator holds the card back; follows its covering. */
    record CardHeld(String card) implements Event {}

    /** Absent lead: the card is in no group. */
    record CardGrouped(String card, @Nullable String lead) implements Event {}

    /** Absent ask: nothing is requested any more. */
    record ExecutiveAsked(String card, @Nullable Ask ask) implements Event {}

    /** Absent outcome: the follow-up is open again. */
    record OutcomeRecorded(String card, @Nullable Outcome outcome) implements Event {}

    /** An event of the board's review. */
    sealed interface OfMeeting extends Event permits MeetingEvent {}

    record Reacted(String card, Reaction reaction, boolean on) implements Event {}
}
