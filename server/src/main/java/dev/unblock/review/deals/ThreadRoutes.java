package dev.unblock.review.deals;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.boards.BoardNames;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.SignedIn;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import dev.unblock.review.PgCurrentRecords;
import java.util.List;

/** Deals that were discussed, with their history over all boards. */
public final class ThreadRoutes implements Endpoints {
    private final PgDealThreads deals;
    private final PgCurrentRecords current;
    private final PgPeople people;
    private final PgGuests guests;

    public ThreadRoutes(PgDealThreads deals, PgCurrentRecords current, PgPeople people, PgGuests guests) {
        this.deals = deals;
        this.current = current;
        this.people = people;
        this.guests = guests;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("DISCUSSED_DEALS", "/api/discussed-deals", MEMBER, this::list)
                        .gives(DealLine[].class)
                        .says("Deals that the team has discussed"),
                get("DEAL_REVIEWS", "/api/deals/{deal}/reviews", MEMBER, this::thread)
                        .gives(DealThread.class)
                        .says("One deal with its history over all boards"));
    }

    private Object list(Call call) {
        String team = SignedIn.member(call).team().id();
        call.behind(current.of(team).await());
        return deals.ofTeam(team).await();
    }

    private Object thread(Call call) {
        String team = SignedIn.member(call).team().id();
        call.behind(current.of(team).await());
        return deals.of(team, call.path("deal"))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND))
                .named(new BoardNames(people, guests, team)::of);
    }
}
