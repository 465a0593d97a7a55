package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/** Applies events to the deals and cards of a board. Validates nothing: events are facts. */
final class Fold {
    private Fold() {}

    static Board of(Board board, Entry entry) {
        long seq = entry.seq();
        return switch (entry.event()) {
            case Event.BoardOpened e -> board.withSettings(e.title(), e.language(), false);
            case Event.SettingsChanged e -> board.withSettings(e.title(), e.language(), e.locked());
            case Event.DealAdded e -> add(board, e);
            case Event.DealEdited e -> deal(board, e.deal(), it -> it.withFacts(e.name(), e.owner(), e.facts()));
            case Event.DealMoved e -> deal(board, e.deal(), it -> it.withOrder(e.order()));
            case Event.DealRemoved e -> deal(board, e.deal(), it -> it.withRemoved(true));
            case Event.DealRestored e -> deal(board, e.deal(), it -> it.withRemoved(false));
            case Event.ResultReported e -> deal(board, e.deal(), it -> it.withResult(new Text(e.text(), seq)));
            case Event.StuckExplained e -> deal(board, e.deal(), it -> it.withStuckBecause(new Text(e.text(), seq)));
            case Event.KeyObstacleMarked e -> deal(board, e.deal(), it -> it.withKeyObstacle(e.obstacle()));
            case Event.DecisionMade e ->
                MeetingFold.decided(deal(board, e.deal(), it -> it.withDecision(e.decision())), e.deal());
            case Event.CardAdded e -> add(board, entry, e);
            case Event.CardReworded e -> card(board, e.card(), it -> it.withText(new Text(e.text(), seq)));
            case Event.ObstacleMoved e -> card(board, e.card(), it -> moved(it, e));
            case Event.ObstacleClassified e -> card(board, e.card(), it -> classified(it, e));
            case Event.SolutionMoved e -> card(board, e.card(), it -> moved(it, e));
            case Event.FollowUpRescheduled e -> card(board, e.card(), it -> rescheduled(it, e));
            case Event.CardWithdrawn e -> card(board, e.card(), it -> it.withWithdrawn(true));
            case Event.CardRestored e -> restored(board, e);
            case Event.CardCovered e ->
                card(
                        board,
                        e.card(),
                        it -> it.covered(new Text(e.text(), seq), e.author(), e.kind(), e.silent(), e.note()));
            case Event.CardHeld e -> card(board, e.card(), Card::withHeld);
            case Event.CardGrouped e -> card(board, e.card(), it -> it.withGroup(e.lead()));
            case Event.ExecutiveAsked e -> card(board, e.card(), it -> asked(it, e));
            case Event.OutcomeRecorded e -> card(board, e.card(), it -> ended(it, e));
            case MeetingEvent e -> MeetingFold.of(board, entry, e);
            case Event.CardRevealed e ->
                card(board, e.card(), it -> it.revealed(new Text(e.text(), seq), e.author(), e.kind()));
            case Event.Reacted e -> card(board, e.card(), it -> reacted(it, e, entry.actor()));
        };
    }

    private static Board deal(Board board, String id, UnaryOperator<Deal> change) {
        Deal deal = board.deals().get(id);
        return deal == null ? board : board.with(change.apply(deal));
    }

    private static Board card(Board board, String id, UnaryOperator<Card> change) {
        Card card = board.cards().get(id);
        return card == null ? board : board.with(change.apply(card));
    }

    private static Board add(Board board, Event.DealAdded e) {
        return board.deals().containsKey(e.deal()) ? board : board.with(Deal.added(e));
    }

    private static Board add(Board board, Entry entry, Event.CardAdded e) {
        return board.cards().containsKey(e.card()) ? board : board.with(Card.added(entry, e));
    }

    /** Viewers who knew the author keep knowing. */
    private static Board restored(Board board, Event.CardRestored e) {
        Card whole = e.whole();
        Card known = board.cards().get(e.card());
        if (whole == null) {
            return card(board, e.card(), it -> it.withWithdrawn(false));
        }
        return board.with(
                whole.author() == null && known != null && known.author() != null
                        ? whole.writtenBy(known.author())
                        : whole);
    }

    private static Card moved(Card card, Event.ObstacleMoved e) {
        return card.kind() instanceof Kind.Obstacle it ? card.withKind(it.in(e.remover(), e.order())) : card;
    }

    private static Card classified(Card card, Event.ObstacleClassified e) {
        return card.kind() instanceof Kind.Obstacle it ? card.withKind(it.as(e.type(), e.assignee())) : card;
    }

    private static Card moved(Card card, Event.SolutionMoved e) {
        return card.kind() instanceof Kind.Solution it ? card.withKind(it.in(e.obstacle(), e.order())) : card;
    }

    private static Card rescheduled(Card card, Event.FollowUpRescheduled e) {
        return card.kind() instanceof Kind.FollowUp it ? card.withKind(it.by(e.assignee(), e.due())) : card;
    }

    private static Card asked(Card card, Event.ExecutiveAsked e) {
        return card.kind() instanceof Kind.Obstacle it ? card.withKind(it.asking(e.ask())) : card;
    }

    private static Card ended(Card card, Event.OutcomeRecorded e) {
        return card.kind() instanceof Kind.FollowUp it ? card.withKind(it.ended(e.outcome())) : card;
    }

    /** Ignores reactions without an author (they come from redacted entries). */
    private static Card reacted(Card card, Event.Reacted e, @Nullable String actor) {
        if (actor == null) {
            return card;
        }
        PMap<Reaction, PSet<String>> reactions = card.reactions();
        PSet<String> who = reactions.getOrDefault(e.reaction(), TreePSet.<String>empty());
        PSet<String> now = e.on() ? who.plus(actor) : who.minus(actor);
        return card.withReactions(now.isEmpty() ? reactions.minus(e.reaction()) : reactions.plus(e.reaction(), now));
    }
}
