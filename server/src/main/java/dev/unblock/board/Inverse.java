package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The event that restores the field that another event wrote. The opening of a board, revealings and reactions have
 * none: a revealed text cannot be hidden again by undo, and a reaction is switched off by another reaction. Nor has an
 * event that changed nothing because its target did not exist.
 */
final class Inverse {
    private Inverse() {}

    static @Nullable Event of(Board before, Event event) {
        return switch (event) {
            case Event.BoardOpened e -> null;
            case Event.SettingsChanged e ->
                new Event.SettingsChanged(before.title(), before.language(), before.locked());
            case Event.DealAdded e -> before.deals().containsKey(e.deal()) ? null : new Event.DealRemoved(e.deal());
            case Event.DealEdited e ->
                deal(before, e.deal(), it -> new Event.DealEdited(it.id(), it.name(), it.owner(), it.facts()));
            case Event.DealMoved e -> deal(before, e.deal(), it -> new Event.DealMoved(it.id(), it.order()));
            case Event.DealRemoved e ->
                deal(before, e.deal(), it -> it.removed() ? null : new Event.DealRestored(it.id()));
            case Event.DealRestored e ->
                deal(before, e.deal(), it -> it.removed() ? new Event.DealRemoved(it.id()) : null);
            case Event.ResultReported e ->
                deal(
                        before,
                        e.deal(),
                        it -> new Event.ResultReported(it.id(), it.result().text()));
            case Event.StuckExplained e ->
                deal(
                        before,
                        e.deal(),
                        it -> new Event.StuckExplained(
                                it.id(), it.stuckBecause().text()));
            case Event.KeyObstacleMarked e ->
                deal(before, e.deal(), it -> new Event.KeyObstacleMarked(it.id(), it.keyObstacle()));
            case Event.DecisionMade e -> deal(before, e.deal(), it -> new Event.DecisionMade(it.id(), it.decision()));
            case Event.CardAdded e -> before.cards().containsKey(e.card()) ? null : new Event.CardWithdrawn(e.card());
            case Event.CardReworded e ->
                card(
                        before,
                        e.card(),
                        it -> new Event.CardReworded(it.id(), it.text().text()));
            case Event.ObstacleMoved e -> card(before, e.card(), Inverse::placeOf);
            case Event.ObstacleClassified e -> card(before, e.card(), Inverse::classOf);
            case Event.SolutionMoved e -> card(before, e.card(), Inverse::placeOf);
            case Event.FollowUpRescheduled e -> card(before, e.card(), Inverse::promiseOf);
            case Event.CardWithdrawn e ->
                card(before, e.card(), it -> it.withdrawn() ? null : new Event.CardRestored(it.id()));
            case Event.CardRestored e ->
                card(before, e.card(), it -> it.withdrawn() ? new Event.CardWithdrawn(it.id()) : null);
            case Event.CardRevealed e -> null;
            case Event.CardCovered e -> null;
            case Event.CardHeld e -> null;
            case Event.CardGrouped e -> card(before, e.card(), it -> new Event.CardGrouped(it.id(), it.group()));
            case Event.ExecutiveAsked e -> card(before, e.card(), Inverse::askOf);
            case Event.OutcomeRecorded e -> card(before, e.card(), Inverse::outcomeOf);
            case MeetingEvent e -> null;
            case Event.Reacted e -> null;
        };
    }

    private static @Nullable Event deal(Board before, String id, Function<Deal, @Nullable Event> restoring) {
        Deal deal = before.deals().get(id);
        return deal == null ? null : restoring.apply(deal);
    }

    private static @Nullable Event card(Board before, String id, Function<Card, @Nullable Event> restoring) {
        Card card = before.cards().get(id);
        return card == null ? null : restoring.apply(card);
    }

    private static @Nullable Event placeOf(Card card) {
        return switch (card.kind()) {
            case Kind.Obstacle it -> new Event.ObstacleMoved(card.id(), it.remover(), it.order());
            case Kind.Solution it -> new Event.SolutionMoved(card.id(), it.obstacle(), it.order());
            case Kind.FollowUp it -> null;
            case Kind.Story it -> null;
            case Kind.Comment it -> null;
            case Kind.Help it -> null;
        };
    }

    private static @Nullable Event classOf(Card card) {
        return card.kind() instanceof Kind.Obstacle it
                ? new Event.ObstacleClassified(card.id(), it.type(), it.assignee())
                : null;
    }

    private static @Nullable Event askOf(Card card) {
        return card.kind() instanceof Kind.Obstacle it ? new Event.ExecutiveAsked(card.id(), it.ask()) : null;
    }

    private static @Nullable Event outcomeOf(Card card) {
        return card.kind() instanceof Kind.FollowUp it ? new Event.OutcomeRecorded(card.id(), it.outcome()) : null;
    }

    private static @Nullable Event promiseOf(Card card) {
        return card.kind() instanceof Kind.FollowUp it
                ? new Event.FollowUpRescheduled(card.id(), it.assignee(), it.due())
                : null;
    }
}
