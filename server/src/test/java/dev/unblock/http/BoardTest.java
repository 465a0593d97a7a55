package dev.unblock.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Actor;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.boards.LiveAccess;
import dev.unblock.faults.Eventually;
import dev.unblock.live.Capacity;
import dev.unblock.live.Protocol;
import dev.unblock.people.Member;
import dev.unblock.people.Session;
import dev.unblock.people.Team;
import dev.unblock.people.guests.GuestLink;
import dev.unblock.people.guests.GuestRole;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class BoardTest {
    private final House house = new House();
    private final LiveAccess access = new LiveAccess(house.store, house.log);
    private final Team team = house.team("North");
    private final Member boss = house.member(team, "boss@example.com", Role.MANAGER);
    private final Browser manager = house.signedIn(boss);

    @AfterAll
    void close() {
        house.close();
    }

    private String board() {
        return manager.post("/api/boards", new JsonObject().put("title", " 周会 ").put("language", "ZH"))
                .json()
                .getString("id");
    }

    @Test
    void onePersonOpensSoManyAndThenOneAMinute() {
        Browser rep = house.signedIn(house.team("South"), Role.REP);
        JsonObject board = new JsonObject().put("title", "Again").put("language", "EN");
        for (int i = 0; i < Capacity.BOARDS_AT_ONCE; i++) {
            assertThat(rep.post("/api/boards", board).status()).isEqualTo(201);
        }
        var refused = rep.post("/api/boards", board);
        assertThat(refused.problem()).isEqualTo("429 TOO_MUCH_AT_ONCE");
        assertThat(refused.response().getHeader("Retry-After")).isEqualTo("60");
        house.clock.pass(Duration.ofMinutes(1));
        assertThat(rep.post("/api/boards", board).status()).isEqualTo(201);
        assertThat(rep.post("/api/boards", board).problem()).isEqualTo("429 TOO_MUCH_AT_ONCE");
    }

    @Test
    void isOpenedByRepsAndManagersThroughTheLog() {
        for (Role role : Role.values()) {
            var answer = house.signedIn(team, role)
                    .post("/api/boards", new JsonObject().put("title", "Monday").put("language", "EN"));
            boolean may = role == Role.REP || role == Role.MANAGER;
            assertThat(answer.status()).isEqualTo(may ? 201 : 403);
        }
        var first = house.log.read(board(), 1, 10).await();
        assertThat(first).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(boss.id());
            assertThat(entry.event()).isEqualTo(new Event.BoardOpened("周会", Language.ZH));
        });
    }

    @Test
    void isThereAtOnceForAllOfTheTeam() {
        String board = board();
        JsonObject seen =
                house.signedIn(team, Role.OBSERVER).get("/api/boards/" + board).json();
        assertThat(seen.getString("title")).isEqualTo("周会");
        assertThat(seen.getInteger("deals")).isZero();
    }

    @Test
    void isInTheListAtOnceAsItsLogDescribesIt() {
        String board = board();
        JsonObject expected = manager.get("/api/boards/" + board).json();
        assertThat(manager.get("/api/boards").list()).contains(expected);
    }

    @Nested
    class Tickets {
        private final String board = board();
        private final Member observer = house.member(team, house.secrets.id() + "@example.com", Role.OBSERVER);
        private final Browser browser = house.signedIn(observer);

        private String ticket() {
            return browser.post("/api/boards/" + board + "/ticket", null).json().getString("ticket");
        }

        @Test
        void openOneSocketToTheirBoard() {
            String ticket = ticket();
            assertThat(access.redeem(board, ticket).await()).contains(new Actor(observer.id(), Role.OBSERVER));
            assertThat(access.redeem(board, ticket).await()).isEmpty();
        }

        @Test
        void areGoneWhenTriedAtAnotherBoard() {
            String ticket = ticket();
            assertThat(access.redeem(board(), ticket).await()).isEmpty();
            assertThat(access.redeem(board, ticket).await()).isEmpty();
        }

        @Test
        void areOverAfterAMinute() {
            String ticket = ticket();
            house.clock.pass(Duration.ofSeconds(60));
            assertThat(access.redeem(board, ticket).await()).isEmpty();
        }

        @Test
        void areOfOneSignIn() {
            String kept = ticket();
            Browser elsewhere = house.signedIn(observer);
            String gone = elsewhere
                    .post("/api/boards/" + board + "/ticket", null)
                    .json()
                    .getString("ticket");
            elsewhere.delete("/api/session");
            assertThat(access.redeem(board, gone).await()).isEmpty();
            assertThat(access.redeem(board, kept).await()).isPresent();
        }

        @Test
        void areGoodForOneOfThoseWhoShowThemAtTheSameTime() {
            String ticket = ticket();
            List<Future<Optional<Actor>>> shown = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                shown.add(access.redeem(board, ticket));
            }
            Future.all(shown).await();
            assertThat(shown).filteredOn(it -> it.result().isPresent()).hasSize(1);
        }

        @Test
        void areRedeemedByManyAtOnceEachForItsOwner() {
            Map<Member, Future<Optional<Actor>>> shown = new LinkedHashMap<>();
            for (int i = 0; i < 80; i++) {
                Member member = house.member(team, house.secrets.id() + "@example.com", Role.REP);
                Session session = house.sessions.open(member, null).await().orElseThrow();
                shown.put(member, access.redeem(board, house.store.tickets().issue(session, board)));
            }
            shown.forEach((member, found) -> assertThat(found.await()).contains(new Actor(member.id(), Role.REP)));
        }

        @Test
        void areOfThisServer() {
            String[] parts = ticket().split("\\.", -1);
            String body = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
            String forged = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(body.replace(board, board()).getBytes(UTF_8));
            assertThat(body).contains(board);
            for (String other : List.of(
                    parts[0] + "." + forged + "." + parts[2],
                    parts[0] + "." + parts[1] + ".",
                    "a",
                    "",
                    String.valueOf(browser.cookie()))) {
                assertThat(access.redeem(board, other).await()).isEmpty();
            }
        }

        @Test
        void openNoSession() {
            Browser stranger = house.browser();
            stranger.cookie(ticket());
            assertThat(stranger.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
        }

        @Test
        void areForgottenSomeTimeAfterTheyWereUsed() {
            access.redeem(board, ticket()).await();
            house.clock.pass(Duration.ofHours(1));
            String last = ticket();
            access.redeem(board, last).await();
            Eventually.is(
                    "only the last one is known",
                    () -> house.pool
                                    .query("select count(*) from used_ticket")
                                    .execute()
                                    .await()
                                    .iterator()
                                    .next()
                                    .getLong(0)
                            == 1);
        }

        @Test
        void andOpenLinksAreNeverMoreThanTheirLimitEvenIfAllAreMadeAtOnce() {
            Member maker = house.member(team, house.secrets.id() + "@example.com", Role.MANAGER);
            Duration life = Duration.ofHours(1);
            // one after the other almost up to the limit: a slow database would refuse a crowd that waits too long
            for (int i = 0; i < GuestLink.MAX_OPEN - 5; i++) {
                house.store
                        .guests()
                        .make(board, maker, GuestRole.OBSERVER, life)
                        .await();
            }
            List<Future<?>> made = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                made.add(house.store.guests().make(board, maker, GuestRole.OBSERVER, life));
            }
            Future.all(made).await();
            assertThat(house.store.guests().open(board).await()).hasSize(GuestLink.MAX_OPEN);
        }

        @Test
        void areWorthNothingOnceTheirOwnerIsOut() {
            String ticket = ticket();
            manager.patch("/api/members/" + observer.id(), new JsonObject().put("active", false));
            assertThat(access.redeem(board, ticket).await()).isEmpty();
        }
    }

    @Nested
    class Guests {
        private final String board = board();

        private JsonObject link(String role) {
            return manager.post(
                            "/api/boards/" + board + "/guest-links",
                            new JsonObject().put("role", role).put("expiresInHours", 48))
                    .json();
        }

        private static String path(JsonObject link) {
            return "/api/guest/" + link.getString("url").replaceFirst(".*/guest/", "");
        }

        private Browser enter(JsonObject link) {
            Browser guest = house.browser();
            guest.post(path(link), new JsonObject().put("name", "Ms Chen").put("language", "ZH"));
            return guest;
        }

        @Test
        void areToldWhereTheyGoAndComeInWithoutAnAccount() {
            JsonObject link = link("EXECUTIVE");
            assertThat(house.browser().get(path(link)).json())
                    .isEqualTo(
                            new JsonObject().put("id", board).put("board", "周会").put("team", "North"));
            Browser guest = enter(link);
            JsonObject me = guest.get("/api/me").json();
            assertThat(me.getString("id")).startsWith("guest");
            assertThat(me.getString("role")).isEqualTo("EXECUTIVE");
            assertThat(me.getString("guestOf")).isEqualTo(board);
            assertThat(me.containsKey("email")).isFalse();
            String ticket =
                    guest.post("/api/boards/" + board + "/ticket", null).json().getString("ticket");
            assertThat(access.redeem(board, ticket).await()).contains(new Actor(me.getString("id"), Role.EXECUTIVE));
        }

        @Test
        void areAmongThePeopleOfTheirBoardOnly() {
            String guest = enter(link("OBSERVER")).get("/api/me").json().getString("id");
            var here = access.people(board, Set.of()).await();
            assertThat(here).extracting(Protocol.Person::id).contains(guest, boss.id());
            assertThat(here)
                    .filteredOn(Protocol.Person::guest)
                    .extracting(Protocol.Person::name)
                    .contains("Ms Chen");
            assertThat(access.people(board(), Set.of()).await())
                    .extracting(Protocol.Person::id)
                    .doesNotContain(guest);
            assertThat(access.people("000000000000", Set.of()).await()).isEmpty();
        }

        @Test
        void areOutWhenTheLinkExpires() {
            Browser guest = enter(link("EXECUTIVE"));
            house.clock.pass(Duration.ofDays(2));
            assertThat(guest.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
        }

        @Test
        void areOutAtOnceWhenTheLinkIsRevokedAndTheBoardIsTold() {
            JsonObject link = link("EXECUTIVE");
            Browser guest = enter(link);
            String id = guest.get("/api/me").json().getString("id");
            String path = "/api/boards/" + board + "/guest-links";
            assertThat(manager.get(path).list().encode())
                    .contains(link.getString("id"), "\"guests\":1")
                    .doesNotContain("url");
            assertThat(manager.delete("/api/links/" + link.getString("id")).status())
                    .isEqualTo(204);
            assertThat(guest.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
            assertThat(house.browser().get(path(link)).problem()).isEqualTo("404 NOT_FOUND");
            assertThat(house.told).contains("access " + id, "guests " + board);
            assertThat(access.people(board, Set.of()).await())
                    .filteredOn(Protocol.Person::left)
                    .extracting(Protocol.Person::name)
                    .contains("Ms Chen");
        }

        @Test
        void andMembersWhoLeftKeepTheirNamesOnTheBoard() {
            Member rep = house.member(team, house.secrets.id() + "@example.com", Role.REP);
            assertThat(shown(rep).left()).isFalse();
            manager.patch("/api/members/" + rep.id(), new JsonObject().put("active", false));
            assertThat(shown(rep).name()).isEqualTo(rep.name());
            assertThat(shown(rep).left()).isTrue();
        }

        private Protocol.Person shown(Member member) {
            return access.people(board, Set.of()).await().stream()
                    .filter(person -> person.id().equals(member.id()))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void areExecutivesOrObservers() {
            var answer = manager.post(
                    "/api/boards/" + board + "/guest-links",
                    new JsonObject().put("role", "MANAGER").put("expiresInHours", 48));
            assertThat(answer.problem()).isEqualTo("400 INVALID");
            assertThat(answer.json().getString("field")).isEqualTo("role");
        }
    }
}
