package dev.unblock.deal.reading;

import static dev.unblock.deal.reading.Opening.cells;
import static dev.unblock.deal.reading.Opening.file;
import static dev.unblock.deal.reading.Opening.rows;
import static dev.unblock.deal.reading.Opening.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.deal.reading.table.FileFormat;
import dev.unblock.deal.reading.table.Separator;
import dev.unblock.deal.reading.table.ShapeChoice;
import dev.unblock.deal.reading.table.Table;
import dev.unblock.deal.reading.table.TableRow;
import dev.unblock.deal.reading.table.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text file as a table: encodings, separators, headers, footers, quotes. */
class TableTest {
    private static final String EXPORT = """
            Deal Name,Stage,Amount
            "Müller, GmbH",Closed Won,"1,250.00"
            Plain,Prospecting,7
            """;

    @TempDir
    Path folder = Path.of("");

    private static FileFormat.Text format(Table table) {
        return (FileFormat.Text) table.shape().format();
    }

    @ParameterizedTest
    @EnumSource(Separator.class)
    void theSeparatorIsTheOneThatRowsAgreeOn(Separator separator) {
        String sign = switch (separator) {
            case COMMA -> ",";
            case SEMICOLON -> ";";
            case TAB -> "\t";
            case BAR -> "|";
        };
        String text = String.join(
                        "\n", List.of("Deal;Name~Amount", "A, B; C | D\tx", "A, B~1.250,50", "C~\"2,5~0\"", "D~3"))
                .replace("Deal;Name", "Deal Name")
                .replace("A, B; C | D\tx", "A~1,5")
                .replace("~", sign);
        Table table = table(file(folder, text));
        assertThat(format(table).separator()).isEqualTo(separator);
        assertThat(table.columns()).containsExactly("Deal Name", "Amount");
        if (separator != Separator.COMMA) {
            assertThat(cells(table)).contains(List.of("A, B", "1.250,50"), List.of("C", "2,5" + sign + "0"));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF_8", "UTF-16LE,UTF_16LE", "UTF-16BE,UTF_16BE"})
    void unicodeIsFoundWithAndWithoutAMark(String charset, TextEncoding encoding) {
        for (String mark : List.of("", "\ufeff")) {
            Table table = table(file(folder, mark + EXPORT + "杭州食品厂,方案报价,3\n", Charset.forName(charset)));
            assertThat(format(table).encoding()).isEqualTo(encoding);
            assertThat(table.columns()).containsExactly("Deal Name", "Stage", "Amount");
            assertThat(cells(table)).contains(List.of("杭州食品厂", "方案报价", "3"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GB18030,GB18030,商机名称;金额;客户,食品厂制造系统;1200000;杭州食品厂",
        "GB18030,GB18030,商机名称;金额;备注,合同续签;5;㐂",
        "windows-1252,WINDOWS_1252,Dealname;Betrag;Unternehmen,Größere Lösung für Köln;5;Müller & Söhne",
        "windows-1251,WINDOWS_1251,Название сделки;Сумма;Клиент,Поставка оборудования;7;Завод железобетонных изделий",
        "Big5,BIG5,商機名稱;金額;客戶名稱,製造執行系統與倉儲管理;7;台灣食品股份有限公司"
    })
    void olderEncodingsAreFoundByTheirText(String charset, TextEncoding encoding, String header, String row) {
        String text = header.replace(';', ',') + "\n" + (row.replace(';', ',') + "\n").repeat(3);
        Table table = table(file(folder, text, Charset.forName(charset)));
        assertThat(format(table).encoding()).isEqualTo(encoding);
        assertThat(cells(table)).contains(List.of(row.split(";")));
    }

    @Test
    void aFileIsNotTakenForAnotherEncodingBecauseItBeginsInAscii() {
        String text = "Deal Name,Amount\n" + "Renewal of the contract,1200\n".repeat(9_000) + "杭州食品厂制造系统,7\n";
        Table table = table(file(folder, text, Charset.forName("GB18030")));
        assertThat(format(table).encoding()).isEqualTo(TextEncoding.GB18030);
        assertThat(cells(table)).contains(List.of("杭州食品厂制造系统", "7"));
    }

    @Test
    void aFileInUtf8StaysThatWithAFewBrokenCharacters() {
        byte[] bytes = ("Deal Name,Amount\n" + "杭州食品厂制造系统,7\n".repeat(20) + "?,1\n杭").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xC3;
        Table table = table(file(folder, Arrays.copyOf(bytes, bytes.length - 1)));
        assertThat(format(table).encoding()).isEqualTo(TextEncoding.UTF_8);
        assertThat(cells(table)).contains(List.of("杭州食品厂制造系统", "7"), List.of("\ufffd", "1"));
    }

    @Test
    void peopleCorrectWhatWasFound() {
        Path file = file(folder, "x;y\na,b;c\nd,e;f\n", StandardCharsets.UTF_8);
        ShapeChoice choice = new ShapeChoice(TextEncoding.UTF_8, Separator.COMMA, null, 2L, 2L + 1);
        Table table = table(file, choice);
        assertThat(table.columns()).containsExactly("a", "b;c");
        assertThat(cells(table)).containsExactly(List.of("d", "e;f"));
    }

    @Test
    void titlesAboveAndNotesBelowAReportAreLeftOutAndShown() {
        String text = """
                Open opportunities of the quarter
                As of 2027-01-15 09:00:00

                "Opportunity Owner","Account Name","Opportunity Name","Stage","Amount"
                "Ann","Acme","Acme renewal","Prospecting","1,000"
                "Bob","Total Energies","Total","Prospecting","2,000"
                "","","","Count: 2",""
                "Grand Totals (2 records)","","","","3,000"

                "Open Opportunities"
                "Copyright (c) 2000-2027 salesforce.com, inc. All rights reserved."
                "Confidential Information - Do Not Distribute"
                "Generated By:  Ann  1/15/2027 9:00 AM"
                "Acme Inc"
                """;
        Table table = table(file(folder, text));
        assertThat(table.shape().headerLine()).isEqualTo(4);
        assertThat(table.shape().lastLine()).isEqualTo(6);
        assertThat(table.shape().above())
                .containsExactly("Open opportunities of the quarter", "As of 2027-01-15 09:00:00");
        assertThat(table.shape().below()).hasSize(7).contains("Confidential Information - Do Not Distribute");
        assertThat(rows(table)).extracting(TableRow::line).containsExactly(5L, 6L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total Energies renewal,Ann,Won,5", "Name only,,,", "Summe GmbH,Bob,Won,1"})
    void aLastDealIsNotTakenForAFooter(String last) {
        Table table = table(file(folder, "Deal Name,Owner,Stage,Amount\nA,B,C,1\n" + last + "\n"));
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.shape().below()).isEmpty();
    }

    @Test
    void aHeaderOfUnknownLabelsIsTheFirstRowAsWideAsTheTable() {
        Table table = table(file(folder, "Team list\n\nfoo,bar,baz\n1,2,3\n4,5,6\n7,8,9\n"));
        assertThat(table.columns()).containsExactly("foo", "bar", "baz");
        assertThat(cells(table)).hasSize(3);
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLines() {
        Table table = table(file(
                folder,
                "Deal Name,Next Step,Amount\r\n\"a \"\"b\"\", c\", \"one\r\ntwo\" ,3\r\nd,e 5\" pipe,\"f\"g\r\n"));
        assertThat(rows(table)).extracting(TableRow::line).containsExactly(2L, 4L);
        assertThat(cells(table))
                .containsExactly(List.of("a \"b\", c", "one\ntwo ", "3"), List.of("d", "e 5\" pipe", "fg"));
    }

    @Test
    void anOpenQuoteCostsItsOwnLineOnly() {
        String rows = "row,1\n".repeat(500);
        Table table = table(file(folder, "Deal Name,Amount\n" + rows + "\"open,2\n" + rows));
        assertThat(table.rows()).isEqualTo(1_001);
        assertThat(rows(table).get(500)).isEqualTo(new TableRow(502, List.of("\"open,2"), TableRow.Fault.OPEN_QUOTE));
        assertThat(rows(table).get(501).cells()).containsExactly("row", "1");
    }

    @Test
    void anOpenQuoteInTheLastLinesDoesNotHideThem() {
        Table table = table(file(folder, "Deal Name,Amount\na,1\n\"b,2\nc,3\nd,\"4\"\n"));
        assertThat(rows(table)).extracting(row -> row.fault() != null).containsExactly(false, true, false, false);
    }

    @Test
    void blankLinesAndRaggedRowsKeepTheirLineNumbers() {
        Table table = table(file(folder, "Deal Name,Owner,Amount\n\na\n,,\nb,c,1,x\nd,e,2\n"));
        assertThat(rows(table)).extracting(TableRow::line).containsExactly(3L, 5L, 6L);
        assertThat(rows(table)).extracting(row -> row.cells().size()).containsExactly(1, 4, 3);
    }

    @Test
    void aFileMayDeclareItsSeparator() {
        Table table = table(file(folder, "sep=;\nDeal Name;Amount\na;1,5\nb;2,5\n"));
        assertThat(table.columns()).containsExactly("Deal Name", "Amount");
        assertThat(table.shape().headerLine()).isEqualTo(2);
    }
}
