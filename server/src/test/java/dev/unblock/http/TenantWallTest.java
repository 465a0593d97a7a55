package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.http.ApiDocument.Route;
import dev.unblock.people.AccessLevel;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two teams that must not notice each other. Driven by the API document: every route with a parameter is tried with the
 * other team's ids, by everybody.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantWallTest {
    private static final Map<String, String> NOTHING =
            Map.of("board", "000000000000", "member", "000000000000", "link", "000000000000");

    private final House house = new House();
    private final Side ours = new Side("North");
    private final Side theirs = new Side("South");
    private final ApiDocument document = ApiDocument.of(house.browser());
    private final List<Caller> callers = callers();

    @AfterAll
    void close() {
        house.close();
    }

    /** A team with one of everything that has an id. */
    private final class Side {
        final Map<String, String> ids = new HashMap<>();
        final Browser manager;
        final Browser guest;

        Side(String name) {
            Team team = house.team(name);
            Member first = house.member(team, name + "@example.com", Role.MANAGER);
            manager = house.signedIn(first);
            ids.put("member", first.id());
            ids.put("board", made("/api/boards", "NewBoard").getString("id"));
            ids.put("otherBoard", made("/api/boards", "NewBoard").getString("id"));
            JsonObject link = made("/api/boards/" + ids.get("board") + "/guest-links", "InviteGuests");
            ids.put("link", link.getString("id"));
            ids.put(
                    "series",
                    manager.post("/api/series", SeriesTest.weekly(first.id(), List.of()))
                            .json()
                            .getString("id"));
            Sitting sitting = new Sitting(house, first, String.valueOf(ids.get("board")));
            String seed = house.secrets.id();
            ids.put("deal", sitting.deal(seed.substring(0, 11)));
            ids.put("card", sitting.askedOf(seed.substring(1, 12), String.valueOf(ids.get("deal"))));
            ids.put("strategy", sitting.strategy(String.valueOf(ids.get("deal")), String.valueOf(ids.get("card"))));
            sitting.isListed();
            Member learner = house.member(team, name + ".learner@example.com", Role.REP);
            JsonObject pin = new JsonObject().put("spot", "CARD").put("seq", 1).put("card", ids.get("card"));
            String onBoard = "/api/boards/" + ids.get("board");
            ids.put("question", learned(learner, onBoard + "/questions", pin, first));
            ids.put("bookmark", learned(learner, onBoard + "/bookmarks", pin, first));
            ids.put("guess", learned(learner, onBoard + "/guesses", pin, first));
            JsonObject contact = new JsonObject().put("fields", new JsonObject().put("title", "Head of production"));
            ids.put(
                    "contact",
                    manager.post("/api/deals/" + ids.get("deal") + "/contacts", contact)
                            .json()
                            .getString("id"));
            ids.put("import", Importing.id(new Importing(manager).open("Deal Name\nPlant of " + name + "\n")));
            // no board has so many events: only ours has the first one
            ids.put("seq", name.equals("North") ? "1" : "999999999");
            guest = house.browser();
            guest.post(
                    "/api/guest/" + link.getString("url").replaceFirst(".*/", ""),
                    new JsonObject().put("name", "Guest").put("language", "EN"));
        }

        /** The id of what was created there. */
        private String learned(Member learner, String path, JsonObject pin, Member to) {
            JsonObject body = switch (path.replaceFirst(".*/", "")) {
                case "guesses" ->
                    new JsonObject()
                            .put("deal", ids.get("deal"))
                            .put("seq", 1)
                            .put("obstacles", new JsonArray())
                            .put("solutions", new JsonArray().add("Begin small"));
                case "questions" ->
                    new JsonObject().put("pin", pin).put("to", to.id()).put("text", "Why?");
                default -> new JsonObject().put("pin", pin).put("text", "A note");
            };
            return house.signedIn(learner).post(path, body).json().getString("id");
        }

        private JsonObject made(String path, String body) {
            return manager.post(
                            path,
                            switch (body) {
                                case "NewBoard" ->
                                    new JsonObject().put("title", "Monday").put("language", "EN");
                                case "Invite" ->
                                    new JsonObject()
                                            .put("role", "REP")
                                            .put("seniority", "REGULAR")
                                            .put("expiresInHours", 1);
                                default ->
                                    new JsonObject().put("role", "EXECUTIVE").put("expiresInHours", 1);
                            })
                    .json();
        }
    }

    private record Caller(String who, Browser browser) {
        boolean may(Route route) {
            return route.who().equals(AccessRule.ANYONE.name())
                    || switch (AccessLevel.valueOf(route.who())) {
                        case SIGNED_IN -> true;
                        case MEMBER -> !who.equals("guest");
                        case REP_OR_MANAGER -> who.equals("REP") || who.equals("MANAGER");
                        case WRITER -> !who.equals("guest") && !who.equals("OBSERVER");
                        case EXECUTIVE_OR_MANAGER -> who.equals("EXECUTIVE") || who.equals("MANAGER");
                        case MANAGER -> who.equals("MANAGER");
                    };
        }

        @Override
        public String toString() {
            return who;
        }
    }

    private List<Caller> callers() {
        Team team = new Team(
                String.valueOf(
                        ours.manager.get("/api/me").json().getJsonObject("team").getString("id")),
                "");
        return Stream.concat(
                        Stream.of(Role.values()).map(role -> new Caller(role.name(), house.signedIn(team, role))),
                        Stream.of(new Caller("guest", ours.guest)))
                .toList();
    }

    Stream<Route> routesThatNameSomething() {
        return document.routes().stream()
                .filter(route -> !route.parameters().isEmpty()
                        && !route.parameters().contains("token")); // a token is a secret, not an id
    }

    @ParameterizedTest
    @MethodSource("routesThatNameSomething")
    void anotherTeamsDataDoesNotExist(Route route) {
        for (Map<String, String> ids : foreign(route)) {
            for (Caller caller : callers) {
                Browser.Answer answer = ask(caller, route, ids);
                assertThat(answer.problem())
                        .as("%s as %s with %s", route, caller, ids)
                        .isEqualTo(caller.may(route) ? "404 NOT_FOUND" : "403 FORBIDDEN");
                assertThat(answer.json()).isEqualTo(ask(caller, route, NOTHING).json());
            }
        }
    }

    private static Browser.Answer ask(Caller caller, Route route, Map<String, String> ids) {
        return caller.browser()
                .send(route.method(), route.path(ids), route.sample().orElse(null));
    }

    /** Our ids in every place but one, theirs in that one. */
    private List<Map<String, String>> foreign(Route route) {
        return route.parameters().stream()
                .map(name -> {
                    Map<String, String> ids = new HashMap<>(ours.ids);
                    assertThat(theirs.ids).as("an id to try as {%s}", name).containsKey(name);
                    ids.put(name, String.valueOf(theirs.ids.get(name)));
                    return ids;
                })
                .toList();
    }

    @Test
    void noAnswerToUsNamesAnythingOfTheirs() {
        var lists = document.routes().stream()
                .filter(route -> route.method().name().equals("GET")
                        && route.parameters().isEmpty());
        assertThat(lists).isNotEmpty().allSatisfy(route -> {
            for (Caller caller : callers) {
                String answer = String.valueOf(
                        caller.browser().get(route.path()).response().bodyAsString());
                assertThat(theirs.ids.values()).noneMatch(answer::contains);
                assertThat(answer).doesNotContain("South");
            }
        });
    }

    @Test
    void aGuestsTeamHasOneBoardOnly() {
        Map<String, String> other = Map.of("board", String.valueOf(ours.ids.get("otherBoard")), "link", "x");
        Caller guest = new Caller("guest", ours.guest);
        assertThat(routesThatNameSomething().filter(route -> route.parameters().contains("board") && guest.may(route)))
                .isNotEmpty()
                .allSatisfy(
                        route -> assertThat(ask(guest, route, other).problem()).isEqualTo("404 NOT_FOUND"));
        assertThat(ours.guest.get("/api/boards").list())
                .singleElement()
                .extracting(board -> ((JsonObject) board).getString("id"))
                .isEqualTo(ours.ids.get("board"));
    }
}
