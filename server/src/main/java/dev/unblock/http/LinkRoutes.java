package dev.unblock.http;

import static dev.unblock.http.AccessRule.MANAGER;
import static dev.unblock.http.Endpoint.delete;
import static dev.unblock.http.Endpoint.get;

import dev.unblock.people.Link;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleStore;
import dev.unblock.people.PgLinks;
import dev.unblock.people.ShownNames;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All open links of a team, for its managers. */
final class LinkRoutes implements Endpoints {
    private final PeopleStore store;
    private final BoardSummaries summaries;
    private final PeopleListener listener;

    LinkRoutes(PeopleStore store, BoardSummaries summaries, PeopleListener listener) {
        this.store = store;
        this.summaries = summaries;
        this.listener = listener;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("LINKS", "/api/links", MANAGER, this::list)
                        .gives(Rest.Link[].class)
                        .says("Every open link into the team, of all kinds, newest first"),
                delete("REVOKE_LINK", "/api/links/{link}", MANAGER, this::revoke)
                        .says("Revokes a link of any kind; guests who came by it are out at once"));
    }

    private Object list(Call call) {
        Member asking = call.member();
        Map<String, String> names =
                ShownNames.of(List.of(store.people().members(asking.team().id()).await()));
        return store.links().open(asking.team().id()).await().stream()
                .map(link -> told(link, names))
                .toList();
    }

    private Rest.Link told(Link link, Map<String, String> names) {
        return new Rest.Link(
                link.id(),
                link.kind(),
                names.getOrDefault(link.maker(), ""),
                about(link, names),
                link.role(),
                link.uses(),
                link.madeAt(),
                link.usedAt(),
                link.expiresAt());
    }

    private @Nullable String about(Link link, Map<String, String> names) {
        if (link.board() != null) {
            return summaries.of(link.board()).title();
        }
        return link.member() == null ? link.name() : names.getOrDefault(link.member(), "");
    }

    private @Nullable Object revoke(Call call) {
        List<PgLinks.GuestOut> out = store.links()
                .revoke(call.member().team().id(), call.path("link"))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        listener.guestsOut(out);
        return null;
    }
}
