package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.BroughtFollowUps;
import dev.unblock.board.Command;
import dev.unblock.board.Language;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Origin;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.boards.LiveAccess;
import dev.unblock.live.Protocol;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import dev.unblock.people.guests.GuestLink;
import dev.unblock.people.guests.PgGuests;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People who open a link while they are already signed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestsTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member boss = house.member(team, "boss@example.com", Role.MANAGER);
    private Browser manager = house.browser();

    @BeforeEach
    void signIn() {
        manager = house.signedIn(boss);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private String board() {
        return Sitting.free(house, boss).board;
    }

    @Test
    void aGuestsFollowUpKeepsTheirNameOnTheNextBoardAndInItsSummary() {
        Sitting first = Sitting.free(house, boss);
        Browser guest = house.browser();
        guest.post(link(first.board, "EXECUTIVE"), name("Chen"));
        Sitting second = Sitting.review(house, boss);
        var origin = new Origin(first.board, "card00000001", null, "Bank", house.clock.instant(), 0);
        second.houseDoes(new MeetingCommand.BringForward(
                        Sitting.id("f1"), "Send the plan", id(guest), second.soon(), origin))
                .isListed();
        JsonObject line = manager.get("/api/follow-ups?of=team").list().stream()
                .map(JsonObject.class::cast)
                .filter(it -> it.getString("board").equals(second.board))
                .findFirst()
                .orElseThrow();
        assertThat(line.getJsonObject("who"))
                .isEqualTo(new JsonObject().put("name", "Chen").put("guest", true));
        assertThat(String.valueOf(manager.get("/api/boards/" + second.board + "/summary")
                        .response()
                        .bodyAsString()))
                .contains("\"Chen");
    }

    private String link(String board, String role) {
        return "/api/guest/"
                + manager.post(
                                "/api/boards/" + board + "/guest-links",
                                new JsonObject().put("role", role).put("expiresInHours", 700))
                        .json()
                        .getString("url")
                        .replaceFirst(".*/", "");
    }

    private static JsonObject name(String name) {
        return new JsonObject().put("name", name).put("language", "ZH");
    }

    private static String id(Browser browser) {
        return browser.get("/api/me").json().getString("id");
    }

    private List<String> guests(String board) {
        return new LiveAccess(house.store, house.log)
                .people(board, Set.of()).await().stream()
                        .filter(Protocol.Person::guest)
                        .map(Protocol.Person::name)
                        .toList();
    }

    @Test
    void aMemberOfTheTeamGoesInAsTheMember() {
        String board = board();
        String link = link(board, "OBSERVER");
        Member rep = house.member(team, house.secrets.id() + "@example.com", Role.REP);
        Browser reps = house.signedIn(rep);
        JsonObject offer = reps.get(link).json();
        assertThat(offer.getString("id")).isEqualTo(board);
        assertThat(offer.getJsonObject("here").getBoolean("sameTeam")).isTrue();
        assertThat(reps.post(link, name("Somebody")).json().getString("id")).isEqualTo(rep.id());
        assertThat(id(reps)).isEqualTo(rep.id());
        assertThat(guests(board)).isEmpty();
    }

    @Test
    void aLinkThatIsFullSaysSoAndKnowsItsGuests() {
        String link = link(board(), "OBSERVER");
        Browser first = house.browser();
        first.post(link, name("First"));
        String token = link.replaceFirst(".*/", "");
        for (int i = 1; i < GuestLink.MAX_GUESTS; i++) {
            house.clock.pass(Duration.ofSeconds(3));
            assertThat(house.store.guests().enter(token, "Guest", Language.EN).await())
                    .isInstanceOf(PgGuests.Entry.In.class);
        }
        assertThat(house.browser().get(link).status()).isEqualTo(200);
        assertThat(house.browser().post(link, name("Late")).problem()).isEqualTo("409 LINK_FULL");
        assertThat(first.get(link).json().getString("name")).isEqualTo("First");
        assertThat(first.post(link, name("First")).status()).isEqualTo(201);
        house.clock.pass(Duration.ofDays(40));
        assertThat(house.browser().post(link, name("Late")).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void theFirstPersonKeepsTheirNameAndLaterOnesGetANumber() {
        Team south = house.team("South");
        List.of("anna smith", "Zoe", "Anna Smith", "\u0410nna Smith").forEach(name -> {
            house.clock.pass(Duration.ofMinutes(1));
            house.store
                    .people()
                    .addMember(
                            south,
                            new Member.New(
                                    name,
                                    house.secrets.id() + "@example.com",
                                    Role.REP,
                                    Seniority.REGULAR,
                                    Language.EN),
                            null)
                    .await();
        });
        house.clock.pass(Duration.ofMinutes(1));
        String board = Sitting.free(house, house.member(south, "south@example.com", Role.MANAGER)).board;
        assertThat(new LiveAccess(house.store, house.log)
                        .people(board, Set.of()).await().stream()
                                .map(Protocol.Person::name)
                                .toList())
                .startsWith("anna smith", "Zoe", "Anna Smith (2)", "\u0410nna Smith (3)");
        List<String> listed = house.signedIn(south, Role.REP).get("/api/members").list().stream()
                .map(it -> ((JsonObject) it).getString("name"))
                .toList();
        assertThat(listed).contains("anna smith", "Anna Smith (2)", "\u0410nna Smith (3)");
    }

    @Test
    void aGuestIsKnownByNameOnALaterBoardThatTheirFollowUpCameTo() {
        Sitting before = Sitting.review(house, boss);
        Browser guest = house.browser();
        guest.post(link(before.board, "EXECUTIVE"), name("Gus"));
        Sitting next = Sitting.review(house, boss);
        LocalDate due = LocalDate.of(2026, 12, 24);
        Origin origin = new Origin(before.board, Sitting.id("f1"), null, "", house.clock.instant(), 1);
        next.houseDoes(new MeetingCommand.BringForward(Sitting.id("f2"), "Call legal", id(guest), due, origin));
        LiveAccess access = new LiveAccess(house.store, house.log);
        assertThat(guests(next.board)).isEmpty();
        assertThat(access.people(next.board, BroughtFollowUps.assignees(next.now())).await().stream()
                        .filter(Protocol.Person::guest))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.name()).isEqualTo("Gus");
                    assertThat(person.left()).isTrue();
                });
        Member stranger = house.member(house.team("West"), "west@example.com", Role.MANAGER);
        Sitting theirs = Sitting.free(house, stranger);
        assertThat(access.people(theirs.board, Set.of(id(guest))).await().stream()
                        .filter(Protocol.Person::guest))
                .isEmpty();
    }

    /** The number alone does not say which of the two it is. */
    @Test
    void aGuestUnderTheNameOfAMemberIsMarkedInExportsAndAddressees() {
        Sitting sitting = Sitting.free(house, boss);
        Browser guest = house.browser();
        guest.post(link(sitting.board, "EXECUTIVE"), name(boss.name()));
        Guest known = (Guest) house.store.people().person(id(guest)).await().orElseThrow();
        sitting.does(known, new Command.ParkStory(Sitting.id("s1"), null, "A story"));
        String text = manager.get("/api/boards/" + sitting.board + "/export/markdown")
                .response()
                .bodyAsString();
        assertThat(text).contains(boss.name() + " (2) (guest)");
        JsonObject asked = new JsonObject()
                .put("to", boss.id())
                .put("text", "Why?")
                .put("pin", new JsonObject().put("spot", "CARD").put("seq", 2).put("card", Sitting.id("s1")));
        JsonObject question =
                guest.post("/api/boards/" + sitting.board + "/questions", asked).json();
        assertThat(question.getString("askerName")).isEqualTo(boss.name() + " (2)（访客）");
    }

    @Test
    void aLinkBringsInSoManyAMinuteAndNoMore() {
        String link = link(board(), "OBSERVER");
        for (int i = 0; i < GuestLink.MAX_A_MINUTE; i++) {
            assertThat(house.browser().post(link, name("Guest " + i)).status()).isEqualTo(201);
            house.clock.pass(Duration.ofMillis(100));
        }
        Browser late = house.browser();
        Browser.Answer refused = late.post(link, name("Late"));
        assertThat(refused.problem()).isEqualTo("429 LINK_CROWDED");
        String wait = refused.response().getHeader("Retry-After");
        house.clock.pass(Duration.ofSeconds(Long.parseLong(wait)));
        assertThat(late.post(link, name("Late")).status()).isEqualTo(201);
    }

    @Test
    void aGuestWhoseLinkHasEndedIsTheSameByTheNextOne() {
        String board = board();
        Browser guest = house.browser();
        guest.post(link(board, "OBSERVER"), name("Chen"));
        String id = id(guest);
        house.clock.pass(Duration.ofDays(40));
        signIn();
        assertThat(guest.get("/api/me").status()).isEqualTo(401);
        String next = link(board, "OBSERVER");
        assertThat(guest.get(next).json().getString("name")).isEqualTo("Chen");
        guest.post(next, name("Chen"));
        assertThat(id(guest)).isEqualTo(id);
        assertThat(guests(board)).containsExactly("Chen");
        // another person of that name is another guest
        house.browser().post(next, name("Chen"));
        assertThat(guests(board)).containsExactly("Chen", "Chen (2)");
    }

    @Test
    void aGuestWhoseLinkWasRevokedIsTheSameByTheNextOne() {
        String board = board();
        Browser guest = house.browser();
        guest.post(link(board, "OBSERVER"), name("Chen"));
        String id = id(guest);
        String revoked = manager.get("/api/boards/" + board + "/guest-links")
                .list()
                .getJsonObject(0)
                .getString("id");
        assertThat(manager.delete("/api/links/" + revoked).status()).isEqualTo(204);
        assertThat(guest.get("/api/me").status()).isEqualTo(401);
        guest.post(link(board, "EXECUTIVE"), name("Chen"));
        assertThat(id(guest)).isEqualTo(id);
    }

    /** What is said under a name is said by one person as long as the board lives. */
    @Test
    void aGuestsNumberStaysWhateverOthersDo() {
        String board = board();
        String link = link(board, "OBSERVER");
        Browser first = house.browser();
        first.post(link, name("Chen"));
        house.clock.pass(Duration.ofMinutes(1));
        Browser second = house.browser();
        second.post(link, name("Chen"));
        house.clock.pass(Duration.ofMinutes(1));
        house.browser().post(link(board, "OBSERVER"), name("chen"));
        assertThat(guests(board)).containsExactly("Chen", "Chen (2)", "chen (3)");
        // a member takes the name
        Member rep = house.member(team, house.secrets.id() + "@example.com", Role.REP);
        house.signedIn(rep).patch("/api/me", new JsonObject().put("name", "Chen"));
        assertThat(guests(board)).containsExactly("Chen", "Chen (2)", "chen (3)");
        // the first guest takes another name, and comes again under it
        first.patch("/api/me", new JsonObject().put("name", "Li Wei"));
        assertThat(guests(board)).containsExactly("Li Wei", "Chen (2)", "chen (3)");
        first.post(link, name("Li Wei"));
        assertThat(guests(board)).containsExactly("Li Wei", "Chen (2)", "chen (3)");
        // and back: the member has the name without a number by now
        first.patch("/api/me", new JsonObject().put("name", "CHEN"));
        assertThat(guests(board)).containsExactly("CHEN (4)", "Chen (2)", "chen (3)");
        second.patch("/api/me", new JsonObject().put("language", "EN"));
        second.patch("/api/me", new JsonObject().put("name", "Zoe"));
        assertThat(guests(board)).containsExactly("CHEN (4)", "Zoe (2)", "chen (3)");
        house.signedIn(rep).patch("/api/me", new JsonObject().put("name", "Rita"));
    }

    @Test
    void guestsOfOneNameWhoEnterByTwoLinksAtOnceGetTwoNumbers() {
        String board = board();
        List<String> tokens = Stream.of(link(board, "OBSERVER"), link(board, "EXECUTIVE"))
                .map(it -> it.replaceFirst(".*/", ""))
                .toList();
        Future.all(IntStream.range(0, 12)
                        .mapToObj(i -> house.store.guests().enter(tokens.get(i % 2), "Chen", Language.EN))
                        .toList())
                .await();
        assertThat(house.store.guests().guests(board).await())
                .extracting(Guest::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void aMemberOfAnotherTeamIsAskedFirst() {
        String board = board();
        String link = link(board, "OBSERVER");
        Member other = house.member(house.team("South"), house.secrets.id() + "@example.com", Role.REP);
        Browser others = house.signedIn(other);
        assertThat(others.get(link).json().getJsonObject("here"))
                .isEqualTo(new JsonObject()
                        .put("id", other.id())
                        .put("name", other.name())
                        .put("team", "South")
                        .put("sameTeam", false));
        assertThat(others.post(link, name("Other")).problem()).isEqualTo("409 SIGNED_IN");
        assertThat(id(others)).isEqualTo(other.id());
        assertThat(others.post(link, name("Other").put("instead", true)).status())
                .isEqualTo(201);
        assertThat(id(others)).startsWith("guest");
    }

    @Test
    void aGuestWhoComesAgainIsTheSameGuest() {
        String board = board();
        String link = link(board, "OBSERVER");
        Browser guest = house.browser();
        guest.post(link, name("李伟"));
        String id = id(guest);
        assertThat(guest.get(link).json().getString("name")).isEqualTo("李伟");
        guest.post(link, name("李伟"));
        assertThat(id(guest)).isEqualTo(id);
        // another board in the same browser replaces the session
        guest.post(link(board(), "OBSERVER"), name("李伟"));
        assertThat(id(guest)).isNotEqualTo(id);
        guest.post(link, name("李伟"));
        assertThat(id(guest)).isEqualTo(id);
        // longer than an idle session lives
        house.clock.pass(Duration.ofDays(20));
        assertThat(guest.get("/api/me").status()).isEqualTo(401);
        guest.post(link, name("Li Wei"));
        assertThat(id(guest)).isEqualTo(id);
        assertThat(guests(board)).containsExactly("Li Wei");
    }

    @Test
    void aGuestIsTheSameByAnotherLinkToTheBoardWithTheRightsOfThatLink() {
        String board = board();
        Browser guest = house.browser();
        guest.post(link(board, "OBSERVER"), name("Chen"));
        String id = id(guest);
        JsonObject me = guest.post(link(board, "EXECUTIVE"), name("Chen")).json();
        assertThat(me.getString("id")).isEqualTo(id);
        assertThat(me.getString("role")).isEqualTo("EXECUTIVE");
        assertThat(house.told).contains("access " + id);
        assertThat(guests(board)).containsExactly("Chen");
    }

    @Test
    void aGuestWhoSignsOutIsNotKnownAgainAndTwoOfOneNameAreToldApart() {
        String board = board();
        String link = link(board, "OBSERVER");
        Browser shared = house.browser();
        shared.post(link, name("李伟"));
        shared.delete("/api/session");
        assertThat(shared.get(link).json().containsKey("name")).isFalse();
        house.clock.pass(Duration.ofMinutes(1));
        shared.post(link, name("李 伟"));
        house.clock.pass(Duration.ofMinutes(1));
        house.browser().post(link, name(boss.name()));
        assertThat(guests(board)).containsExactly("李伟", "李 伟 (2)", boss.name() + " (2)");
    }

    @Test
    void anInvitationIsNotAcceptedByMistakeInASignedInBrowser() {
        String path = "/api/join/"
                + manager.post(
                                "/api/invitations",
                                new JsonObject()
                                        .put("role", "REP")
                                        .put("seniority", "REGULAR")
                                        .put("expiresInHours", 24))
                        .json()
                        .getString("url")
                        .replaceFirst(".*/", "");
        JsonObject joiner =
                name("Rita").put("email", house.secrets.id() + "@example.com").put("password", House.PASSWORD);
        Browser here = house.signedIn(boss);
        assertThat(here.get(path).json().getJsonObject("here").getBoolean("sameTeam"))
                .isTrue();
        assertThat(here.post(path, joiner).problem()).isEqualTo("409 SIGNED_IN");
        assertThat(id(here)).isEqualTo(boss.id());
        Browser guest = house.browser();
        guest.post(link(board(), "OBSERVER"), name("Rita"));
        assertThat(guest.get(path).json().containsKey("here")).isFalse();
        assertThat(guest.post(path, joiner).status()).isEqualTo(201);
    }

    @Test
    void anotherMembersPasswordIsNotResetByMistake() {
        Member rep = house.member(team, house.secrets.id() + "@example.com", Role.REP);
        String path = "/api/password-reset/"
                + manager.post("/api/members/" + rep.id() + "/password-reset", null)
                        .json()
                        .getString("url")
                        .replaceFirst(".*/", "");
        JsonObject password = new JsonObject().put("password", "another horse");
        assertThat(manager.get(path).json().getJsonObject("here").getString("id"))
                .isEqualTo(boss.id());
        assertThat(manager.post(path, password).problem()).isEqualTo("409 SIGNED_IN");
        Browser reps = house.signedIn(rep);
        assertThat(reps.get(path).json().containsKey("here")).isFalse();
        assertThat(reps.post(path, password).status()).isEqualTo(200);
    }
}
