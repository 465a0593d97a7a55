package dev.unblock.people.links;

import static dev.unblock.http.Endpoint.delete;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.people.AccessLevel.MANAGER;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.SignedIn;
import dev.unblock.people.team.PgPeople;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists and revokes the open links of a team, for its managers. */
public final class LinkRoutes implements Endpoints {
    private final PgLinks links;
    private final PgPeople people;
    private final UnaryOperator<String> titles;
    private final TeamLinkTokens teamLinks;
    private final PeopleListener listener;

    public LinkRoutes(
            PgLinks links,
            PgPeople people,
            UnaryOperator<String> titles,
            TeamLinkTokens teamLinks,
            PeopleListener listener) {
        this.links = links;
        this.people = people;
        this.titles = titles;
        this.teamLinks = teamLinks;
        this.listener = listener;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("LINKS", "/api/links", MANAGER, this::list)
                        .gives(LinkRest.Link[].class)
                        .says("All open links of the team, newest first"),
                delete("REVOKE_LINK", "/api/links/{link}", MANAGER, this::revoke)
                        .says("Revokes a link; guests who entered with it are removed at once"));
    }

    private Object list(Call call) {
        Member asking = SignedIn.member(call);
        Map<String, String> names = people.members(asking.team().id()).await().stream()
                .collect(Collectors.toMap(Member::id, Member::displayName));
        return links.open(asking.team().id()).await().stream()
                .map(link -> told(call, link, names))
                .toList();
    }

    private LinkRest.Link told(Call call, Link link, Map<String, String> names) {
        return new LinkRest.Link(
                link.id(),
                link.kind(),
                names.getOrDefault(link.maker(), ""),
                about(link, names),
                link.role(),
                link.seniority(),
                link.reusable(),
                teamLinks.token(link).map(it -> call.url("/join/" + it)).orElse(null),
                link.uses(),
                link.madeAt(),
                link.usedAt(),
                link.expiresAt());
    }

    private @Nullable String about(Link link, Map<String, String> names) {
        if (link.board() != null) {
            return titles.apply(link.board());
        }
        return link.member() == null ? link.name() : names.getOrDefault(link.member(), "");
    }

    private @Nullable Object revoke(Call call) {
        List<PgLinks.GuestOut> out = links.revoke(SignedIn.member(call).team().id(), call.path("link"))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        listener.guestsOut(out);
        return null;
    }
}
