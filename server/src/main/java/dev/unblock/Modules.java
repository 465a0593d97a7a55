package dev.unblock;

import dev.unblock.boards.BoardsModule;
import dev.unblock.deal.DealModule;
import dev.unblock.http.Api;
import dev.unblock.http.Endpoint;
import dev.unblock.library.LibraryModule;
import dev.unblock.live.PersonBudgets;
import dev.unblock.log.Json;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.signin.SessionCookie;
import dev.unblock.review.ReviewModule;
import dev.unblock.store.DataErasure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All modules and what they contribute together. */
public record Modules(
        PeopleModule people, DealModule deals, BoardsModule boards, ReviewModule review, LibraryModule library)
        implements Module {
    @Override
    public List<Module> parts() {
        return List.of(people, deals, boards, review, library);
    }

    /**
     * The REST API.
     *
     * @param budgets limits how many stored things each person may create
     */
    public Api api(PersonBudgets budgets, InstantSource clock, String version) {
        List<DataErasure> rooms = erasures();
        List<DataErasure> all =
                Stream.concat(Stream.of(people.ownErasure()), rooms.stream()).toList();
        List<Endpoint> endpoints = Stream.of(
                        endpoints(),
                        people.deletion(rooms).endpoints().stream(),
                        boards.deletion(all).endpoints().stream())
                .flatMap(area -> area)
                .toList();
        return new Api(
                endpoints,
                people.authenticator(),
                Json.door(),
                Json.mapper(),
                person -> making(budgets.of(person, clock.instant()), clock),
                SessionCookie.NAME,
                version);
    }

    private static Optional<Duration> making(PersonBudgets.Budget budget, InstantSource clock) {
        return budget.thing(clock.instant()) ? Optional.empty() : Optional.of(Duration.ofMillis(budget.thingMillis()));
    }
}
