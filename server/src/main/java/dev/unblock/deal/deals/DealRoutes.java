package dev.unblock.deal.deals;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.patch;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MEMBER;
import static dev.unblock.people.AccessLevel.REP_OR_MANAGER;

import dev.unblock.deal.DealField;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import dev.unblock.people.team.PgPeople;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The deals of the caller's team. */
public final class DealRoutes implements Endpoints {
    private final PgDeals deals;
    private final PgDealList list;
    private final PgDealHistory history;
    private final PgStages stages;
    private final PgPeople people;
    private final InstantSource clock;

    public DealRoutes(
            PgDeals deals,
            PgDealList list,
            PgDealHistory history,
            PgStages stages,
            PgPeople people,
            InstantSource clock) {
        this.deals = deals;
        this.list = list;
        this.history = history;
        this.stages = stages;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("DEALS", "/api/deals?find&owner&stage&state&sort&after", MEMBER, this::page)
                        .gives(DealRest.DealList.class)
                        .says("The team's deals, 100 at a time, with totals per currency; state: open, won, lost;"
                                + " sort: amount, close, changed, name"),
                post("NEW_DEAL", "/api/deals", REP_OR_MANAGER, this::add)
                        .takes(DealRest.NewDeal.class)
                        .makes(DealRest.DealDetail.class)
                        .says("Adds a deal"),
                get("DEAL", "/api/deals/{deal}", MEMBER, this::one)
                        .gives(DealRest.DealDetail.class)
                        .says("One deal, with who said each of its values, when and where"),
                patch("EDIT_DEAL", "/api/deals/{deal}", REP_OR_MANAGER, this::edit)
                        .takes(DealRest.EditDeal.class)
                        .gives(DealRest.DealDetail.class)
                        .says("Changes some fields of a deal; reps change their own and those without an owner"),
                get("DEAL_CHANGES", "/api/deals/{deal}/changes", MEMBER, this::changes)
                        .gives(DealRest.DealStep[].class)
                        .says("The history of a deal's fields, latest first"));
    }

    private Object page(Call call) {
        String team = SignedIn.member(call).team().id();
        DealQuery query = DealSearch.of(call, () -> people.members(team).await());
        Pipeline pipeline = stages.of(team).await();
        return DealAnswers.list(list.of(team, query, pipeline).await(), pipeline);
    }

    private Object one(Call call) {
        Member member = SignedIn.member(call);
        return deals.of(member.team().id(), call.path("deal"))
                .await()
                .map(deal -> told(member, deal))
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    private Object add(Call call) {
        DealRest.NewDeal sent = call.body(DealRest.NewDeal.class);
        Member member = SignedIn.member(call);
        String team = member.team().id();
        Set<String> members = active(team);
        Provenance by = Provenance.page(clock.instant(), member.id());
        DealRest.NewExternalId external = sent.external();
        return deals.add(
                        team,
                        (blank, pipeline) -> dated(new DealEdit(members, pipeline).first(sent.fields()), by),
                        by,
                        external == null
                                ? null
                                : new ExternalId(
                                        external.system().strip(), external.id().strip()))
                .await()
                .map(deal -> told(member, deal))
                .orElseThrow(() -> Refused.field("external", "Another deal has this id."));
    }

    private static DealValues dated(DealValues typed, Provenance by) {
        return typed.createdOn() != null
                ? typed
                : typed.with(DealField.CREATED_ON, LocalDate.ofInstant(by.at(), ZoneOffset.UTC));
    }

    private Object edit(Call call) {
        DealRest.EditDeal sent = call.body(DealRest.EditDeal.class);
        Member member = SignedIn.member(call);
        String team = member.team().id();
        Set<String> members = active(team);
        return deals.edit(
                        team,
                        call.path("deal"),
                        (deal, pipeline) -> {
                            DealRights.check(member, deal);
                            return new DealEdit(members, pipeline).over(deal.values(), sent.fields(), sent.was());
                        },
                        Provenance.page(clock.instant(), member.id()),
                        TypedFields.line(sent.reason()))
                .await()
                .map(deal -> told(member, deal))
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    private Object changes(Call call) {
        String team = SignedIn.member(call).team().id();
        String deal = call.path("deal");
        if (deals.of(team, deal).await().isEmpty()) {
            throw Refused.because(ProblemCode.NOT_FOUND);
        }
        return history.of(team, deal).await().stream().map(DealAnswers::step).toList();
    }

    private Set<String> active(String team) {
        return people.members(team).await().stream()
                .filter(Member::active)
                .map(Member::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private DealRest.DealDetail told(Member member, Deal deal) {
        String team = member.team().id();
        Pipeline pipeline = stages.of(team).await();
        return new DealRest.DealDetail(
                DealAnswers.item(deal, pipeline),
                DealAnswers.said(deal),
                deals.externalIds(team, List.of(deal.id())).await().getOrDefault(deal.id(), List.of()),
                DealRights.mayEdit(member, deal));
    }
}
