package dev.unblock.board;

import dev.unblock.board.Verdict.Fact;
import java.util.ArrayList;
import java.util.List;

/** Deals on the board and their order. */
final class DealRules {
    private DealRules() {}

    static Verdict add(Desk desk, Command.AddDeal c) {
        if (!desk.runsDeals()) return Desk.forbidden();
        if (!desk.isFree(c.deal())) return Desk.invalid("deal");
        String name = Wording.line(c.name(), Limits.DEAL_NAME);
        if (name == null) return Desk.invalid("name");
        if (!desk.nameable(c.owner(), null)) return Desk.invalid("owner");
        Figures figures = Figures.of(c.facts());
        if (figures.fault() != null) return Desk.invalid(figures.fault());
        if (desk.board().deals().size() >= Limits.DEALS) return Desk.full();
        if (isNominated(desk.board(), c.owner())) return Desk.refused(Refusal.ALREADY_NOMINATED);

        Place place = lane(desk.board(), c.deal()).place(c.after(), null);
        Event.DealAdded added = new Event.DealAdded(c.deal(), name, c.owner(), figures.facts(), place.order());
        return new Verdict.Accepted(facts(place, added));
    }

    static Verdict edit(Desk desk, Command.EditDeal c) {
        if (!desk.runsDeals()) return Desk.forbidden();
        Deal deal = desk.deal(c.deal());
        if (deal == null) return Desk.notFound("deal");
        if (!desk.manages(deal)) return Desk.forbidden();
        String name = Wording.line(c.name(), Limits.DEAL_NAME);
        if (name == null) return Desk.invalid("name");
        Figures figures = Figures.of(c.facts());
        if (figures.fault() != null) return Desk.invalid(figures.fault());
        Event.DealEdited now = new Event.DealEdited(deal.id(), deal.name(), deal.owner(), deal.facts());
        Event.DealEdited said = new Event.DealEdited(deal.id(), name, c.owner(), figures.facts());
        Merge merge = new Merge();
        Event.DealEdited then = merge.deal(said, c.was(), now);
        if (merge.refusal() != null) return merge.refusal();
        if (!desk.nameable(then.owner(), deal.owner())) return Desk.invalid("owner");
        boolean isHandedOn = !then.owner().equals(deal.owner());
        if (isHandedOn && isNominated(desk.board(), then.owner())) return Desk.refused(Refusal.ALREADY_NOMINATED);
        return then.equals(now) ? Desk.nothing() : Desk.accept(then);
    }

    static Verdict move(Desk desk, Command.MoveDeal c) {
        if (!desk.runsDeals()) return Desk.forbidden();
        Deal deal = desk.deal(c.deal());
        if (deal == null) return Desk.notFound("deal");
        Lane lane = lane(desk.board(), deal.id());
        if (lane.isAt(deal.order(), c.after(), c.before())) return Desk.nothing();
        Place place = lane.place(c.after(), c.before());
        return new Verdict.Accepted(facts(place, new Event.DealMoved(deal.id(), place.order())));
    }

    static Verdict remove(Desk desk, Command.RemoveDeal c) {
        Deal deal = desk.board().deals().get(c.deal());
        if (deal == null) return Desk.notFound("deal");
        if (!desk.manages(deal)) return Desk.forbidden();
        if (isTalkedAbout(desk.board(), deal)) return Desk.refused(Refusal.SLOT_OPEN);
        return deal.removed() ? Desk.nothing() : Desk.accept(new Event.DealRemoved(deal.id()));
    }

    /** To a review everybody brings one deal; a free board takes any number. */
    static boolean isNominated(Board board, String owner) {
        return board.meeting() != null
                && board.deals().values().stream()
                        .anyMatch(deal -> !deal.removed() && deal.owner().equals(owner));
    }

    static boolean isTalkedAbout(Board board, Deal deal) {
        Meeting meeting = board.meeting();
        return meeting != null && deal.id().equals(meeting.agenda().current());
    }

    static Verdict restore(Desk desk, Command.RestoreDeal c) {
        Deal deal = desk.board().deals().get(c.deal());
        if (deal == null) return Desk.notFound("deal");
        if (!desk.manages(deal)) return Desk.forbidden();
        if (!deal.removed()) return Desk.nothing();
        if (isNominated(desk.board(), deal.owner())) return Desk.refused(Refusal.ALREADY_NOMINATED);
        return Desk.accept(new Event.DealRestored(deal.id()));
    }

    /** The list of deals, removed ones too, since they may come back; without the one to be placed. */
    static Lane lane(Board board, String without) {
        Lane lane = new Lane();
        for (Deal deal : board.deals().values()) {
            if (!deal.id().equals(without)) {
                lane.add(deal.id(), deal.order());
            }
        }
        return lane;
    }

    /** Those that make room come first: of the moves of one order the last is the one that was meant. */
    static List<Fact> facts(Place place, Event meant) {
        List<Fact> facts = new ArrayList<>();
        place.shifts().forEach((id, order) -> facts.add(new Fact(null, new Event.DealMoved(id, order))));
        facts.add(new Fact(null, meant));
        return facts;
    }
}
