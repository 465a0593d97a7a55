package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import dev.unblock.people.links.LinkKind;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of link × every fate of its maker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkMatrixTest {
    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    /** A link and how it is used. */
    enum Way {
        INVITATION(LinkKind.INVITATION, "/api/invitations", invite("REP", false), "/api/join/"),
        REUSABLE_INVITATION(LinkKind.INVITATION, "/api/invitations", invite("REP", true), "/api/join/"),
        INVITATION_TO_MANAGE(LinkKind.INVITATION, "/api/invitations", invite("MANAGER", false), "/api/join/"),
        PASSWORD_RESET(LinkKind.PASSWORD_RESET, "/api/members/{other}/password-reset", null, "/api/password-reset/"),
        GUEST_LINK(
                LinkKind.GUESTS,
                "/api/boards/{board}/guest-links",
                "{\"role\":\"EXECUTIVE\",\"expiresInHours\":1}",
                "/api/guest/"),
        ASK_LINK(LinkKind.ASKS, "/api/ask-links", "{\"name\":\"Director\",\"expiresInHours\":1}", "/api/inbox/"),
        CALENDAR(LinkKind.CALENDAR, "/api/me/calendar", null, "/api/calendar/");

        private final LinkKind kind;
        private final String made;
        private final @Nullable String with;
        private final String opens;

        Way(LinkKind kind, String made, @Nullable String with, String opens) {
            this.kind = kind;
            this.made = made;
            this.with = with;
            this.opens = opens;
        }

        private static String invite(String role, boolean reusable) {
            return new JsonObject()
                    .put("role", role)
                    .put("seniority", "REGULAR")
                    .put("expiresInHours", 1)
                    .put("reusable", reusable)
                    .encode();
        }

        /** @return the address under which it is used */
        String make(Browser maker, String board, Member other) {
            String path = made.replace("{board}", board).replace("{other}", other.id());
            Browser.Answer answer = maker.post(path, with == null ? null : new JsonObject(with));
            assertThat(answer.status()).as(path).isEqualTo(201);
            String url = answer.json().getString("url");
            // calendar programs take the file name, which follows the token
            return opens + url.replaceFirst("/unblock\\.ics$", "").replaceFirst(".*/", "");
        }

        /** The answers to using it and to looking at it. */
        Stream<Browser.Answer> use(House house, String address) {
            JsonObject stranger = new JsonObject().put("name", "Zhang").put("language", "ZH");
            JsonObject body = switch (this) {
                case INVITATION, REUSABLE_INVITATION, INVITATION_TO_MANAGE ->
                    stranger.put("email", house.secrets.id() + "@example.com").put("password", House.PASSWORD);
                case PASSWORD_RESET -> new JsonObject().put("password", "another horse");
                case GUEST_LINK -> stranger;
                case ASK_LINK, CALENDAR -> null;
            };
            Browser.Answer seen = house.browser().get(address);
            return body == null
                    ? Stream.of(seen)
                    : Stream.of(seen, house.browser().post(address, body));
        }
    }

    /** The fate of the maker. */
    enum Fate {
        ACTIVE,
        DEMOTED,
        PROMOTED_AGAIN,
        DEACTIVATED,
        REACTIVATED,
        DELETED,
        TEAM_DELETED;

        boolean keeps(Way way) {
            return switch (this) {
                case ACTIVE -> true;
                // everybody may have a calendar of their own data
                case DEMOTED, PROMOTED_AGAIN -> way == Way.CALENDAR;
                case DEACTIVATED, REACTIVATED, DELETED, TEAM_DELETED -> false;
            };
        }
    }

    private void comesOver(Fate fate, Browser other, Team team, Member maker) {
        String path = "/api/members/" + maker.id();
        JsonObject rep = new JsonObject().put("role", "REP");
        JsonObject out = new JsonObject().put("active", false);
        switch (fate) {
            case ACTIVE -> {}
            case DEMOTED -> other.patch(path, rep);
            case PROMOTED_AGAIN -> {
                other.patch(path, rep);
                other.patch(path, new JsonObject().put("role", "MANAGER"));
            }
            case DEACTIVATED -> other.patch(path, out);
            case REACTIVATED -> {
                other.patch(path, out);
                other.patch(path, new JsonObject().put("active", true));
            }
            case DELETED -> assertThat(other.delete(path).status()).isEqualTo(204);
            case TEAM_DELETED ->
                assertThat(other.post(
                                        "/api/team/deletion",
                                        new JsonObject()
                                                .put("name", team.name())
                                                .put("password", House.PASSWORD))
                                .status())
                        .isEqualTo(204);
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(Way.values()).flatMap(way -> Stream.of(Fate.values()).map(fate -> Arguments.of(way, fate)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void isWorthSomethingOnlyWhileItsMakerMayMakeIt(Way way, Fate fate) {
        Team team = house.team("North");
        Member maker = house.member(team, house.secrets.id() + "@example.com", Role.MANAGER);
        Member manager = house.member(team, house.secrets.id() + "@example.com", Role.MANAGER);
        Browser makers = house.signedIn(maker);
        Browser managers = house.signedIn(manager);
        String board = Sitting.free(house, manager).board;
        String address = way.make(makers, board, manager);
        comesOver(fate, managers, team, maker);
        if (fate != Fate.TEAM_DELETED) {
            assertThat(managers.get("/api/links").list()).hasSize(fate.keeps(way) ? 1 : 0);
        }
        int status =
                way.use(house, address).mapToInt(Browser.Answer::status).max().orElseThrow();
        assertThat(status < 400).as("%s works: %s", way, status).isEqualTo(fate.keeps(way));
    }

    @ParameterizedTest
    @EnumSource
    void aRevokedOneIsOverAndCanOnlyBeRevokedByManagersOfTheTeam(Way way) {
        Team team = house.team("North");
        Member manager = house.member(team, house.secrets.id() + "@example.com", Role.MANAGER);
        Browser managers = house.signedIn(manager);
        String address = way.make(managers, Sitting.free(house, manager).board, manager);
        JsonObject listed = managers.get("/api/links").list().getJsonObject(0);
        assertThat(listed.getString("kind")).isEqualTo(way.kind.name());
        assertThat(listed.getString("maker")).isEqualTo(manager.name());
        String path = "/api/links/" + listed.getString("id");
        assertThat(house.signedIn(team, Role.REP).delete(path).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(house.signedIn(house.team("South"), Role.MANAGER)
                        .delete(path)
                        .problem())
                .isEqualTo("404 NOT_FOUND");
        assertThat(managers.delete(path).status()).isEqualTo(204);
        assertThat(managers.delete(path).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(managers.get("/api/links").list()).isEmpty();
        assertThat(way.use(house, address))
                .allSatisfy(answer -> assertThat(answer.problem())
                        .isEqualTo(way.kind == LinkKind.INVITATION ? "410 LINK_REVOKED" : "404 NOT_FOUND"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEAM_DELETED")
    void aGuestIsOutWithTheLinkAtOnce(Fate fate) {
        Team team = house.team("North");
        Member maker = house.member(team, house.secrets.id() + "@example.com", Role.MANAGER);
        Browser managers = house.signedIn(team, Role.MANAGER);
        Sitting sitting = Sitting.free(house, maker);
        Browser guest = house.browser();
        guest.post(
                Way.GUEST_LINK.make(house.signedIn(maker), sitting.board, maker),
                new JsonObject().put("name", "Ms Chen").put("language", "ZH"));
        String id = guest.get("/api/me").json().getString("id");
        comesOver(fate, managers, team, maker);
        assertThat(guest.get("/api/me").status()).isEqualTo(fate.keeps(Way.GUEST_LINK) ? 200 : 401);
        if (!fate.keeps(Way.GUEST_LINK)) {
            assertThat(house.told).contains("access " + id, "guests " + sitting.board);
        }
    }

    @Test
    void tellsWhenItWasUsedLast() {
        Team team = house.team("North");
        Member manager = house.member(team, house.secrets.id() + "@example.com", Role.MANAGER);
        Browser managers = house.signedIn(manager);
        Sitting sitting = Sitting.free(house, manager);
        for (Way way : EnumSet.of(Way.REUSABLE_INVITATION, Way.GUEST_LINK, Way.ASK_LINK, Way.CALENDAR)) {
            String address = way.make(managers, sitting.board, manager);
            JsonObject before = managers.get("/api/links").list().getJsonObject(0);
            assertThat(before.containsKey("usedAt")).as(way.name()).isFalse();
            house.clock.pass(Duration.ofMinutes(5));
            assertThat(way.use(house, address)).allMatch(answer -> answer.status() < 400);
            assertThat(managers.get("/api/links").list().stream()
                            .map(JsonObject.class::cast)
                            .filter(it -> it.getString("id").equals(before.getString("id")))
                            .map(it -> it.getInstant("usedAt")))
                    .containsExactly(house.clock.instant());
        }
        assertThat(managers.get("/api/links").list().encode()).doesNotContain("hash");
    }

    @Test
    void aSampleTeamsLinkLetsInOnlyCurrentMembers() {
        Team team = house.team("North");
        Member rep = house.member(team, house.secrets.id() + "@example.com", Role.REP);
        String address = "/api/demo/sign-in/" + house.store.demo().add(rep);
        Browser managers = house.signedIn(team, Role.MANAGER);
        managers.patch("/api/members/" + rep.id(), new JsonObject().put("role", "OBSERVER"));
        assertThat(house.browser().post(address, null).json().getString("role")).isEqualTo("OBSERVER");
        managers.patch("/api/members/" + rep.id(), new JsonObject().put("active", false));
        Browser late = house.browser();
        assertThat(late.post(address, null).problem()).isEqualTo("404 NOT_FOUND");
        managers.patch("/api/members/" + rep.id(), new JsonObject().put("active", true));
        assertThat(late.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
    }

    /** A new kind of secret link must be added to the view of links and to this test. */
    @Test
    void allSecretsThatAreHandedOnAreLinks() {
        Set<String> tables = house
                .pool
                .query("select table_name from information_schema.columns c join information_schema.tables t"
                        + " using (table_schema, table_name)"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'hash'")
                .execute()
                .await()
                .stream()
                .map((Row row) -> row.getString(0))
                .collect(Collectors.toSet());
        assertThat(tables)
                .containsExactlyInAnyOrder(
                        "ticket", "guest", "invitation", "password_reset", "guest_link", "ask_link", "calendar_link");
        assertThat(EnumSet.allOf(Way.class).stream().map(way -> way.kind)).containsAll(EnumSet.allOf(LinkKind.class));
    }
}
