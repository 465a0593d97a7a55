package dev.unblock.http;

import dev.unblock.review.PgDealThreads;

/** Deals over the weeks. */
final class DealRoutes {
    private final PgDealThreads deals;

    DealRoutes(PgDealThreads deals) {
        this.deals = deals;
    }

    void bind(Api api) {
        api.on(
                        ReviewOperation.DEALS,
                        call -> deals.ofTeam(call.member().team().id()).await())
                .on(ReviewOperation.DEAL, this::thread);
    }

    private Object thread(Call call) {
        return deals.of(call.member().team().id(), call.path("deal"))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }
}
