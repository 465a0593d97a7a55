package dev.unblock.deal.deals;

import dev.unblock.deal.deals.DealRest.DealItem;
import dev.unblock.deal.deals.DealRest.DealStep;
import dev.unblock.deal.deals.DealRest.FieldSaid;
import dev.unblock.deal.money.Money;
import dev.unblock.deal.stages.Pipeline;
import java.util.List;
import java.util.Map;

/** Builds answers about deals. */
public final class DealAnswers {
    private DealAnswers() {}

    public static DealItem item(Deal deal, Pipeline stages) {
        DealValues it = deal.values();
        Owner owner = it.owner();
        Money amount = it.amount();
        return new DealItem(
                deal.id(),
                it.name(),
                it.account(),
                owner == null ? null : owner.member(),
                owner == null ? null : owner.name(),
                it.stage(),
                stages.kind(it.stage()),
                amount == null ? null : amount.amount(),
                amount == null ? null : amount.currency(),
                it.closeDate(),
                it.probability(),
                it.category(),
                it.nextStep(),
                it.nextStepDate(),
                it.source(),
                it.createdOn(),
                it.closedOn(),
                it.lostReason(),
                it.tags(),
                deal.version(),
                deal.changedAt());
    }

    static DealRest.DealList list(DealPage page, Pipeline stages) {
        return new DealRest.DealList(
                page.deals().stream().map(it -> item(it, stages)).toList(),
                page.count(),
                page.totals().stream()
                        .map(it -> new DealRest.DealTotal(it.currency(), it.amount(), it.deals()))
                        .toList(),
                page.next() == null ? null : page.next().text());
    }

    public static List<FieldSaid> said(Deal deal) {
        return deal.said().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new FieldSaid(
                        it.getKey(),
                        it.getValue().at(),
                        it.getValue().by(),
                        it.getValue().source(),
                        it.getValue().ref()))
                .toList();
    }

    static DealStep step(DealChange it) {
        return new DealStep(
                it.field(),
                it.old(),
                it.oldMember(),
                it.now(),
                it.nowMember(),
                it.by().at(),
                it.by().by(),
                it.by().source(),
                it.by().ref(),
                it.reason());
    }
}
