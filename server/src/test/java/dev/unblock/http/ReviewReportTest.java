package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Agenda;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Plan;
import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The report of the team's deals with which a review starts. */
@Tag("postgres")
class ReviewReportTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rob = house.member(team, "rob@example.com", Role.REP);
    private final Browser manager = house.signedIn(mia);
    private final Browser rep = house.signedIn(rob);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aReviewFreezesTheFiguresWithWhichItStarts() {
        String deal = added("Plant", 100);
        Sitting review = Sitting.review(house, mia, rob);
        assertThat(now(review).containsKey("version")).isFalse();
        assertThat(amount(now(review), deal)).isEqualTo(100);
        started(review);
        String version = version(review);
        edit(deal, 100, 250);
        JsonObject frozen = frozen(review, version);
        assertThat(frozen.getString("version")).isEqualTo(version);
        assertThat(amount(frozen, deal)).isEqualTo(100);
        assertThat(amount(now(review), deal)).isEqualTo(250);
        String one = path(review) + "?version=" + version + "&deal=";
        assertThat(deals(rep.get(one + deal).json())).containsExactly(deal);
        assertThat(deals(rep.get(one + "nobody").json())).isEmpty();
    }

    @Test
    void aModeratorRenewsTheFigures() {
        String deal = added("Plant", 100);
        Sitting review = Sitting.review(house, mia, rob);
        assertThat(renew(manager, review).problem()).isEqualTo("409 REFUSED");
        started(review);
        String first = version(review);
        edit(deal, 100, 250);
        house.clock.pass(Duration.ofSeconds(1));
        assertThat(renew(rep, review).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(version(review)).isEqualTo(first);
        assertThat(renew(manager, review).status()).isEqualTo(204);
        assertThat(version(review)).isNotEqualTo(first);
        assertThat(amount(frozen(review, version(review)), deal)).isEqualTo(250);
        assertThat(amount(frozen(review, first), deal)).isEqualTo(100);
        review.does(mia, new MeetingCommand.BeginClosing()).does(mia, new MeetingCommand.CloseReview());
        assertThat(renew(manager, review).problem()).isEqualTo("409 BOARD_ARCHIVED");
    }

    @Test
    void whatHasChangedSinceTheReviewBeforeIsTold() {
        String deal = added("Plant", 100);
        String same = added("Same", 50);
        Sitting before = Sitting.review(house, mia, rob);
        started(before);
        before.does(mia, new MeetingCommand.BeginClosing()).does(mia, new MeetingCommand.CloseReview());
        before.isListed();
        house.clock.pass(Duration.ofDays(7));
        edit(deal, 100, 200);
        edit(deal, 200, 300);
        // there and back
        edit(same, 50, 60);
        edit(same, 60, 50);
        String added = added("New", 10);
        Sitting review = after(before);
        started(review);
        JsonObject report = frozen(review, version(review));
        assertThat(was(report, deal)).isEqualTo("AMOUNT 100.00 EUR");
        assertThat(was(report, same)).isEmpty();
        assertThat(was(report, added)).isEqualTo("NAME null");
        assertThat(report.getJsonObject("report").containsKey("since")).isTrue();
    }

    @Test
    void closedDealsAreInItOnlyIfTheyWereClosedSinceTheReviewBefore() {
        String long_ago = added("Long ago", 100);
        stage(long_ago, "won");
        String lately = added("Lately", 100);
        Sitting before = Sitting.review(house, mia, rob);
        started(before);
        house.clock.pass(Duration.ofDays(7));
        stage(lately, "won");
        JsonObject report = now(after(before));
        assertThat(deals(report)).containsExactly(lately);
    }

    @Test
    void everyFigureSaysWhereItComesFrom() {
        String deal = added("Plant", 100);
        String one = path(Sitting.review(house, mia, rob)) + "?deal=" + deal;
        JsonObject said = find(rep.get(one).json(), deal).getJsonArray("said").stream()
                .map(JsonObject.class::cast)
                .filter(it -> it.getString("field").equals("AMOUNT"))
                .findFirst()
                .orElseThrow();
        assertThat(said.getString("source")).isEqualTo("PAGE");
        assertThat(said.getString("by")).isEqualTo(mia.id());
    }

    @Test
    void othersDoNotSeeIt() {
        added("Plant", 100);
        Sitting review = Sitting.review(house, mia, rob);
        started(review);
        String version = version(review);
        Browser stranger = house.signedIn(house.team("South"), Role.MANAGER);
        assertThat(stranger.get(path(review)).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(stranger.get(path(review) + "?version=" + version).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(renew(stranger, review).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(manager.get(path(review) + "?version=" + "0".repeat(64)).problem())
                .isEqualTo("404 NOT_FOUND");
        Sitting free = Sitting.free(house, mia);
        assertThat(manager.get(path(free)).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void theNameOfADeletedMemberGoesFromWhatWasFrozen() {
        Member gone = house.member(team, "rita@example.com", Role.REP);
        JsonObject fields = new JsonObject().put("name", "Plant").put("ownerName", gone.name());
        manager.post("/api/deals", new JsonObject().put("fields", fields));
        Sitting review = Sitting.review(house, mia, rob);
        started(review);
        String version = version(review);
        assertThat(manager.get(path(review) + "?version=" + version).response().bodyAsString())
                .contains(gone.name());
        assertThat(manager.delete("/api/members/" + gone.id()).status()).isEqualTo(204);
        assertThat(manager.get(path(review) + "?version=" + version).response().bodyAsString())
                .doesNotContain(gone.name());
    }

    @Test
    void theNameOfADeletedMemberGoesAlsoWhereItWasThatOfTheOwnerBefore() {
        Member gone = house.member(team, "rita@example.com", Role.REP);
        JsonObject first = new JsonObject().put("name", "Plant").put("ownerName", gone.name());
        String deal = manager.post("/api/deals", new JsonObject().put("fields", first))
                .json()
                .getJsonObject("deal")
                .getString("id");
        Sitting before = Sitting.review(house, mia, rob);
        started(before);
        house.clock.pass(Duration.ofDays(7));
        JsonObject change = new JsonObject()
                .put("fields", new JsonObject().put("ownerName", "Somebody new"))
                .put("was", new JsonObject().put("ownerName", gone.name()));
        assertThat(manager.patch("/api/deals/" + deal, change).status()).isEqualTo(200);
        Sitting review = after(before);
        started(review);
        String version = version(review);
        assertThat(was(frozen(review, version), deal)).isEqualTo("OWNER " + gone.name());
        assertThat(manager.delete("/api/members/" + gone.id()).status()).isEqualTo(204);
        assertThat(was(frozen(review, version), deal)).isEqualTo("OWNER null");
    }

    /** As the first release has stored it. */
    @Test
    void aReportThatWasFrozenLongAgoIsStillRead() {
        Sitting review = Sitting.review(house, mia, rob);
        String body = """
                {"at":"2026-03-04T02:00:00Z","since":"2026-02-25T02:00:00Z",
                "stages":[{"id":"proposal","name":"Proposal","kind":"OPEN","probability":75,"required":[]}],
                "deals":[{"deal":{"id":"d10000000000","name":"Plant","account":"Acme","owner":"rob","stage":"proposal",
                "state":"OPEN","amount":1200000.00,"currency":"CNY","closeDate":"2026-03-31","probability":75,
                "category":"COMMIT","nextStep":"Call","nextStepDate":"2026-03-06","source":"Fair",
                "createdOn":"2026-01-05","tags":["key"],"version":3,"changedAt":"2026-03-02T10:00:00Z"},
                "said":[{"field":"AMOUNT","at":"2026-03-02T10:00:00Z","by":"mia","source":"IMPORT","ref":"file"}],
                "was":[{"field":"CLOSE_DATE","was":"2026-03-20"}]}],"leftOut":0}""";
        String version = "0a".repeat(32);
        house.pool
                .preparedQuery("""
                        insert into deal_report (board_id, version, team_id, taken_at, body)
                        values ($1, $2, $3, now(), $4::text::json)""")
                .execute(Tuple.of(review.board, version, team.id(), body))
                .await();
        JsonObject report = frozen(review, version);
        assertThat(amount(report, "d10000000000")).isEqualTo(1_200_000);
        assertThat(was(report, "d10000000000")).isEqualTo("CLOSE_DATE 2026-03-20");
    }

    private Sitting after(Sitting before) {
        Sitting review = Sitting.free(house, mia);
        Plan plan = Objects.requireNonNull(before.now().meeting()).plan();
        review.houseDoes(new MeetingCommand.PrepareReview(new Plan(
                plan.series(),
                before.board,
                house.clock.instant(),
                house.clock.instant().plus(Duration.ofDays(7)),
                house.clock.instant(),
                plan.minutes(),
                plan.moderator(),
                plan.attendees(),
                plan.dots(),
                true,
                true,
                false,
                plan.zone(),
                null,
                null)));
        return review;
    }

    private void started(Sitting review) {
        String deal = review.deal("d" + review.board.charAt(0));
        review.does(mia, new MeetingCommand.SetGoal("One deal gets on", null))
                .does(mia, new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(deal, 540))))
                .does(mia, new MeetingCommand.StartReview())
                .isListed();
    }

    private String version(Sitting review) {
        Meeting meeting = Objects.requireNonNull(review.now().meeting());
        return Objects.requireNonNull(meeting.report().frozen(), "nothing was frozen")
                .version();
    }

    private String path(Sitting review) {
        return "/api/boards/" + review.board + "/report";
    }

    private JsonObject now(Sitting review) {
        return rep.get(path(review)).json();
    }

    private JsonObject frozen(Sitting review, String version) {
        return rep.get(path(review) + "?version=" + version).json();
    }

    private Browser.Answer renew(Browser by, Sitting review) {
        return by.post(path(review), new JsonObject());
    }

    private String added(String name, int amount) {
        JsonObject fields =
                new JsonObject().put("name", name).put("amount", amount).put("currency", "EUR");
        return manager.post("/api/deals", new JsonObject().put("fields", fields))
                .json()
                .getJsonObject("deal")
                .getString("id");
    }

    private void edit(String deal, int was, int amount) {
        house.clock.pass(Duration.ofSeconds(1));
        JsonObject change = new JsonObject()
                .put("fields", new JsonObject().put("amount", amount).put("currency", "EUR"))
                .put("was", new JsonObject().put("amount", was).put("currency", "EUR"));
        assertThat(manager.patch("/api/deals/" + deal, change).status()).isEqualTo(200);
    }

    private void stage(String deal, String stage) {
        house.clock.pass(Duration.ofSeconds(1));
        JsonObject change = new JsonObject()
                .put("fields", new JsonObject().put("stage", stage))
                .put("was", new JsonObject());
        assertThat(manager.patch("/api/deals/" + deal, change).status()).isEqualTo(200);
    }

    private static List<JsonObject> all(JsonObject report) {
        return report.getJsonObject("report").getJsonArray("deals").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    /** Without those that are only on the board. */
    private static List<String> deals(JsonObject report) {
        return all(report).stream()
                .map(it -> it.getJsonObject("deal"))
                .filter(it -> it.getDouble("amount") != null)
                .map(it -> it.getString("id"))
                .toList();
    }

    private static JsonObject find(JsonObject report, String deal) {
        return all(report).stream()
                .filter(it -> it.getJsonObject("deal").getString("id").equals(deal))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Integer amount(JsonObject report, String deal) {
        return find(report, deal).getJsonObject("deal").getInteger("amount");
    }

    private static String was(JsonObject report, String deal) {
        return String.join(
                ", ",
                find(report, deal).getJsonArray("was").stream()
                        .map(JsonObject.class::cast)
                        .map(it -> it.getString("field") + " " + it.getString("was"))
                        .toList());
    }
}
