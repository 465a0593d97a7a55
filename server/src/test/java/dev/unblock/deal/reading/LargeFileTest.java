package dev.unblock.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.deal.reading.table.FileLimits;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many rows as a file may have are read within 64 MB of memory. */
class LargeFileTest {
    private static final int ROWS = FileLimits.ROWS;

    @TempDir
    Path folder = Path.of("");

    private static List<String> readWithin64Mb(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            lines = reader.lines().toList();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return lines;
    }

    @Test
    void aText() throws IOException, InterruptedException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Record ID,Deal Name,Account Name,Deal owner,Stage,Amount,Close Date\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("ID-%d,\"Renewal, no. %d\",Customer %d,Ann Miller,Prospecting,%d.50,2027-01-15\n"
                        .formatted(i, i, i % 5_000, i));
            }
        }
        assertThat(readWithin64Mb(file)).containsExactly("%d rows, 0 refused, sum %s".formatted(ROWS, sum()));
    }

    @Test
    void aWorkbookWithATextOfItsOwnInEveryRow() throws IOException, InterruptedException {
        Path file = folder.resolve("large.xlsx");
        new Sheets().sheet("Deals", "").write(file);
        Path whole = folder.resolve("whole.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(whole));
                var small = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : small.stream()
                    .filter(it -> !it.getName().contains("sheet1"))
                    .toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                small.getInputStream(entry).transferTo(zip);
            }
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write(
                    "<sst><si><t>Record ID</t></si><si><t>Deal Name</t></si><si><t>Amount</t></si><si><t>Close Date</t></si>");
            for (int i = 0; i < ROWS; i++)
                out.write("<si><t>ID-%d</t></si><si><t>Renewal, no. %d</t></si>".formatted(i, i));
            out.write("</sst>");
            out.flush();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<worksheet><sheetData><row>");
            for (int i = 0; i < 4; i++) out.write("<c t=\"s\"><v>%d</v></c>".formatted(i));
            out.write("</row>");
            for (int i = 0; i < ROWS; i++) {
                out.write(
                        "<row><c t=\"s\"><v>%d</v></c><c t=\"s\"><v>%d</v></c><c><v>%d.5</v></c><c s=\"1\"><v>46402</v></c></row>"
                                .formatted(4 + 2 * i, 5 + 2 * i, i));
            }
            out.write("</sheetData></worksheet>");
            out.flush();
        }
        assertThat(readWithin64Mb(whole)).containsExactly("%d rows, 0 refused, sum %s".formatted(ROWS, sum()));
    }

    private static String sum() {
        return (long) ROWS * (ROWS - 1) / 2 + ROWS / 2 + ".00";
    }
}
