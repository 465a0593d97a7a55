package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file becomes the team's deals: previewed, confirmed, imported again. */
@Tag("postgres")
class ImportsTest {
    private static final String FILE = """
            Record ID,Deal Name,Company,Deal Stage,Amount,Close Date,Deal owner
            1,Plant,Acme Foods,Proposal,1200.50,2027-01-15,Ann Lee
            2,Clinic,Bright Health,Closed Won,900,2026-01-10,mia@example.com
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

    private static String text(JsonObject deal, String field) {
        return String.valueOf(deal.getValue(field));
    }

    @Test
    void aPreviewTellsWhatTheFileWouldDoAndChangesNothing() {
        JsonObject detail = importing.open(FILE);
        assertThat(Importing.state(detail)).isEqualTo("PREVIEWED");
        assertThat(Importing.figures(detail)).containsExactly(2, 0, 0, 0);
        JsonObject preview = detail.getJsonObject("preview");
        assertThat(preview.getJsonObject("shape").getString("separator")).isEqualTo("COMMA");
        assertThat(preview.getJsonArray("columns").getJsonObject(4).getJsonArray("samples"))
                .containsExactly("1200.50", "900");
        assertThat(importing.rows(detail, "?verdict=added"))
                .extracting(row -> row.getString("name"))
                .containsExactly("Plant", "Clinic");
        assertThat(importing.deals().getLong("count")).isZero();
    }

    @Test
    void confirmedRowsAreDealsWithAHistoryThatNamesTheImport() {
        JsonObject done = importing.all(FILE);
        JsonObject plant = importing.deal("Plant");
        assertThat(text(plant, "account")).isEqualTo("Acme Foods");
        assertThat(text(plant, "stage")).isEqualTo("proposal");
        assertThat(text(plant, "amount")).isEqualTo("1200.5");
        assertThat(text(plant, "currency")).isEqualTo("USD");
        assertThat(text(plant, "ownerName")).isEqualTo("Ann Lee");
        JsonObject clinic = importing.deal("Clinic");
        assertThat(text(clinic, "owner")).isEqualTo(mia.id());
        assertThat(text(clinic, "state")).isEqualTo("WON");
        assertThat(text(clinic, "closedOn")).isEqualTo("2026-01-10");
        JsonObject step = manager.get("/api/deals/" + plant.getString("id") + "/changes")
                .list()
                .getJsonObject(0);
        assertThat(step.getString("source")).isEqualTo("IMPORT");
        assertThat(step.getString("ref")).isEqualTo(Importing.id(done));
        assertThat(step.getString("by")).isEqualTo(mia.id());
        JsonObject item = manager.get("/api/deal-imports").list().getJsonObject(0);
        assertThat(item.getString("fileName")).isEqualTo("deals.csv");
        assertThat(item.getString("by")).isEqualTo(mia.id());
        assertThat(item.containsKey("confirmedAt")).isTrue();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        importing.all(FILE);
        JsonObject before = importing.deals();
        JsonObject again = importing.open(FILE);
        assertThat(Importing.figures(again)).containsExactly(0, 0, 2, 0);
        importing.confirm(again);
        assertThat(importing.deals()).isEqualTo(before);
        assertThat(manager.get("/api/deals/" + importing.deal("Plant").getString("id") + "/changes")
                        .list())
                .extracting(it -> ((JsonObject) it).getString("field"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aChangedFileChangesOnlyWhatItSays() {
        importing.all(FILE);
        JsonObject again = importing.open(FILE.replace("1200.50", "1500").replace("Ann Lee", ""));
        assertThat(Importing.figures(again)).containsExactly(0, 1, 1, 0);
        JsonObject row = importing.rows(again, "?verdict=changed").getFirst();
        assertThat(row.getJsonArray("changes"))
                .containsExactly(new JsonObject()
                        .put("field", "AMOUNT")
                        .put("was", "1200.50 USD")
                        .put("now", "1500.00 USD"));
        importing.confirm(again);
        assertThat(text(importing.deal("Plant"), "amount")).isEqualTo("1500.0");
        assertThat(text(importing.deal("Plant"), "ownerName")).isEqualTo("Ann Lee");
    }

    @Test
    void withoutIdsARowFindsItsDealByNameAndCustomer() {
        importing.all(FILE);
        JsonObject again = importing.open("""
                Deal Name,Company,Next Step
                plant,ACME foods,Call them
                Plant,,Visit
                """);
        assertThat(Importing.figures(again)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void aRowThatCouldMeanSeveralDealsIsRefusedAndSoIsASecondRowOfOneDeal() {
        importing.all("Record ID,Deal Name,Company\n1,Plant,Acme\n2,Plant,Acme\n1,Plant,Acme\n");
        assertThat(importing.deals().getLong("count")).isEqualTo(2);
        JsonObject again = importing.open("Deal Name,Company\nPlant,Acme\nOther,\nOther,\n");
        assertThat(Importing.figures(again)).containsExactly(1, 0, 0, 2);
        assertThat(importing.rows(again, "?verdict=refused"))
                .extracting(row -> row.getJsonArray("refusals").getJsonObject(0).getString("reason"))
                .containsExactly("SEVERAL_DEALS", "TWICE");
    }

    @Test
    void aDealOfThePageGetsTheIdOfTheOnlyRowThatCanMeanIt() {
        for (String name : List.of("Plant", "Clinic")) {
            JsonObject fields = new JsonObject().put("name", name).put("account", "Acme");
            manager.post("/api/deals", new JsonObject().put("fields", fields));
        }
        String file = "Record ID,Deal Name,Company\n1,Plant,Acme\n2,Clinic,Acme\n3,Clinic,Acme\n";
        assertThat(Importing.figures(importing.all(file))).containsExactly(2, 1, 0, 0);
        assertThat(Importing.figures(importing.open(file))).containsExactly(0, 0, 3, 0);
    }

    @Test
    void refusedRowsAreToldWithColumnAndReasonAndTheOthersComeIn() {
        JsonObject detail = importing.open("""
                Deal Name,Amount,Close Date
                Good,5,2027-01-15
                =cmd(),lots,2027-02-31
                """);
        assertThat(Importing.figures(detail)).containsExactly(1, 0, 0, 1);
        assertThat(importing.rows(detail, "?verdict=refused").getFirst().getJsonArray("refusals"))
                .extracting(it -> ((JsonObject) it).getString("column") + " " + ((JsonObject) it).getString("reason"))
                .containsExactly("Amount NOT_AN_AMOUNT", "Close Date NO_SUCH_DAY");
        importing.confirm(detail);
        assertThat(importing.deals().getLong("count")).isEqualTo(1);
        String path = "/api/deal-imports/" + Importing.id(detail) + "/refused.csv";
        assertThat(manager.get(path).response().bodyAsString())
                .contains("\"'=cmd()\",lots,2027-02-31,\"Amount: not an amount; Close Date: there is no such day\"")
                .doesNotContain("Good");
        assertThat(manager.get(path + "?language=zh").response().bodyAsString())
                .contains("Amount：不是金额；Close Date：没有这一天");
    }

    @Test
    void stagesOfTheFileAreMatchedOrAddedAsChosen() {
        String file = "Deal Name,Deal Stage,Owner\na,Angebot,Annie\nb,Testing,Annie\nc,Verloren,Bo\n";
        JsonObject detail = importing.open(file);
        JsonObject chosen = importing.choose(
                detail,
                new JsonObject()
                        .put(
                                "stageTexts",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("text", "angebot")
                                                .put("stage", "proposal"))
                                        .add(new JsonObject()
                                                .put("text", "Testing")
                                                .put("kind", "OPEN")))
                        .put(
                                "ownerTexts",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("text", "Annie")
                                                .put("member", mia.id()))));
        importing.confirm(chosen);
        assertThat(text(importing.deal("a"), "stage")).isEqualTo("proposal");
        assertThat(text(importing.deal("a"), "owner")).isEqualTo(mia.id());
        assertThat(text(importing.deal("c"), "state")).isEqualTo("LOST");
        assertThat(text(importing.deal("c"), "ownerName")).isEqualTo("Bo");
        assertThat(manager.get("/api/stages").response().bodyAsString())
                .contains("Testing")
                .doesNotContain("Angebot");
        // what was chosen holds for the next file with these columns
        assertThat(Importing.figures(importing.open(file))).containsExactly(0, 0, 3, 0);
    }

    @Test
    void columnsAreReadAsChosenAndRemembered() {
        String file = "What,Account\nPlant,Acme\n";
        JsonObject detail = importing.open(file);
        assertThat(detail.getJsonObject("preview").getString("content")).isEqualTo("ACCOUNTS");
        JsonObject chosen = importing.choose(
                detail, new JsonObject().put("content", "DEALS").put("columns", Importing.columns(detail, 0, "NAME")));
        assertThat(chosen.getInteger("version")).isEqualTo(2);
        importing.confirm(chosen);
        assertThat(text(importing.deal("Plant"), "account")).isEqualTo("Acme");
        assertThat(Importing.figures(importing.open(file))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void aFileOfCustomersAddsThemWithTheirIndustry() {
        importing.all(FILE);
        JsonObject detail = importing.open("Account,Sector\nacme foods,Food\nNew Co,Trade\n");
        assertThat(Importing.figures(detail)).containsExactly(1, 1, 0, 0);
        JsonObject done = importing.confirm(detail);
        assertThat(Importing.figures(importing.open("Account,Sector\nAcme Foods,Food\nNew Co,Trade\n")))
                .containsExactly(0, 0, 2, 0);
        assertThat(importing.undo(done))
                .isEqualTo(new JsonObject().put("restored", 1).put("removed", 1).put("kept", 0));
    }
}
