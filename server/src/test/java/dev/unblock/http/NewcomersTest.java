package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Plan;
import dev.unblock.board.Role;
import dev.unblock.log.BoardWriter;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People who join a team after its series was made. */
@Tag("postgres")
class NewcomersTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Browser manager = house.signedIn(mia);
    private final BoardWriter writer = new BoardWriter(house.log, house.clock, BoardWriter.AppendListener.NONE);

    @AfterEach
    void close() {
        house.close();
    }

    private JsonObject series(String name, boolean newcomers) {
        JsonObject sent =
                SeriesTest.weekly(mia.id(), List.of()).put("name", name).put("newcomers", newcomers);
        return manager.post("/api/series", sent).json();
    }

    private String invitation(String role) {
        JsonObject sent = new JsonObject()
                .put("role", role)
                .put("seniority", "REGULAR")
                .put("expiresInHours", 1)
                .put("reusable", true);
        return "/api/join/"
                + manager.post("/api/invitations", sent).json().getString("url").replaceFirst(".*/", "");
    }

    private String joins(String invitation) {
        return house.browser().post(invitation, newcomer()).json().getString("id");
    }

    private JsonObject newcomer() {
        return new JsonObject()
                .put("name", "Nora")
                .put("email", house.secrets.id() + "@example.com")
                .put("password", House.PASSWORD)
                .put("language", "EN");
    }

    private List<Plan.Attendee> attendees(JsonObject series) {
        String board = series.getJsonObject("next").getString("board");
        return Objects.requireNonNull(writer.read(board).await().meeting())
                .plan()
                .attendees();
    }

    private List<String> members(JsonObject series) {
        JsonObject page = manager.get("/api/series/" + series.getString("id")).json();
        return page.getJsonObject("series").getJsonArray("members").stream()
                .map(it -> ((JsonObject) it).getString("member"))
                .toList();
    }

    @Test
    void takePartInTheSeriesAndInItsOpenReviewByTheirRole() {
        JsonObject open = series("Weekly", true);
        JsonObject closed = series("Managers only", false);
        assertThat(open.getBoolean("newcomers")).isTrue();
        String rep = joins(invitation("REP"));
        String executive = joins(invitation("EXECUTIVE"));
        String observer = joins(invitation("OBSERVER"));
        assertThat(attendees(open))
                .containsExactly(
                        new Plan.Attendee(mia.id(), false, true),
                        new Plan.Attendee(rep, true, true),
                        new Plan.Attendee(executive, false, false));
        assertThat(members(open)).containsExactly(mia.id(), rep, executive).doesNotContain(observer);
        assertThat(attendees(closed)).extracting(Plan.Attendee::member).containsExactly(mia.id());
        assertThat(members(closed)).containsExactly(mia.id());
    }

    @Test
    void haveThePartOfTheirNewRoleUnlessAManagerChoseAnother() {
        JsonObject open = series("Weekly", true);
        String eva = joins(invitation("REP"));
        String leo = joins(invitation("REP"));
        String path = "/api/series/" + open.getString("id");
        JsonArray chosen = manager.get(path).json().getJsonObject("series").getJsonArray("members");
        JsonArray changed = new JsonArray(chosen.stream()
                .map(it -> ((JsonObject) it).copy())
                .map(it -> it.getString("member").equals(leo) ? it.put("votes", false) : it)
                .toList());
        manager.patch(
                path, new JsonObject().put("members", changed).put("was", new JsonObject().put("members", chosen)));
        for (String member : List.of(eva, leo)) {
            JsonObject role = new JsonObject().put("role", "EXECUTIVE").put("was", new JsonObject().put("role", "REP"));
            assertThat(manager.patch("/api/members/" + member, role).status()).isEqualTo(200);
        }
        assertThat(attendees(open))
                .contains(new Plan.Attendee(eva, false, false))
                .noneMatch(it -> it.member().equals(leo) && !it.bringsDeal());
        assertThat(members(open)).containsExactly(mia.id(), eva, leo);
    }

    @Test
    void bringNoDealWhereAllLookAtOne() {
        JsonObject sent = SeriesTest.weekly(mia.id(), List.of()).put("template", "RESCUE");
        JsonObject rescue = manager.post("/api/series", sent).json();
        String rep = joins(invitation("REP"));
        assertThat(attendees(rescue)).contains(new Plan.Attendee(rep, false, true));
    }

    @Test
    void takePartIfManyJoinAtOnceAndTheReviewIsNotListedYet() throws Exception {
        JsonObject open = series("Weekly", true);
        house.pool.query("delete from review").execute().await();
        String invitation = invitation("REP");
        List<String> ids;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<String>>mapToObj(it -> () -> joins(invitation))
                    .toList());
            ids = all.stream().map(it -> it.resultNow()).toList();
        }
        assertThat(attendees(open))
                .extracting(Plan.Attendee::member)
                .containsAll(ids)
                .hasSize(9);
        assertThat(members(open)).containsAll(ids).hasSize(9);
    }

    @Test
    void areToldOnTheirFirstPageWhatToPrepareHoweverFarTheListsAre() throws Exception {
        series("Weekly", true);
        String invitation = invitation("REP");
        house.listsStandStill();
        List<JsonObject> first;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 4)
                    .<java.util.concurrent.Callable<JsonObject>>mapToObj(it -> () -> {
                        Browser newcomer = house.browser();
                        newcomer.post(invitation, newcomer());
                        return newcomer.get("/api/series").list().getJsonObject(0);
                    })
                    .toList());
            first = all.stream().map(it -> it.resultNow()).toList();
        }
        assertThat(first)
                .extracting(it -> it.getJsonObject("next").getJsonObject("own"))
                .containsOnly(new JsonObject().put("result", false).put("stuckBecause", false));
    }

    @Test
    void takeNoPartOnceAManagerHasSaidSo() {
        JsonObject series = series("Weekly", true);
        String path = "/api/series/" + series.getString("id");
        JsonObject edit = new JsonObject().put("newcomers", false).put("was", new JsonObject().put("newcomers", true));
        assertThat(manager.patch(path, edit).json().getBoolean("newcomers")).isFalse();
        String rep = joins(invitation("REP"));
        assertThat(attendees(series)).extracting(Plan.Attendee::member).doesNotContain(rep);
    }
}
