package dev.unblock.deal.reading;

import static dev.unblock.deal.reading.Opening.cells;
import static dev.unblock.deal.reading.Opening.table;
import static dev.unblock.deal.reading.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.deal.reading.table.FileFormat;
import dev.unblock.deal.reading.table.SerialDays;
import dev.unblock.deal.reading.table.ShapeChoice;
import dev.unblock.deal.reading.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An XLSX file as a table. */
class WorkbookTest {
    private static final String HEADER = row(1, "Deal Name", "Amount");

    @TempDir
    Path folder = Path.of("");

    private Table open(Sheets sheets) throws IOException {
        return table(sheets.write(folder.resolve("export.xlsx")));
    }

    private static String cell(String attributes, String value) {
        return "<row r=\"2\"><c t=\"inlineStr\"><is><t>a</t></is></c><c " + attributes + "><v>" + value
                + "</v></c></row>";
    }

    /** The text of a cell with that style and value. */
    private String shown(Sheets sheets, String attributes, String value) throws IOException {
        return cells(open(sheets.sheet("Deals", HEADER + cell(attributes, value))))
                .getFirst()
                .getLast();
    }

    private String shown(String attributes, String value) throws IOException {
        return shown(new Sheets(), attributes, value);
    }

    @Test
    void numbersAreShownAsTheirFormatsMeanThem() throws IOException {
        assertThat(shown("s=\"1\"", "46402")).isEqualTo("2027-01-15");
        assertThat(shown("s=\"4\"", "46402.5625")).isEqualTo("2027-01-15T13:30:00");
        assertThat(shown("s=\"5\"", "46402")).isEqualTo("2027-01-15");
        assertThat(shown(new Sheets().since1904(), "s=\"1\"", "44940")).isEqualTo("2027-01-15");
        assertThat(shown("s=\"2\"", "0.75")).isEqualTo("75%");
        assertThat(shown("s=\"3\"", "1250000.5")).isEqualTo("€ 1250000.5");
        assertThat(shown("s=\"6\"", "1200")).isEqualTo("US$ 1200");
        assertThat(shown("s=\"0\"", "1.25E6")).isEqualTo("1250000");
        assertThat(shown("", "0.30000000000000004")).isEqualTo("0.3");
        assertThat(shown("", "1234.567")).isEqualTo("1234.5670");
        assertThat(shown("t=\"b\"", "1")).isEqualTo("TRUE");
        assertThat(shown("t=\"e\"", "#N/A")).isEqualTo("#N/A");
        assertThat(shown("t=\"str\"", "of a formula")).isEqualTo("of a formula");
    }

    @Test
    void sharedTextsWithRunsAndReadingAids() throws IOException {
        Sheets sheets = new Sheets()
                .texts(
                        "<t>Deal Name</t>",
                        "<t>Amount</t>",
                        "<r><t>东京</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 商社</t></r><rPh><t>とうきょう</t></rPh>")
                .sheet("Deals", """
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
                        <row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5"/><c r="C5"><f>1+1</f><v>2</v></c></row>""");
        Table table = open(sheets);
        assertThat(table.columns()).containsExactly("Deal Name", "", "Amount");
        assertThat(cells(table)).containsExactly(List.of("东京 商社", "", "2"));
        assertThat(Opening.rows(table).getFirst().line()).isEqualTo(5);
    }

    @Test
    void theFirstVisibleSheetWithRowsIsReadUnlessPeopleChooseAnother() throws IOException {
        Path file = new Sheets()
                .sheet("Cover", row(1, "Sales report"))
                .sheet("Secret", "hidden", HEADER + row(2, "hidden", "1") + row(3, "x", "2"))
                .sheet("Deals", row(1, "Report") + row(3, "Deal Name", "Amount", "Stage") + row(4, "a", "1", "New"))
                .sheet("Lost", HEADER + row(2, "b", "2"))
                .write(folder.resolve("export.xlsx"));
        Table table = table(file);
        assertThat(table.shape().format())
                .isEqualTo(new FileFormat.Sheet("Deals", List.of("Cover", "Deals", "Lost"), SerialDays.SINCE_1900));
        assertThat(table.shape().headerLine()).isEqualTo(3);
        assertThat(cells(table)).containsExactly(List.of("a", "1", "New"));
        Table lost = table(file, new ShapeChoice(null, null, "Lost", null, null));
        assertThat(cells(lost)).containsExactly(List.of("b", "2"));
    }

    @Test
    void totalsBelowAreLeftOutButALastDealOfWhichOnlyTheNameIsKnownStays() throws IOException {
        String rows = row(1, "Deal Name", "Stage", "Amount") + row(2, "a", "New", "1");
        Table totals = open(new Sheets().sheet("Deals", rows + row(3, "合计：", "", "1") + row(5, "导出时间：2027-01-15")));
        assertThat(cells(totals)).containsExactly(List.of("a", "New", "1"));
        assertThat(totals.shape().below()).hasSize(2);
        Table nameOnly = open(new Sheets().sheet("Deals", rows + row(3, "b")));
        assertThat(nameOnly.rows()).isEqualTo(2);
    }

    @Test
    void emptyCellsFarToTheRightAreNoColumns() throws IOException {
        Table table = open(new Sheets()
                .sheet("Deals", HEADER + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"XFD2\" s=\"1\"/></row>"));
        assertThat(cells(table)).containsExactly(List.of("1"));
    }
}
