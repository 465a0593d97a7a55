package dev.unblock.deal.deals;

import dev.unblock.deal.deals.DealRest.DealItem;
import dev.unblock.deal.deals.DealRest.DealStep;
import dev.unblock.deal.deals.DealRest.FieldSaid;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All deals of a team, to be taken along. Awaits. */
public final class DealExport {
    private final PgDeals deals;
    private final PgDealHistory history;
    private final PgStages stages;
    private final BiFunction<String, List<String>, Future<Map<String, List<?>>>> contacts;

    /** @param contacts by deal, of a team's deals with these ids */
    public DealExport(
            PgDeals deals,
            PgDealHistory history,
            PgStages stages,
            BiFunction<String, List<String>, Future<Map<String, List<?>>>> contacts) {
        this.deals = deals;
        this.history = history;
        this.stages = stages;
        this.contacts = contacts;
    }

    /** @param stageName as the team calls the stage */
    private record ExportedDeal(
            DealItem deal,
            @Nullable String stageName,
            List<FieldSaid> said,
            List<ExternalId> externals,
            List<DealStep> changes,
            List<?> contacts) {}

    /** Hands over one deal after the other. */
    public void of(String team, Consumer<Object> each) {
        Pipeline pipeline = stages.of(team).await();
        List<Deal> page = deals.after(team, "").await();
        while (!page.isEmpty()) {
            List<String> ids = page.stream().map(Deal::id).toList();
            Map<String, List<ExternalId>> externals =
                    deals.externalIds(team, ids).await();
            Map<String, List<DealChange>> changes = history.of(team, ids).await();
            Map<String, List<?>> people = contacts.apply(team, ids).await();
            for (Deal deal : page) {
                each.accept(new ExportedDeal(
                        DealAnswers.item(deal, pipeline),
                        pipeline.of(deal.values().stage()).map(Stage::name).orElse(null),
                        DealAnswers.said(deal),
                        externals.getOrDefault(deal.id(), List.of()),
                        changes.getOrDefault(deal.id(), List.of()).stream()
                                .map(DealAnswers::step)
                                .toList(),
                        people.getOrDefault(deal.id(), List.of())));
            }
            page = deals.after(team, page.getLast().id()).await();
        }
    }
}
