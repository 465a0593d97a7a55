package dev.unblock.deal.reading;

import static dev.unblock.deal.reading.Opening.file;
import static dev.unblock.deal.reading.Opening.open;
import static dev.unblock.deal.reading.Opening.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.deal.reading.table.FileLimits;
import dev.unblock.deal.reading.table.ShapeChoice;
import dev.unblock.deal.reading.table.Unreadable;
import dev.unblock.deal.reading.table.Unreadable.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no table have one reason each. */
class UnreadableTest {
    private static final String HEADER = "Deal Name,Amount\n";

    @TempDir
    Path folder = Path.of("");

    private Reason reason(byte[] bytes) {
        return unreadable(file(folder, bytes)).reason();
    }

    private Reason reason(String text) {
        return reason(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'',EMPTY",
        "' \n \n',EMPTY",
        "'Deal Name,Amount\n',HEADER_ONLY",
        "'Deal Name,Amount\n,\n\n',HEADER_ONLY",
        "%PDF-1.7 x,PDF",
        "'<html><table><tr><td>Deal Name</td></tr></table>',WEB_PAGE",
        "'  <!DOCTYPE html><p>',WEB_PAGE",
        "'<?xml version=\"1.0\"?><Workbook>',WEB_PAGE",
        "GIF89a,IMAGE",
        "Rar!,OTHER_ARCHIVE",
        "PK\u0003\u0004 but nothing behind,DAMAGED"
    })
    void theFirstBytesTell(String text, Reason reason) {
        assertThat(reason(text)).isEqualTo(reason);
    }

    @Test
    void picturesAndOldWorkbooks() {
        assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})).isEqualTo(Reason.IMAGE);
        assertThat(reason(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .isEqualTo(Reason.IMAGE);
        byte[] old = new byte[4_096];
        byte[] sign = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(sign, 0, old, 0, sign.length);
        assertThat(reason(old)).isEqualTo(Reason.OLD_EXCEL);
        byte[] part = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(part, 0, old, 1_000, part.length);
        assertThat(reason(old)).isEqualTo(Reason.PROTECTED);
    }

    @Test
    void binaryBytesAreNoText() {
        byte[] bytes = new byte[10_000];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 31);
        assertThat(reason(bytes)).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason(HEADER + "a\0b,1\n")).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason(HEADER + "a\0b,12\n")).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void tooLargeAFileIsNotEvenRead() throws IOException {
        Path file = file(folder, HEADER);
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(FileLimits.BYTES + 1);
        }
        assertThat(unreadable(file)).isEqualTo(new Unreadable(Reason.TOO_LARGE, List.of("" + FileLimits.BYTES)));
    }

    @Test
    void tooManyRowsColumnsAndCharacters() {
        assertThat(reason(HEADER + "a,1\n".repeat(FileLimits.ROWS + 1))).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(reason("Deal Name" + ",x".repeat(16_383) + "\na\n")).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(reason(HEADER + "a," + "9".repeat(10 << 20) + "\n")).isEqualTo(Reason.CELL_TOO_LONG);
        assertThat(reason(HEADER + "a,\"" + "9".repeat(10 << 20) + "\"\n")).isEqualTo(Reason.CELL_TOO_LONG);
        assertThat(unreadable(file(folder, HEADER + "a,1\nb," + "9".repeat(FileLimits.CELL + 1)))
                        .arguments())
                .containsExactly("" + FileLimits.CELL, "3");
    }

    @Test
    void quotesThatAreBrokenThroughoutTheFile() {
        assertThat(reason(HEADER + "x\",\"c\n".repeat(5_000) + "\n\"a\"b\n")).isEqualTo(Reason.BROKEN_QUOTES);
    }

    @Test
    void archivesThatAreNoWorkbook() throws IOException {
        Path file = new Sheets().write(folder.resolve("x.zip"));
        assertThat(unreadable(file).reason()).isEqualTo(Reason.DAMAGED);
        Path other = folder.resolve("y.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
            zip.write('x');
        }
        assertThat(unreadable(other).reason()).isEqualTo(Reason.OTHER_ARCHIVE);
    }

    @Test
    void aPartThatUnpacksToHundredsOfMegabytes() throws IOException {
        String bomb = "<row><c><v>1</v></c></row>".repeat(20) + " ".repeat(80 << 20);
        Path file = new Sheets().sheet("Deals", bomb).write(folder.resolve("bomb.xlsx"));
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(unreadable(file).reason()).isEqualTo(Reason.PACKED_TOO_TIGHTLY);
    }

    @Test
    void aWorkbookThatContradictsItself() throws IOException {
        String header = Sheets.row(1, "Deal Name", "Amount");
        String wrongText = header + "<row r=\"2\"><c t=\"s\"><v>2000000000</v></c></row>";
        assertThat(unreadable(new Sheets().sheet("Deals", wrongText).write(folder.resolve("a.xlsx")))
                        .reason())
                .isEqualTo(Reason.DAMAGED);
        String wide = header + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>";
        assertThat(unreadable(new Sheets().sheet("Deals", wide).write(folder.resolve("b.xlsx")))
                        .reason())
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
        String brokenOff = header + "<row r=\"2\"><c";
        assertThat(unreadable(new Sheets().sheet("Deals", brokenOff).write(folder.resolve("c.xlsx")))
                        .reason())
                .isEqualTo(Reason.DAMAGED);
        String tooLong = header + Sheets.row(2, "x".repeat(10 << 20));
        assertThat(unreadable(new Sheets().sheet("Deals", tooLong).write(folder.resolve("d.xlsx")))
                        .reason())
                .isEqualTo(Reason.CELL_TOO_LONG);
    }

    @Test
    void entitiesOfAWorkbookAreNotExpanded() throws IOException {
        Path secret = file(folder, "secret");
        String sheet = "<!DOCTYPE w [<!ENTITY a SYSTEM \"" + secret.toUri() + "\"><!ENTITY b \"" + "b".repeat(1_000)
                + "\">]><worksheet><sheetData>" + Sheets.row(1, "Deal Name", "Amount") + Sheets.row(2, "&a;&b;", "1")
                + "</sheetData></worksheet>";
        Path file = new Sheets()
                .sheet("Deals", "")
                .part("xl/worksheets/sheet1.xml", sheet)
                .write(folder.resolve("x.xlsx"));
        assertThat(unreadable(file).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void whatPeopleAskForMustBeThere() throws IOException {
        Path text = file(folder, HEADER + "a,1\n");
        assertThat(open(text, new ShapeChoice(null, null, null, 9L, null)))
                .isEqualTo(new Unreadable(Reason.NO_SUCH_LINE, List.of("9")));
        Path sheet = new Sheets()
                .sheet("Deals", Sheets.row(1, "a", "b") + Sheets.row(2, "a", "b"))
                .write(folder.resolve("x.xlsx"));
        assertThat(open(sheet, new ShapeChoice(null, null, "Other", null, null)))
                .isEqualTo(new Unreadable(Reason.NO_SUCH_SHEET, List.of("Other")));
        assertThat(unreadable(folder.resolve("missing.csv")).reason()).isEqualTo(Reason.OUT_OF_REACH);
    }
}
