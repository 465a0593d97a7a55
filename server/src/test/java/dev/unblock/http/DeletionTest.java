package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Agenda;
import dev.unblock.board.Ask;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Reaction;
import dev.unblock.board.Redaction;
import dev.unblock.board.Remover;
import dev.unblock.board.Role;
import dev.unblock.log.Gzip;
import dev.unblock.log.Json;
import dev.unblock.log.Snapshot;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deleting people and teams. Checks every table of the database. */
@Tag("postgres")
class DeletionTest {
    private static final String TAINT = "Quixotina";

    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member tess = house.member(team, TAINT + "@example.com", Role.EXECUTIVE);
    private final Browser manager = house.signedIn(mia);
    private final Browser tainted = house.signedIn(tess);
    private final Sitting sitting = Sitting.free(house, mia);
    private final String deal = sitting.deal("d1");

    @BeforeEach
    void sheIsEverywhere() {
        tainted.patch("/api/me", new JsonObject().put("name", TAINT + " Zhang"));
        tainted.post("/api/me/calendar", null);
        manager.post("/api/members/" + tess.id() + "/password-reset", null);
        tainted.post("/api/boards/" + sitting.board + "/ticket", null);
        tainted.post("/api/boards/" + sitting.board + "/replays", null);
        manager.post("/api/series", SeriesTest.weekly(mia.id(), List.of(tess.id())));
        String card = sitting.askedOf("o1", deal);
        sitting.does(tess, new Command.React(card, Reaction.THANKS, true));
        sitting.does(tess, new Command.AskForHelp(Sitting.id("h1"), deal, "How do I reach the buyer?", false));
        sitting.followUp(mia, "f1", deal, tess);
        JsonObject pin = new JsonObject().put("spot", "CARD").put("seq", 2).put("card", card);
        tainted.post(here("questions"), words("Why?").put("pin", pin).put("to", mia.id()));
        tainted.post(here("bookmarks"), words("Mine alone").put("pin", pin));
        JsonObject guess = new JsonObject().put("deal", deal).put("seq", 2);
        guess.put("obstacles", new JsonArray()).put("solutions", new JsonArray().add("A guess of hers"));
        String guessed = tainted.post(here("guesses"), guess).json().getString("id");
        tainted.put("/api/guesses/" + guessed + "/share", new JsonObject().put("with", mia.id()));
        manager.post("/api/guesses/" + guessed + "/comments", words("Close"));
        Ask asked = new Ask("Lift the cap", "Director", sitting.soon(), null);
        sitting.does(mia, new Command.AnswerAsk(card, asked, true, "go ahead", TAINT + " Zhang"));
        long epoch = house.log.head(sitting.board).await().orElseThrow().epoch();
        house.log.keep(sitting.board, new Snapshot(epoch, sitting.now())).await();
        untilFollowed();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String here(String what) {
        return "/api/boards/" + sitting.board + "/" + what;
    }

    private static JsonObject words(String text) {
        return new JsonObject().put("text", text);
    }

    /** All read models have caught up. */
    private void untilFollowed() {
        Object names = house.readModels().toArray(String[]::new);
        until(() -> count("""
                select count(*) from board b cross join unnest($1::text[]) as n
                left join projection_cursor c on c.board_id = b.id and c.name = n
                where coalesce(c.seq, 0) < b.head_seq""", names) == 0);
    }

    private static void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private long count(String sql, Object... values) {
        return house.pool
                .preparedQuery(sql)
                .execute(Tuple.wrap(values))
                .await()
                .iterator()
                .next()
                .getLong(0);
    }

    /** The tables that still contain this text, with the number of rows; snapshots are decompressed. */
    private Map<String, Long> tablesWith(String text) {
        Map<String, Long> found = new TreeMap<>();
        for (Row row : house.pool
                .query("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .execute()
                .await()) {
            String table = row.getString(0);
            long rows = count(
                    "select count(*) from \"" + table + "\" as it where position(lower($1) in lower(it::text)) > 0",
                    text);
            if (rows > 0) {
                found.put(table, rows);
            }
        }
        for (Row row :
                house.pool.query("select body from board_snapshot").execute().await()) {
            String body = new String(Gzip.unpack(row.getBuffer(0).getBytes()), StandardCharsets.UTF_8);
            if (body.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))) {
                found.merge("board_snapshot", 1L, Long::sum);
            }
        }
        return found;
    }

    private String summary(String format) {
        return String.valueOf(manager.get("/api/boards/" + sitting.board + "/" + format)
                .response()
                .bodyAsString());
    }

    @Test
    void aDeletedMembersNameAndAddressAreLeftNowhere() {
        assertThat(tablesWith(TAINT)).containsKeys("member", "board_event", "board_snapshot", "executive_ask");
        assertThat(manager.delete("/api/members/" + tess.id()).status()).isEqualTo(204);
        assertThat(tablesWith(TAINT)).isEmpty();
        untilFollowed();
        assertThat(tablesWith(TAINT)).isEmpty();
    }

    /** If this fails for a new table: put something of hers into it, in {@link #sheIsEverywhere}. */
    @Test
    void everyTableOfMembersHasSomethingOfHers() {
        assertThat(tablesWith(tess.id()).keySet()).containsAll(tablesOfMembers());
        assertThat(tablesWith("Close")).containsKey("guess_comment");
    }

    /** Tables with a row for each thing that is a member's own. */
    private List<String> tablesOfMembers() {
        return tables("""
                select t.table_name from information_schema.tables t
                join information_schema.columns c using (table_schema, table_name)
                where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'member_id'""");
    }

    /** Without those that hold only hashes or random ids, and the tickets, which only the release before stores. */
    private List<String> allTables() {
        return tables("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                and table_name not in ('flyway_schema_history', 'attempt', 'used_ticket', 'ticket')""");
    }

    private List<String> tables(String sql) {
        return StreamSupport.stream(house.pool.query(sql).execute().await().spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    @Test
    void nothingLeadsBackInAndNothingIsKeptThatWasTheirsAlone() {
        String session = String.valueOf(tainted.cookie());
        manager.delete("/api/members/" + tess.id());
        assertThat(tainted.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(session).isNotEmpty();
        assertThat(house.signedIn(tess).cookie()).isNull();
        assertThat(tablesWith(tess.id()))
                .doesNotContainKeys(tablesOfMembers().toArray(String[]::new))
                .doesNotContainKeys("sign_in", "ticket", "invitation", "question");
        assertThat(tablesWith("A guess of hers")).isEmpty();
        assertThat(tablesWith("Mine alone")).isEmpty();
        assertThat(house.told).contains("access " + tess.id(), "team " + team.id());
        assertThat(manager.patch("/api/members/" + tess.id(), new JsonObject().put("active", true))
                        .problem())
                .isEqualTo("404 NOT_FOUND");
        assertThat(manager.delete("/api/members/" + tess.id()).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void textsOfADeletedMemberStayAsAFormerMembers() {
        Board before = sitting.now();
        manager.delete("/api/members/" + tess.id());
        Board after = sitting.now();
        assertThat(after.cards().keySet()).isEqualTo(before.cards().keySet());
        assertThat(json(after)).isEqualTo(json(before).replace(TAINT + " Zhang", ""));
        assertThat(json(replayed())).isEqualTo(json(after));
        assertThat(summary("summary")).contains("go ahead", "Follow-up f1").doesNotContain(TAINT);
        assertThat(summary("export/markdown")).contains("former member", "go ahead");
        assertThat(summary("export/markdown?language=zh")).contains("前成员");
        assertThat(summary("export/csv")).contains("\"Follow-up f1\",\"former member\"");
        assertThat(manager.get("/api/members").list().stream()
                        .map(JsonObject.class::cast)
                        .filter(it -> it.getString("id").equals(tess.id())))
                .singleElement()
                .extracting(it -> it.getString("name"))
                .isEqualTo("");
    }

    /** From the first event on, without snapshots. */
    private Board replayed() {
        return house.log.read(sitting.board, 1, 500).await().stream()
                .reduce(Board.EMPTY, Board::after, (one, other) -> other);
    }

    private static String json(Board board) {
        return new String(Json.of(Board.class).bytes(Redaction.redact(board, "")), StandardCharsets.UTF_8);
    }

    @Test
    void theLogThatLostANameIsAnotherOneForEveryBrowser() {
        long before = house.log.head(sitting.board).await().orElseThrow().epoch();
        Sitting other = Sitting.free(house, mia);
        manager.delete("/api/members/" + tess.id());
        assertThat(house.log.head(sitting.board).await().orElseThrow().epoch()).isEqualTo(before + 1);
        assertThat(house.log.head(other.board).await().orElseThrow().epoch()).isEqualTo(1);
    }

    @Test
    void aNodeThatStillHasTheOldBoardCannotBringTheNameBack() {
        long epoch = house.log.head(sitting.board).await().orElseThrow().epoch();
        Board old = sitting.now();
        manager.delete("/api/members/" + tess.id());
        house.log.keep(sitting.board, new Snapshot(epoch, old)).await();
        assertThat(tablesWith(TAINT)).isEmpty();
        house.log.keep(sitting.board, new Snapshot(epoch + 1, sitting.now())).await();
        assertThat(house.log.snapshot(sitting.board).await()).isPresent();
    }

    @Test
    void aNameThatAColleagueSharesStays() {
        house.signedIn(team, Role.EXECUTIVE).patch("/api/me", new JsonObject().put("name", TAINT + " Zhang"));
        manager.delete("/api/members/" + tess.id());
        assertThat(tablesWith(TAINT))
                .containsKeys("board_event", "executive_ask")
                .containsEntry("member", 1L);
    }

    @Test
    void aSeriesGetsAnotherModerator() {
        Member rob = house.member(team, "rob@example.com", Role.REP);
        String series = manager.post("/api/series", SeriesTest.weekly(rob.id(), List.of(mia.id())))
                .json()
                .getString("id");
        manager.delete("/api/members/" + rob.id());
        JsonObject now = manager.get("/api/series/" + series).json().getJsonObject("series");
        assertThat(now.getString("moderator")).isEqualTo(mia.id());
        assertThat(now.encode()).doesNotContain(rob.id());
    }

    @Test
    void onlyAManagerDeletesOthersAndNobodyTheLastManager() {
        assertThat(tainted.delete("/api/members/" + mia.id()).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(manager.delete("/api/members/" + mia.id()).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(manager.post("/api/me/deletion", password(House.PASSWORD)).problem())
                .isEqualTo("409 LAST_MANAGER");
        assertThat(manager.get("/api/me").json().getString("name")).isEqualTo(mia.name());
    }

    private static JsonObject password(String password) {
        return new JsonObject().put("password", password);
    }

    @Test
    void everybodyDeletesThemselvesByTheirPassword() {
        assertThat(tainted.post("/api/me/deletion", password("not this one")).problem())
                .isEqualTo("403 WRONG_PASSWORD");
        assertThat(tablesWith(TAINT)).isNotEmpty();
        assertThat(tainted.post("/api/me/deletion", password(House.PASSWORD)).status())
                .isEqualTo(204);
        assertThat(tainted.cookie()).isNull();
        assertThat(tablesWith(TAINT)).isEmpty();
    }

    @Test
    void aDeletedMembersAddressIsFreeForAnotherPerson() {
        manager.delete("/api/members/" + tess.id());
        house.member(team, tess.email(), Role.REP);
        assertThat(house.signedIn(tess).get("/api/me").status()).isEqualTo(200);
    }

    private JsonObject end(String name, String password) {
        return password(password).put("name", name);
    }

    @Test
    void ofATeamThatIsDeletedNothingIsLeftAndItsServerIsAsNew() {
        everyTableIsInUse();
        assertThat(allTables())
                .as("tables in which the test puts something")
                .allSatisfy(table -> assertThat(rowsOf(table)).isPositive());
        assertThat(manager.post("/api/team/deletion", end("South", House.PASSWORD))
                        .problem())
                .isEqualTo("400 INVALID");
        assertThat(manager.post("/api/team/deletion", end("North", "not this one"))
                        .problem())
                .isEqualTo("403 WRONG_PASSWORD");
        assertThat(tainted.post("/api/team/deletion", end("North", House.PASSWORD))
                        .problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(manager.post("/api/team/deletion", end("North", House.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(allTables()).allSatisfy(table -> assertThat(rowsOf(table)).isZero());
        assertThat(tainted.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(house.told).contains("gone " + team.id());
        assertThat(house.browser().get("/api/status").json().getBoolean("needsSetup"))
                .isTrue();
    }

    private long rowsOf(String table) {
        return count("select count(*) from \"" + table + "\"");
    }

    /** If the test fails for a new table: put something into it here. */
    private void everyTableIsInUse() {
        JsonObject link = manager.post(
                        "/api/boards/" + sitting.board + "/guest-links",
                        new JsonObject().put("role", "EXECUTIVE").put("expiresInHours", 1))
                .json();
        house.browser()
                .post(
                        "/api/guest/" + link.getString("url").replaceFirst(".*/", ""),
                        new JsonObject().put("name", "Guest " + TAINT).put("language", "EN"));
        manager.post("/api/ask-links", new JsonObject().put("name", "Director").put("expiresInHours", 1));
        manager.put(
                "/api/team/wording",
                new JsonObject()
                        .put("enabled", true)
                        .put("added", new JsonArray().add("always"))
                        .put("removed", new JsonArray()));
        manager.put("/api/team/suggestions", new JsonObject().put("wanted", false));
        manager.put(
                "/api/team/questions",
                new JsonObject()
                        .put("template", "RESCUE")
                        .put("language", "EN")
                        .put("part", "RESULT")
                        .put("questions", new JsonArray().add("What is lost first? " + TAINT)));
        manager.post(
                "/api/invitations",
                new JsonObject()
                        .put("role", "REP")
                        .put("seniority", "NEWCOMER")
                        .put("expiresInHours", 24)
                        .put("reusable", true));
        DealFacts begun = new DealFacts(null, "Talks", null, null, null);
        sitting.does(mia, new Command.EditDeal(deal, "Deal d1", mia.id(), begun));
        String strategy = sitting.strategy(deal, Sitting.id("o1"));
        Sitting next = Sitting.free(house, mia);
        String obstacle = next.obstacle(mia, "o2", next.deal("d2"));
        untilFollowed();
        JsonObject fields =
                new JsonObject().put("name", "Plant").put("account", "Acme").put("ownerName", TAINT);
        manager.post(
                "/api/deals",
                new JsonObject()
                        .put("fields", fields)
                        .put("external", new JsonObject().put("system", "CRM").put("id", "0061")));
        Sitting review = Sitting.review(house, mia);
        Agenda.Allotment slot = new Agenda.Allotment(review.deal("d3"), 540);
        review.does(mia, new MeetingCommand.SetGoal("One deal gets on", null))
                .does(mia, new MeetingCommand.SetAgenda(List.of(slot)))
                .does(mia, new MeetingCommand.StartReview())
                .isListed();
        manager.post(
                "/api/deals/" + deal + "/contacts",
                new JsonObject().put("fields", new JsonObject().put("title", "Head of production")));
        Importing importing = new Importing(manager);
        JsonObject choices =
                new JsonObject().put("ownerTexts", new JsonArray().add(new JsonObject().put("text", TAINT + " Zhang")));
        String file = "Deal Name,Owner,Amount\nClinic," + TAINT + " Zhang,5\nBank," + TAINT + " Zhang,lots\n";
        importing.confirm(importing.choose(importing.open(file), choices));
        importing.open(file.replace("Clinic", "Mill"));
        manager.post(
                "/api/boards/" + next.board + "/obstacles/" + obstacle + "/reuse",
                new JsonObject().put("strategy", strategy));
        untilFollowed();
    }

    @Test
    void ofABoardThatIsDeletedNothingIsLeftAndOtherBoardsStay() {
        String link = manager.post(
                        here("guest-links"),
                        new JsonObject().put("role", "EXECUTIVE").put("expiresInHours", 1))
                .json()
                .getString("url");
        Browser guest = house.browser();
        guest.post(
                "/api/guest/" + link.replaceFirst(".*/", ""),
                new JsonObject().put("name", "Gus").put("language", "EN"));
        Sitting other = Sitting.free(house, mia);
        other.askedOf("o9", other.deal("d9"));
        untilFollowed();
        assertThat(tablesWith(sitting.board))
                .containsKeys("board", "board_event", "board_snapshot", "board_overview", "board_record", "passage")
                .containsKeys("follow_up", "question", "bookmark", "guess", "replay_visit", "guest_link");
        Map<String, Long> before = tablesWith(other.board);
        assertThat(manager.delete("/api/boards/" + sitting.board).status()).isEqualTo(204);
        assertThat(tablesWith(sitting.board)).isEmpty();
        assertThat(tablesWith("Gus")).isEmpty();
        assertThat(tablesWith("Follow-up f1")).isEmpty();
        assertThat(tablesWith(other.board)).isEqualTo(before);
        assertThat(guest.get("/api/me").problem()).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(manager.get("/api/archive?q=reach+the+buyer").json().encode())
                .doesNotContain(sitting.board);
    }

    @Test
    void anotherTeamKeepsAllThatIsTheirs() {
        Member hans = house.member(house.team("South"), "hans@example.com", Role.MANAGER);
        Sitting theirs = Sitting.free(house, hans);
        theirs.askedOf("o9", theirs.deal("d9"));
        untilFollowed();
        Map<String, Long> before = tablesWith(hans.team().id());
        assertThat(manager.post("/api/team/deletion", end("North", House.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(tablesWith(hans.team().id())).isEqualTo(before);
        assertThat(theirs.now().deals()).hasSize(1);
    }

    @Test
    void theExportHoldsEachBoardAsTheManagerMaySeeItAndNobodyElseGetsIt() throws IOException {
        sitting.does(
                tess,
                new Command.RaiseObstacle(
                        Sitting.id("o7"), deal, "Only for my own eyes", ObstacleType.PRICE, Remover.REP, null, true));
        manager.post(
                "/api/deals/" + deal + "/contacts",
                new JsonObject().put("fields", new JsonObject().put("title", "Head of production")));
        Map<String, String> files = new TreeMap<>();
        var answer = manager.get("/api/team/export");
        assertThat(answer.response().getHeader("Content-Type")).isEqualTo("application/zip");
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(
                        Objects.requireNonNull(answer.response().body()).getBytes()),
                StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.get("team.json")).contains("North", mia.email());
        assertThat(files.get("deals.jsonl"))
                .hasLineCount(1)
                .contains(
                        "\"name\":\"Deal d1\"",
                        "\"source\":\"BOARD\"",
                        "\"changes\":[{",
                        "\"title\":\"Head of production\"");
        assertThat(files.get("boards/" + sitting.board + "/summary.json")).contains("Obstacle o1");
        assertThat(files.get("boards/" + sitting.board + "/log.jsonl"))
                .contains("How do I reach the buyer?")
                .contains(Sitting.id("o7"))
                .hasLineCount((int) sitting.now().seq());
        assertThat(files.values()).noneMatch(it -> it.contains("Only for my own eyes"));
        assertThat(tainted.get("/api/team/export").problem()).isEqualTo("403 FORBIDDEN");
    }
}
