package dev.unblock.deal.deals;

import dev.unblock.deal.deals.DealRest.DealItem;
import dev.unblock.deal.deals.DealRest.DealStep;
import dev.unblock.deal.deals.DealRest.FieldSaid;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All deals of a team, to be taken along. Awaits. */
public final class DealExport {
    private final PgDeals deals;
    private final PgDealHistory history;
    private final PgStages stages;

    public DealExport(PgDeals deals, PgDealHistory history, PgStages stages) {
        this.deals = deals;
        this.history = history;
        this.stages = stages;
    }

    /** @param stageName as the team calls the stage */
    private record ExportedDeal(
            DealItem deal,
            @Nullable String stageName,
            List<FieldSaid> said,
            List<ExternalId> externals,
            List<DealStep> changes) {}

    /** Hands over one deal after the other. */
    public void of(String team, Consumer<Object> each) {
        Pipeline pipeline = stages.of(team).await();
        List<Deal> page = deals.after(team, "").await();
        while (!page.isEmpty()) {
            List<String> ids = page.stream().map(Deal::id).toList();
            Map<String, List<ExternalId>> externals =
                    deals.externalIds(team, ids).await();
            Map<String, List<DealChange>> changes = history.of(team, ids).await();
            for (Deal deal : page) {
                each.accept(new ExportedDeal(
                        DealAnswers.item(deal, pipeline),
                        pipeline.of(deal.values().stage()).map(Stage::name).orElse(null),
                        DealAnswers.said(deal),
                        externals.getOrDefault(deal.id(), List.of()),
                        changes.getOrDefault(deal.id(), List.of()).stream()
                                .map(DealAnswers::step)
                                .toList()));
            }
            page = deals.after(team, page.getLast().id()).await();
        }
    }
}
