package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that come in whole, and files that leave nothing. */
@Tag("postgres")
class ImportFilesTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Browser manager = house.signedIn(team, Role.MANAGER);
    private final Importing importing = new Importing(manager);

    @AfterEach
    void close() {
        house.close();
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

    private static byte[] zipOf(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int at = 0; at < megabytes; at++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ImportFilesTest.class.getResourceAsStream("/deal/" + name);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void filesThatAreNoTablesLeaveNothing() throws IOException {
        Map<String, byte[]> files = Map.of(
                "EMPTY", new byte[0],
                "HEADER_ONLY", text("Deal Name,Amount\n"),
                "PDF", text("%PDF-1.7\n"),
                "IMAGE", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0},
                "WEB_PAGE", text("<html><body><table><tr><td>Deal Name</td></tr></table></body></html>"));
        files.forEach((reason, file) -> {
            JsonObject detail = importing.open(file);
            assertThat(Importing.state(detail)).as(reason).isEqualTo("FAILED");
            assertThat(detail.getString("unreadable")).isEqualTo(reason);
        });
        assertThat(Importing.state(importing.open(zipOf(700)))).isEqualTo("FAILED");
        for (String table : List.of("deal", "account", "deal_import_row", "deal_import_file")) {
            assertThat(count(table)).as(table).isZero();
        }
        try (Stream<Path> copies = Files.list(house.folder.resolve("imports"))) {
            assertThat(copies).isEmpty();
        }
    }

    @Test
    void raggedRowsAndOpenQuotesAreRefusedAndTheOthersCounted() {
        JsonObject detail = importing.open("Deal Name,Amount\na,1\nb\nc,3,4\n\"d,4\ne,5\n");
        assertThat(Importing.figures(detail)).containsExactly(3, 0, 0, 2);
        assertThat(importing.rows(detail, "?verdict=refused"))
                .extracting(row -> row.getLong("line") + " "
                        + row.getJsonArray("refusals").getJsonObject(0).getString("reason"))
                .containsExactly("4 TOO_MANY_CELLS", "5 OPEN_QUOTE");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsStored() {
        assertThat(importing.send(new byte[(50 << 20) + 1], "x.csv").problem()).isEqualTo("413 TOO_LARGE");
        assertThat(count("deal_import")).isZero();
    }

    @Test
    void aTeamHasFewFilesOpenAndTheyAreGivenUpAfterADay() {
        for (int at = 0; at < 5; at++) {
            importing.open("Deal Name\na\n");
        }
        assertThat(importing.send(text("Deal Name\na\n"), "x.csv").problem()).isEqualTo("409 LIMIT_EXCEEDED");
        house.clock.pass(Duration.ofHours(25));
        importing.open("Deal Name\na\n");
        assertThat(manager.get("/api/deal-imports").list()).hasSize(1);
        assertThat(count("deal_import_file")).isEqualTo(1);
    }

    @Test
    void aChineseFileInItsOwnEncodingComesIn() {
        JsonObject detail = importing.open("商机名称;客户名称;商机金额（万元）;预计成交日期\n制造系统;杭州食品厂;125,5;2027年1月15日\n"
                .getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(detail.getJsonObject("preview").getJsonObject("shape").getString("encoding"))
                .isEqualTo("GB18030");
        importing.confirm(detail);
        assertThat(importing.deal("制造系统").getValue("closeDate")).isEqualTo("2027-01-15");
        assertThat(importing.deal("制造系统").getValue("amount")).isEqualTo(1255000.0);
    }

    @Test
    void aRealPipelineComesInWholeAndIsTakenBackWhole() throws IOException {
        JsonObject detail = importing.open(resource("sales_pipeline.csv.gz"));
        JsonObject chosen =
                importing.choose(detail, new JsonObject().put("columns", Importing.columns(detail, 2, "NAME")));
        assertThat(Importing.figures(chosen)).containsExactly(8800, 0, 0, 0);
        JsonObject done = importing.confirm(chosen);
        assertThat(importing.deals().getLong("count")).isEqualTo(8800);
        JsonArray totals = importing.deals().getJsonArray("totals");
        assertThat(totals.size()).isEqualTo(1);
        assertThat(totals.getJsonObject(0).getDouble("amount")).isEqualTo(10_005_534);
        assertThat(manager.get("/api/deals?state=won").json().getLong("count")).isEqualTo(4238);
        assertThat(manager.get("/api/deals?state=lost").json().getLong("count")).isEqualTo(2473);
        JsonObject accounts = importing.open(resource("accounts.csv"));
        assertThat(Importing.counts(accounts).getInteger("changed")).isEqualTo(85);
        assertThat(importing.undo(done).getInteger("removed")).isEqualTo(8800);
        assertThat(count("deal")).isZero();
        assertThat(count("deal_change")).isZero();
    }

    @Test
    void onlyManagersImport() {
        for (Role role : List.of(Role.REP, Role.EXECUTIVE, Role.OBSERVER)) {
            Browser other = house.signedIn(team, role);
            assertThat(new Importing(other).send(new byte[] {65}, "x.csv").problem())
                    .isEqualTo("403 FORBIDDEN");
            assertThat(other.get("/api/deal-imports").problem()).isEqualTo("403 FORBIDDEN");
        }
        assertThat(house.folder.resolve("imports")).doesNotExist();
    }
}
