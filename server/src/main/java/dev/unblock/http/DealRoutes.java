package dev.unblock.http;

import static dev.unblock.http.AccessRule.MEMBER;
import static dev.unblock.http.Endpoint.get;

import dev.unblock.review.DealLine;
import dev.unblock.review.DealThread;
import dev.unblock.review.PgDealThreads;
import java.util.List;

/** Deals over the weeks. */
final class DealRoutes implements Endpoints {
    private final PgDealThreads deals;

    DealRoutes(PgDealThreads deals) {
        this.deals = deals;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get(
                                "DEALS",
                                "/api/deals",
                                MEMBER,
                                call -> deals.ofTeam(call.member().team().id()).await())
                        .gives(DealLine[].class)
                        .says("The deals that the team has talked about"),
                get("DEAL", "/api/deals/{deal}", MEMBER, this::thread)
                        .gives(DealThread.class)
                        .says("One deal over the weeks"));
    }

    private Object thread(Call call) {
        return deals.of(call.member().team().id(), call.path("deal"))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }
}
