package dev.unblock.board;

import dev.unblock.board.Verdict.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Withdrawing and restoring cards, by their author, the deal's owner or a manager. */
final class WithdrawingRules {
    private WithdrawingRules() {}

    static Verdict withdraw(CommandContext context, Command.Withdraw c) {
        Card card = context.seen(c.card());
        if (card == null || !context.grounded(card)) return CommandContext.notFound("card");
        if (!context.mayWithdraw(card)) return CommandContext.forbidden();
        if (card.withdrawn()) return CommandContext.nothing();
        List<Fact> facts = new ArrayList<>();
        Deal deal = keyedBy(context.board(), card);
        if (deal != null) {
            facts.add(new Fact(null, new Event.KeyObstacleMarked(deal.id(), null)));
        }
        facts.addAll(GroupRules.without(context.board(), card));
        facts.add(CommandContext.about(card, new Event.CardWithdrawn(card.id())));
        return new Verdict.Accepted(facts);
    }

    static Verdict restore(CommandContext context, Command.Restore c) {
        Card card = context.seen(c.card());
        if (card == null || !context.grounded(card)) return CommandContext.notFound("card");
        if (!context.mayWithdraw(card)) return CommandContext.forbidden();
        return card.withdrawn()
                ? CommandContext.accept(CommandContext.about(card, restored(card)))
                : CommandContext.nothing();
    }

    /** An anonymous card is restored without its author. */
    static Event.CardRestored restored(Card card) {
        Card whole = card.withWithdrawn(false);
        return new Event.CardRestored(card.id(), card.anonymous() ? whole.withoutAuthor() : whole);
    }

    /** The deal that has this card as its key obstacle. */
    static @Nullable Deal keyedBy(Board board, Card card) {
        String id = card.deal();
        Deal deal = id == null ? null : board.deals().get(id);
        return deal != null && card.id().equals(deal.keyObstacle()) ? deal : null;
    }
}
