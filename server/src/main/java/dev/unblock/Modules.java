package dev.unblock;

import dev.unblock.boards.BoardsModule;
import dev.unblock.http.Api;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.library.LibraryModule;
import dev.unblock.live.PersonBudgets;
import dev.unblock.log.Json;
import dev.unblock.log.Projection;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.signin.SessionAuthenticator;
import dev.unblock.people.signin.SessionCookie;
import dev.unblock.review.ReviewModule;
import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rooms, and what they hand over together. */
public record Modules(
        Pool pool,
        InstantSource clock,
        PeopleModule people,
        BoardsModule boards,
        ReviewModule review,
        LibraryModule library)
        implements AutoCloseable {

    private List<Module> modules() {
        return List.of(people, boards, review, library);
    }

    /** What follows the log. */
    public List<Projection> projections() {
        return modules().stream().flatMap(it -> it.projections().stream()).toList();
    }

    /** The REST API. */
    public Api api(SessionAuthenticator door, PersonBudgets budgets, String version) {
        Endpoints deletion = people.deletion(pool, clock, erasures());
        List<Endpoint> endpoints = Stream.concat(
                        modules().stream().flatMap(Module::endpoints), deletion.endpoints().stream())
                .toList();
        return new Api(
                endpoints,
                door,
                Json.door(),
                Json.mapper(),
                person -> making(budgets, person),
                SessionCookie.NAME,
                version);
    }

    /** From above: the log comes last, as the other rooms hold on to its boards. */
    private List<DataErasure> erasures() {
        return modules().reversed().stream()
                .flatMap(it -> it.erasures().stream())
                .toList();
    }

    private Optional<Duration> making(PersonBudgets budgets, String person) {
        PersonBudgets.Budget budget = budgets.of(person, clock.instant());
        return budget.thing(clock.instant()) ? Optional.empty() : Optional.of(Duration.ofMillis(budget.thingMillis()));
    }

    @Override
    public void close() {
        modules().reversed().forEach(Module::close);
    }
}
