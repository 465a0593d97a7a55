package dev.unblock.board;

import dev.unblock.board.Verdict.Fact;
import java.util.ArrayList;
import java.util.List;

/** Deals on the board and their order. */
final class DealRules {
    private DealRules() {}

    static Verdict add(CommandContext context, Command.AddDeal c) {
        if (!context.runsDeals()) return CommandContext.forbidden();
        if (!context.isFree(c.deal())) return CommandContext.invalid("deal");
        String name = Wording.line(c.name(), Limits.DEAL_NAME);
        if (name == null) return CommandContext.invalid("name");
        if (!context.nameable(c.owner(), null)) return CommandContext.invalid("owner");
        ValidDealFacts figures = ValidDealFacts.of(c.facts());
        if (figures.fault() != null) return CommandContext.invalid(figures.fault());
        if (context.board().deals().size() >= Limits.DEALS) return CommandContext.full();
        if (mayNotBring(context, c.owner())) return CommandContext.refused(Refusal.ALREADY_NOMINATED);

        Place place = lane(context.board(), c.deal()).place(c.after(), null);
        Event.DealAdded added = new Event.DealAdded(c.deal(), name, c.owner(), figures.facts(), place.order());
        return new Verdict.Accepted(facts(place, added));
    }

    static Verdict edit(CommandContext context, Command.EditDeal c) {
        if (!context.runsDeals()) return CommandContext.forbidden();
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        if (!context.manages(deal)) return CommandContext.forbidden();
        String name = Wording.line(c.name(), Limits.DEAL_NAME);
        if (name == null) return CommandContext.invalid("name");
        ValidDealFacts figures = ValidDealFacts.of(c.facts());
        if (figures.fault() != null) return CommandContext.invalid(figures.fault());
        Event.DealEdited now = new Event.DealEdited(deal.id(), deal.name(), deal.owner(), deal.facts());
        Event.DealEdited said = new Event.DealEdited(deal.id(), name, c.owner(), figures.facts());
        Merge merge = new Merge();
        Event.DealEdited then = merge.deal(said, c.was(), now);
        if (merge.refusal() != null) return merge.refusal();
        if (!context.nameable(then.owner(), deal.owner())) return CommandContext.invalid("owner");
        boolean isHandedOn = !then.owner().equals(deal.owner());
        if (isHandedOn && mayNotBring(context, then.owner())) return CommandContext.refused(Refusal.ALREADY_NOMINATED);
        return then.equals(now) ? CommandContext.nothing() : CommandContext.accept(then);
    }

    static Verdict move(CommandContext context, Command.MoveDeal c) {
        if (!context.runsDeals()) return CommandContext.forbidden();
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        SiblingOrder siblings = lane(context.board(), deal.id());
        if (siblings.isAt(deal.order(), c.after(), c.before())) return CommandContext.nothing();
        Place place = siblings.place(c.after(), c.before());
        return new Verdict.Accepted(facts(place, new Event.DealMoved(deal.id(), place.order())));
    }

    static Verdict remove(CommandContext context, Command.RemoveDeal c) {
        Deal deal = context.board().deals().get(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        if (!context.manages(deal)) return CommandContext.forbidden();
        if (isTalkedAbout(context.board(), deal)) return CommandContext.refused(Refusal.SLOT_OPEN);
        return deal.removed() ? CommandContext.nothing() : CommandContext.accept(new Event.DealRemoved(deal.id()));
    }

    /** Each rep brings one deal to a review, unless a moderator wants more of them; a free board accepts any number. */
    static boolean mayNotBring(CommandContext context, String owner) {
        return !context.leads() && isNominated(context.board(), owner);
    }

    private static boolean isNominated(Board board, String owner) {
        return board.meeting() != null
                && board.deals().values().stream()
                        .anyMatch(deal -> !deal.removed() && deal.owner().equals(owner));
    }

    static boolean isTalkedAbout(Board board, Deal deal) {
        Meeting meeting = board.meeting();
        return meeting != null && deal.id().equals(meeting.agenda().current());
    }

    static Verdict restore(CommandContext context, Command.RestoreDeal c) {
        Deal deal = context.board().deals().get(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        if (!context.manages(deal)) return CommandContext.forbidden();
        if (!deal.removed()) return CommandContext.nothing();
        if (mayNotBring(context, deal.owner())) return CommandContext.refused(Refusal.ALREADY_NOMINATED);
        return CommandContext.accept(new Event.DealRestored(deal.id()));
    }

    /** All deals in order, without the one to be placed; removed deals count, since they may come back. */
    static SiblingOrder lane(Board board, String without) {
        SiblingOrder siblings = new SiblingOrder();
        for (Deal deal : board.deals().values()) {
            if (!deal.id().equals(without)) {
                siblings.add(deal.id(), deal.order());
            }
        }
        return siblings;
    }

    /** Moves that make room come first: of several moves in one command, undo takes the last as the intended one. */
    static List<Fact> facts(Place place, Event meant) {
        List<Fact> facts = new ArrayList<>();
        place.shifts().forEach((id, order) -> facts.add(new Fact(null, new Event.DealMoved(id, order))));
        facts.add(new Fact(null, meant));
        return facts;
    }
}
