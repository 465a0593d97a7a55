package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Undoing an import, and what others do between its preview and its end. */
@Tag("postgres")
class ImportsTakenBackTest {
    private static final String FILE = """
            Record ID,Deal Name,Company,Deal Stage,Amount,Next Step
            1,Plant,Acme Foods,Testing,1200,Call
            2,Clinic,Bright Health,Proposal,900,Visit
            """;

    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Browser manager = house.signedIn(mia);
    private final Importing importing = new Importing(manager);

    @AfterEach
    void close() {
        house.close();
    }

    private void edit(String name, String field, Object was, Object now) {
        house.clock.pass(Duration.ofMinutes(1));
        JsonObject body = new JsonObject()
                .put("fields", new JsonObject().put(field, now))
                .put("was", new JsonObject().put(field, was));
        assertThat(manager.patch("/api/deals/" + importing.deal(name).getString("id"), body)
                        .status())
                .isEqualTo(200);
    }

    private long count(String table) {
        return house.pool
                .query("select count(*) as n from " + table)
                .execute()
                .await()
                .iterator()
                .next()
                .getLong("n");
    }

    private static JsonObject undone(int restored, int removed, int kept) {
        return new JsonObject()
                .put("restored", restored)
                .put("removed", removed)
                .put("kept", kept);
    }

    @Test
    void whatOnlyTheImportHasMadeIsGone() {
        manager.get("/api/stages");
        long stages = count("stage");
        JsonObject done = importing.all(FILE);
        assertThat(count("stage")).isEqualTo(stages + 1);
        assertThat(importing.undo(done)).isEqualTo(undone(0, 2, 0));
        for (String table : List.of("deal", "deal_change", "deal_external", "account")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("stage")).isEqualTo(stages);
        JsonObject item = manager.get("/api/deal-imports").list().getJsonObject(0);
        assertThat(item.getString("undoneBy")).isEqualTo(mia.id());
        assertThat(manager.post("/api/deal-imports/" + Importing.id(done) + "/undo", null)
                        .problem())
                .isEqualTo("409 CHANGED");
        assertThat(Importing.figures(importing.open(FILE))).containsExactly(2, 0, 0, 0);
    }

    @Test
    void aDealToWhichSomebodyHasAddedAContactStays() {
        JsonObject done = importing.all(FILE);
        String deal = importing.deal("Plant").getString("id");
        manager.post(
                "/api/deals/" + deal + "/contacts",
                new JsonObject().put("fields", new JsonObject().put("title", "CFO")));
        importing.undo(done);
        assertThat(manager.get("/api/deals/" + deal + "/contacts").list()).hasSize(1);
        assertThat(count("deal")).isEqualTo(1);
    }

    @Test
    void fieldsAreWhatTheyWereUnlessSomebodyHasChangedThemSince() {
        importing.all(FILE);
        JsonObject second = importing.all(
                FILE.replace("1200", "1500").replace("Call", "Write").replace("900", "950"));
        edit("Plant", "nextStep", "Write", "Phone");
        assertThat(importing.undo(second)).isEqualTo(undone(2, 0, 1));
        assertThat(importing.deal("Plant").getValue("amount")).isEqualTo(1200.0);
        assertThat(importing.deal("Plant").getValue("nextStep")).isEqualTo("Phone");
        assertThat(importing.deal("Clinic").getValue("amount")).isEqualTo(900.0);
        JsonObject kept = importing.rows(second, "?only=kept").getFirst();
        assertThat(kept.getString("name")).isEqualTo("Plant");
        assertThat(kept.getJsonArray("kept")).containsExactly("NEXT_STEP");
        JsonObject step = manager.get("/api/deals/" + importing.deal("Clinic").getString("id") + "/changes")
                .list()
                .getJsonObject(0);
        assertThat(step.getString("now")).isEqualTo("900.00 USD");
        assertThat(step.getString("reason")).isEqualTo("Import undone");
    }

    @Test
    void aDealThatSomebodyHasWorkedOnStays() {
        JsonObject done = importing.all(FILE);
        edit("Plant", "nextStep", "Call", "Phone");
        assertThat(importing.undo(done)).isEqualTo(undone(0, 1, 1));
        assertThat(importing.deal("Plant").getValue("amount")).isEqualTo(1200.0);
        assertThat(importing.deals().getLong("count")).isEqualTo(1);
    }

    @Test
    void whatHasChangedSinceThePreviewIsToldAgainBeforeItIsWritten() {
        importing.all(FILE);
        JsonObject detail = importing.open(FILE.replace("1200", "1500").replace("900", "950"));
        edit("Plant", "nextStep", "Call", "Phone");
        assertThat(importing.tryConfirm(detail).problem()).isEqualTo("409 CHANGED");
        assertThat(importing.deal("Plant").getValue("amount")).isEqualTo(1200.0);
        JsonObject again = importing.settled(Importing.id(detail));
        assertThat(Importing.state(again)).isEqualTo("PREVIEWED");
        assertThat(importing.rows(again, "?only=again"))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("name")).isEqualTo("Plant"));
        // the one seen before is out of date
        assertThat(importing.tryConfirm(detail).problem()).isEqualTo("409 CHANGED");
        importing.confirm(again);
        assertThat(importing.deal("Plant").getValue("amount")).isEqualTo(1500.0);
    }

    @Test
    void ofTwoManagersWhoImportTheSameFileOneAddsTheDeals() {
        Importing other = new Importing(house.signedIn(team, Role.MANAGER));
        JsonObject mine = importing.open(FILE);
        JsonObject theirs = other.open(FILE);
        List<Browser.Answer> answers = List.of(mine, theirs).parallelStream()
                .map(detail -> (detail.equals(mine) ? importing : other).tryConfirm(detail))
                .toList();
        assertThat(answers).extracting(Browser.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(importing.deals().getLong("count")).isEqualTo(2);
        assertThat(List.of(importing.settled(Importing.id(mine)), importing.settled(Importing.id(theirs))))
                .extracting(Importing::figures)
                .containsExactlyInAnyOrder(List.of(2, 0, 0, 0), List.of(0, 0, 2, 0));
    }

    @Test
    void aCancelledImportLeavesNothing() {
        JsonObject detail = importing.open(FILE);
        assertThat(manager.delete("/api/deal-imports/" + Importing.id(detail)).status())
                .isEqualTo(204);
        assertThat(importing.tryConfirm(detail).problem()).isEqualTo("409 CHANGED");
        assertThat(Importing.state(importing.settled(Importing.id(detail)))).isEqualTo("CANCELLED");
        for (String table : List.of("deal", "account", "deal_import_row", "deal_import_file")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(manager.get("/api/deal-imports").list()).isEmpty();
    }

    @Test
    void anImportThatDiesWhileItIsWrittenLeavesNothing() {
        JsonObject detail = importing.open(FILE);
        house.pool.query("""
                        create function die() returns trigger language plpgsql as $$ begin
                          raise exception 'out of space' using errcode = '53100'; end $$;
                        create trigger die before insert on deal_change for each statement execute function die()""").execute().await();
        assertThat(importing.tryConfirm(detail).status()).isEqualTo(200);
        JsonObject failed = importing.settled(Importing.id(detail));
        assertThat(Importing.state(failed)).isEqualTo("FAILED");
        assertThat(failed.getString("failure")).isEqualTo("BROKEN");
        for (String table : List.of("deal", "account", "deal_change", "deal_external", "deal_mapping")) {
            assertThat(count(table)).as(table).isZero();
        }
        house.pool.query("drop trigger die on deal_change").execute().await();
        importing.confirm(importing.choose(failed, new JsonObject()));
        assertThat(importing.deals().getLong("count")).isEqualTo(2);
    }

    @Test
    void aServerThatStopsWhileItWritesIsToldAndTheFileCanBeReadAgain() {
        JsonObject detail = importing.open(FILE);
        house.pool.query("update deal_import set state = 'WRITING'").execute().await();
        house.clock.pass(Duration.ofMinutes(6));
        JsonObject stopped =
                manager.get("/api/deal-imports/" + Importing.id(detail)).json();
        assertThat(Importing.state(stopped)).isEqualTo("FAILED");
        assertThat(stopped.getString("failure")).isEqualTo("INTERRUPTED");
        importing.confirm(importing.choose(stopped, new JsonObject()));
        assertThat(importing.deals().getLong("count")).isEqualTo(2);
    }

    @Test
    void aFormerMembersNameIsInNoImport() {
        Member rob = house.member(team, "Robert Zweig", "rob@example.com", Role.REP);
        String file = "Deal Name,Amount,Owner\nPlant,5,Robert Zweig\nClinic,lots,Robert Zweig\n";
        JsonObject detail = importing.open(file);
        importing.confirm(importing.choose(
                detail,
                new JsonObject()
                        .put(
                                "ownerTexts",
                                new io.vertx.core.json.JsonArray().add(new JsonObject().put("text", "Robert Zweig")))));
        importing.open(file);
        assertThat(manager.delete("/api/members/" + rob.id()).status()).isEqualTo(204);
        for (String table : List.of("deal_import", "deal_import_row", "deal_import_file", "deal_mapping")) {
            assertThat(count("(select t::text as it from " + table + " t) x where x.it like '%Zweig%'"))
                    .as(table)
                    .isZero();
        }
    }
}
