package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import dev.unblock.board.Verdict.Accepted;
import dev.unblock.board.Verdict.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves of obstacles between and within lanes, and of solutions between and within obstacles. */
final class MovingRules {
    private MovingRules() {}

    static Verdict move(CommandContext context, Command.MoveObstacle c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        if (!(card.kind() instanceof Kind.Obstacle now)) return CommandContext.invalid("card");
        Merge merge = new Merge();
        Remover then = merge.value("remover", c.remover(), c.was(), now.remover());
        if (merge.refusal() != null) return merge.refusal();
        // another person has moved the card to another list: a position within the old list is meaningless
        if (then != c.remover()) return CommandContext.nothing();
        SiblingOrder siblings = lane(context.board(), card, now.in(c.remover()));
        boolean there = now.remover() == c.remover() && siblings.isAt(now.order(), c.after(), c.before());
        return there
                ? CommandContext.nothing()
                : new Accepted(
                        facts(context.board(), card, now.in(c.remover()), siblings.place(c.after(), c.before())));
    }

    /** Only within one deal, and not to an obstacle that the writer cannot see. */
    static Verdict move(CommandContext context, Command.MoveSolution c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        if (!(card.kind() instanceof Kind.Solution now)) return CommandContext.invalid("card");
        Merge merge = new Merge();
        String then = merge.value("obstacle", c.obstacle(), c.was(), now.obstacle());
        if (merge.refusal() != null) return merge.refusal();
        if (!then.equals(c.obstacle())) return CommandContext.nothing();
        Card obstacle = context.card(c.obstacle());
        if (obstacle == null) return CommandContext.notFound("obstacle");
        if (!canHang(card, obstacle)) return CommandContext.invalid("obstacle");
        SiblingOrder siblings = lane(context.board(), card, now.under(c.obstacle()));
        boolean there = now.obstacle().equals(c.obstacle()) && siblings.isAt(now.order(), c.after(), c.before());
        return there
                ? CommandContext.nothing()
                : new Accepted(
                        facts(context.board(), card, now.under(c.obstacle()), siblings.place(c.after(), c.before())));
    }

    static boolean canHang(Card solution, Card obstacle) {
        String deal = obstacle.deal();
        return obstacle.kind() instanceof Kind.Obstacle && deal != null && deal.equals(solution.deal());
    }

    /** The list in which the card would stand as that kind; withdrawn cards count, since they may come back. */
    static SiblingOrder lane(Board board, Card moving, Kind target) {
        SiblingOrder siblings = new SiblingOrder();
        for (Card card : board.cards().values()) {
            String order = orderBeside(moving, target, card);
            if (order != null && !card.id().equals(moving.id())) {
                siblings.add(card.id(), order);
            }
        }
        return siblings;
    }

    private static @Nullable String orderBeside(Card moving, Kind target, Card card) {
        return switch (card.kind()) {
            case Kind.Obstacle it ->
                target instanceof Kind.Obstacle wanted && wanted.remover() == it.remover() && moving.isOfSameDeal(card)
                        ? it.order()
                        : null;
            case Kind.Solution it ->
                target instanceof Kind.Solution wanted && wanted.obstacle().equals(it.obstacle()) ? it.order() : null;
            case Kind.FollowUp it -> null;
            case Kind.Story it -> null;
            case Kind.Comment it -> null;
            case Kind.Help it -> null;
        };
    }

    /** Moves that make room come first: of several moves in one command, undo takes the last as the intended one. */
    static List<Fact> facts(Board board, Card card, Kind target, Place place) {
        List<Fact> facts = new ArrayList<>();
        place.shifts().forEach((id, order) -> {
            Card neighbour = board.cards().get(id);
            if (neighbour != null) {
                facts.addAll(moved(neighbour, target, order));
            }
        });
        facts.addAll(moved(card, target, place.order()));
        return facts;
    }

    private static List<Fact> moved(Card card, Kind target, String order) {
        return switch (target) {
            case Kind.Obstacle it ->
                List.of(CommandContext.about(card, new Event.ObstacleMoved(card.id(), it.remover(), order)));
            case Kind.Solution it ->
                List.of(CommandContext.about(card, new Event.SolutionMoved(card.id(), it.obstacle(), order)));
            case Kind.FollowUp it -> List.of();
            case Kind.Story it -> List.of();
            case Kind.Comment it -> List.of();
            case Kind.Help it -> List.of();
        };
    }
}
