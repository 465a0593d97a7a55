package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import dev.unblock.board.Verdict.Fact;
import dev.unblock.board.Verdict.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Undoes one command. Each field is restored to its previous value, newest first, if nobody has written it since and
 * the undoing person may still write it; other fields are left alone. Later changes by the same tab that it has already
 * undone do not count, so several steps in one field can be undone one by one. An undo is recorded like any command, so
 * it can be undone, too.
 */
final class UndoRule {
    private UndoRule() {}

    static Verdict undo(CommandContext context, Command.Undo c) {
        Board board = context.board();
        List<Fact> facts = new ArrayList<>();
        for (Event inverse : inverses(board, context.meta().client(), c.op())) {
            for (Fact fact : restoring(new CommandContext(board, context.meta()), inverse)) {
                facts.add(fact);
                board = board.after(entry(board, context.meta(), fact));
            }
        }
        return facts.isEmpty() ? new Refused(Refusal.STALE_UNDO, "op", null) : new Verdict.Accepted(facts);
    }

    /** Whether the command changed only the settings; undoing it counts as changing them. */
    static boolean isOfSettings(Board board, CommandMeta meta, Command.Undo c) {
        List<Change> changes = board.recent().stream()
                .filter(it -> it.isOf(meta.client(), c.op()))
                .toList();
        return !changes.isEmpty() && changes.stream().allMatch(it -> it.inverse() instanceof Event.SettingsChanged);
    }

    /** Events that undo the command: every field it wrote that nobody has changed since, newest first. */
    private static List<Event> inverses(Board board, String client, long op) {
        Map<String, Deque<Change>> writtenSince = new HashMap<>();
        List<Event> inverses = new ArrayList<>();
        boolean isNewest = true;
        for (Change change : List.copyOf(board.recent()).reversed()) {
            Deque<Change> since = writtenSince.computeIfAbsent(change.field(), field -> new ArrayDeque<>());
            if (!change.isOf(client, op)) {
                since.addFirst(change);
                continue;
            }
            // moves before another change in the same command only made room for it
            boolean isMeant = isNewest || !Field.isPlace(change.field());
            isNewest = false;
            Event inverse = isMeant ? inverse(board, change, since) : null;
            if (inverse != null) {
                inverses.add(inverse);
            }
        }
        return inverses;
    }

    /**
     * One event may write several fields, and others may have changed some of them since. So an undo is merged like a
     * command whose writer saw the board as the change left it.
     *
     * @param since later changes under the same field name, oldest first
     * @return null if no field has the value any more that the change wrote
     */
    private static @Nullable Event inverse(Board board, Change change, Deque<Change> since) {
        if (since.isEmpty()) return change.inverse();
        Event now = Inverse.of(board, change.inverse());
        if (now == null) return null;
        List<Event> states = new ArrayList<>(since.stream().map(Change::inverse).toList());
        states.add(now);
        Event left = states.getFirst();
        Event inverse = change.inverse();
        int index = 0;
        for (Change later : since) {
            Event before = states.get(index);
            Event after = states.get(++index);
            if (!later.client().equals(change.client())) {
                // a field that others wrote is not undone, even if the tab has changed it back since
                inverse = Merge.over(inverse, before, after);
                left = Merge.over(left, before, after);
            }
        }
        inverse = Merge.over(inverse, left, now);
        return inverse.equals(now) ? null : inverse;
    }

    /** The events that restore the value now; none if they would break the board or exceed the person's rights. */
    private static List<Fact> restoring(CommandContext context, Event inverse) {
        return switch (inverse) {
            case Event.SettingsChanged e -> only(context.manages() || context.leads(), e);
            case Event.DealEdited e -> only(isEditable(context, e), e);
            case Event.DealRemoved e -> only(isRemovable(context, e.deal()), e);
            case Event.DealRestored e -> only(isRestorable(context, e.deal()), e);
            case Event.DealMoved e -> moved(context, e);
            case Event.ResultReported e -> only(isRun(context, e.deal()), e);
            case Event.StuckExplained e -> only(isRun(context, e.deal()), e);
            case Event.KeyObstacleMarked e -> only(canBeKey(context, e), e);
            case Event.DecisionMade e -> only(canStand(context, e), e);
            case Event.CardReworded e -> about(context.card(e.card()), e);
            case Event.ObstacleClassified e -> about(context.card(e.card()), e);
            case Event.FollowUpRescheduled e -> about(context.card(e.card()), e);
            case Event.ObstacleMoved e -> moved(context, e);
            case Event.SolutionMoved e -> moved(context, e);
            case Event.CardGrouped e -> grouped(context, e);
            case Event.ExecutiveAsked e -> about(context.card(e.card()), e);
            case Event.OutcomeRecorded e -> about(context.card(e.card()), e);
            case Event.CardWithdrawn e -> withdrawn(context, e);
            case Event.CardRestored e -> restored(context, e);
            // no event has one of these as its inverse
            case Event.BoardOpened e -> List.of();
            case Event.DealAdded e -> List.of();
            case Event.CardAdded e -> List.of();
            case Event.CardRevealed e -> List.of();
            case Event.CardCovered e -> List.of();
            case Event.CardHeld e -> List.of();
            case MeetingEvent e -> List.of();
            case Event.Reacted e -> List.of();
        };
    }

    private static boolean isRun(CommandContext context, String id) {
        return context.runsDeals() && context.deal(id) != null;
    }

    /** The deal's owner may have brought another deal meanwhile. */
    private static boolean isEditable(CommandContext context, Event.DealEdited e) {
        Deal deal = context.deal(e.deal());
        if (deal == null || !context.manages(deal)) return false;
        return deal.owner().equals(e.owner()) || !DealRules.mayNotBring(context, e.owner());
    }

    private static boolean isRemovable(CommandContext context, String id) {
        Deal deal = context.deal(id);
        return deal != null && context.manages(deal) && !DealRules.isTalkedAbout(context.board(), deal);
    }

    private static boolean isRestorable(CommandContext context, String id) {
        Deal deal = context.board().deals().get(id);
        return deal != null && deal.removed() && context.manages(deal) && !DealRules.mayNotBring(context, deal.owner());
    }

    private static boolean canBeKey(CommandContext context, Event.KeyObstacleMarked e) {
        Deal deal = context.deal(e.deal());
        // in a review the key obstacle is up to the vote and the moderator
        if (deal == null || !context.runsDeals() || context.board().meeting() != null) return false;
        String id = e.obstacle();
        Card card = id == null ? null : context.card(id);
        return id == null || (card != null && ThreadRules.canBeKey(context, deal, card));
    }

    private static boolean canStand(CommandContext context, Event.DecisionMade e) {
        Deal deal = context.deal(e.deal());
        if (deal == null || !context.manages(deal)) return false;
        Meeting meeting = context.board().meeting();
        if (meeting != null && (!DecidingRules.isOpen(meeting, deal) || e.decision() != null)) return false;
        return !(e.decision() instanceof Decision.Strategy it)
                || ThreadRules.choice(context, deal, it.solutions()) == null;
    }

    private static List<Fact> moved(CommandContext context, Event.DealMoved e) {
        if (!isRun(context, e.deal())) return List.of();
        Place place = DealRules.lane(context.board(), e.deal()).placeAt(e.order());
        return DealRules.facts(place, new Event.DealMoved(e.deal(), place.order()));
    }

    private static List<Fact> moved(CommandContext context, Event.ObstacleMoved e) {
        Card card = context.card(e.card());
        return card != null && card.kind() instanceof Kind.Obstacle it
                ? moved(context, card, it.in(e.remover()), e.order())
                : List.of();
    }

    private static List<Fact> moved(CommandContext context, Event.SolutionMoved e) {
        Card card = context.card(e.card());
        Card obstacle = context.card(e.obstacle());
        return card != null
                        && card.kind() instanceof Kind.Solution it
                        && obstacle != null
                        && MovingRules.canHang(card, obstacle)
                ? moved(context, card, it.under(e.obstacle()), e.order())
                : List.of();
    }

    private static List<Fact> moved(CommandContext context, Card card, Kind target, String order) {
        Place place = MovingRules.lane(context.board(), card, target).placeAt(order);
        return MovingRules.facts(context.board(), card, target, place);
    }

    /** Not while it is the key obstacle: that mark is another field and may be another person's. */
    private static List<Fact> withdrawn(CommandContext context, Event.CardWithdrawn e) {
        Card card = context.card(e.card());
        if (card == null || !context.mayWithdraw(card) || WithdrawingRules.keyedBy(context.board(), card) != null)
            return List.of();
        List<Fact> facts = new ArrayList<>(GroupRules.without(context.board(), card));
        facts.addAll(about(card, e));
        return facts;
    }

    private static List<Fact> restored(CommandContext context, Event.CardRestored e) {
        Card card = context.seen(e.card());
        boolean may = card != null && card.withdrawn() && context.grounded(card) && context.mayWithdraw(card);
        return card != null && may ? about(card, WithdrawingRules.restored(card)) : List.of();
    }

    /** Only to a card that still leads a group or is in none. */
    private static List<Fact> grouped(CommandContext context, Event.CardGrouped e) {
        Card card = context.card(e.card());
        String lead = e.lead();
        boolean may = card != null && (lead == null || GroupRules.canJoin(context, card, lead));
        return may ? about(card, e) : List.of();
    }

    private static List<Fact> about(@Nullable Card card, Event event) {
        return card == null ? List.of() : List.of(CommandContext.about(card, event));
    }

    private static List<Fact> only(boolean may, Event event) {
        return may ? List.of(new Fact(null, event)) : List.of();
    }

    private static Entry entry(Board board, CommandMeta meta, Fact fact) {
        return new Verdict.Accepted(List.of(fact)).entries(board.seq(), meta, 0).getFirst();
    }
}
