package dev.unblock.deal.reading;

import static dev.unblock.deal.reading.Opening.file;
import static dev.unblock.deal.reading.Opening.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.deal.DealField;
import dev.unblock.deal.ForecastCategory;
import dev.unblock.deal.StageKind;
import dev.unblock.deal.money.Money;
import dev.unblock.deal.reading.mapping.Mapping;
import dev.unblock.deal.reading.mapping.Proposal;
import dev.unblock.deal.reading.mapping.Survey;
import dev.unblock.deal.reading.table.Table;
import dev.unblock.deal.reading.value.Refusal;
import dev.unblock.deal.reading.value.Refusal.Reason;
import dev.unblock.deal.reading.value.StageName;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files as deals. */
class RowsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder = Path.of("");

    private record Result(List<ReadRow> rows, FileSummary summary) {
        List<Refusal> refusals() {
            return rows.stream()
                    .flatMap(row -> row.refusals().stream())
                    .map(RowRefusal::refusal)
                    .toList();
        }
    }

    private static Result read(Table table, Mapping mapping, Survey survey) {
        RowReader reader = new RowReader(mapping, table.shape().format(), SHANGHAI);
        Summing summing = new Summing(mapping, survey);
        List<ReadRow> rows = new ArrayList<>();
        assertThat(table.read(row -> {
                    ReadRow read = reader.read(row);
                    summing.add(read);
                    rows.add(read);
                }))
                .isEmpty();
        return new Result(rows, summing.summary());
    }

    private static Survey survey(Table table) {
        Survey survey = new Survey(table);
        assertThat(table.read(survey::add)).isEmpty();
        return survey;
    }

    private static Result read(Table table) {
        Survey survey = survey(table);
        return read(table, new Proposal(table.columns(), survey, "CNY").mapping(), survey);
    }

    private Result read(String text) {
        return read(table(file(folder, text)));
    }

    @Test
    void aRowHasAllFieldsOfADeal() {
        Result result = read("""
                商机名称,客户名称,负责人,销售阶段,商机金额（万元）,币种,预计成交日期,赢率,预测类别,下一步,下次跟进时间,来源,创建时间,实际成交日期,输单原因,标签,商机ID
                制造系统,杭州食品厂,王芳 <wang@example.com>,赢单,125.5,CNY,2027年1月15日,75%,承诺,"=发报价",2027/1/20,展会,2026-12-01 09:30,2027-01-16,,"重点,华东",D-1
                """);
        assertThat(result.rows())
                .containsExactly(new ReadRow(
                        2,
                        Map.ofEntries(
                                Map.entry(DealField.NAME, new FieldValue.Text("制造系统")),
                                Map.entry(DealField.ACCOUNT, new FieldValue.Text("杭州食品厂")),
                                Map.entry(DealField.OWNER, new FieldValue.Text("王芳 <wang@example.com>")),
                                Map.entry(DealField.STAGE, new FieldValue.Stage(new StageName("赢单", StageKind.WON))),
                                Map.entry(
                                        DealField.AMOUNT,
                                        new FieldValue.Amount(new Money(new BigDecimal("1255000"), "CNY"))),
                                Map.entry(DealField.CLOSE_DATE, new FieldValue.Day(LocalDate.of(2027, 1, 15))),
                                Map.entry(DealField.PROBABILITY, new FieldValue.Percent(75)),
                                Map.entry(DealField.CATEGORY, new FieldValue.Category(ForecastCategory.COMMIT)),
                                Map.entry(DealField.NEXT_STEP, new FieldValue.Text("=发报价")),
                                Map.entry(DealField.NEXT_STEP_DATE, new FieldValue.Day(LocalDate.of(2027, 1, 20))),
                                Map.entry(DealField.SOURCE, new FieldValue.Text("展会")),
                                Map.entry(DealField.CREATED_ON, new FieldValue.Day(LocalDate.of(2026, 12, 1))),
                                Map.entry(DealField.CLOSED_ON, new FieldValue.Day(LocalDate.of(2027, 1, 16))),
                                Map.entry(DealField.TAGS, new FieldValue.Tags(List.of("重点", "华东"))),
                                Map.entry(DealField.EXTERNAL_ID, new FieldValue.Text("D-1"))),
                        List.of()));
    }

    @Test
    void aRefusalNamesRowColumnTextAndReason() {
        Result result = read("Deal Name,Amount,Close Date\na,1,2027-01-15\nb,lots,2027-02-31\n,5,\n");
        assertThat(result.rows().get(1).refusals())
                .containsExactly(
                        new RowRefusal(3, DealField.AMOUNT, "Amount", "lots", Refusal.because(Reason.NOT_AN_AMOUNT)),
                        new RowRefusal(
                                3,
                                DealField.CLOSE_DATE,
                                "Close Date",
                                "2027-02-31",
                                Refusal.because(Reason.NO_SUCH_DAY)));
        assertThat(result.rows().get(2).refusals())
                .containsExactly(
                        new RowRefusal(4, DealField.NAME, "Deal Name", "", Refusal.because(Reason.NAME_MISSING)));
        assertThat(result.rows()).extracting(ReadRow::isRefused).containsExactly(false, true, true);
    }

    @Test
    void rowsThatCannotBeTakenApartAreRefusedAndTheOthersAreRead() {
        Result result = read("Deal Name,Amount\na,1\n\"b,2\nc,3,4\nd,5,,\ne\n");
        assertThat(result.refusals())
                .containsExactly(Refusal.because(Reason.OPEN_QUOTE), Refusal.because(Reason.TOO_MANY_CELLS, 3, 2));
        assertThat(result.rows()).extracting(ReadRow::isRefused).containsExactly(false, true, true, false, false);
    }

    @Test
    void theSummaryCountsEveryCellOnce() {
        Result result = read("Deal Name,Amount,Currency,Foo\na,1,EUR,x\nb,lots,EUR,\nc,,,y\n\"d,4\n");
        assertThat(result.summary().rows()).isEqualTo(4);
        assertThat(result.summary().refused()).isEqualTo(2);
        assertThat(result.summary().untakenApart()).isEqualTo(1);
        assertThat(result.summary().columns())
                .containsExactly(
                        new FileSummary.Column(0, "Deal Name", DealField.NAME, 3, 0, 0, List.of("a", "b", "c")),
                        new FileSummary.Column(1, "Amount", DealField.AMOUNT, 1, 1, 1, List.of("1", "lots")),
                        new FileSummary.Column(2, "Currency", DealField.CURRENCY, 2, 1, 0, List.of("EUR")),
                        new FileSummary.Column(3, "Foo", null, 2, 1, 0, List.of("x", "y")));
    }

    @Test
    void aSheetIsReadLikeAText() throws IOException {
        Path file = new Sheets()
                .sheet("Deals", Sheets.row(1, "Deal Name", "Close Date", "Amount", "Probability") + """
                        <row r="2"><c t="inlineStr"><is><t>a</t></is></c><c s="1"><v>46402</v></c><c s="3"><v>1234.567</v></c><c s="2"><v>0.4</v></c></row>
                        <row r="3"><c t="inlineStr"><is><t>b</t></is></c><c><v>46402</v></c><c><v>1250</v></c><c><v>0.5</v></c><c/><c><v>9</v></c></row>""")
                .write(folder.resolve("export.xlsx"));
        Result result = read(table(file));
        assertThat(result.refusals()).isEmpty();
        assertThat(result.rows())
                .allSatisfy(row -> assertThat(row.values())
                        .containsEntry(DealField.CLOSE_DATE, new FieldValue.Day(LocalDate.of(2027, 1, 15))));
        assertThat(result.rows())
                .extracting(row -> row.values().get(DealField.AMOUNT))
                .containsExactly(
                        new FieldValue.Amount(new Money(new BigDecimal("1234.57"), "EUR")),
                        new FieldValue.Amount(new Money(new BigDecimal("1250"), "CNY")));
        assertThat(result.rows())
                .extracting(row -> row.values().get(DealField.PROBABILITY))
                .containsExactly(new FieldValue.Percent(40), new FieldValue.Percent(50));
    }

    /** Maven Analytics' practice data "CRM Sales Opportunities" (public domain); it has no names of deals. */
    @Test
    void aRealExportIsReadWhole() throws IOException {
        byte[] bytes;
        try (InputStream in =
                        Objects.requireNonNull(RowsTest.class.getResourceAsStream("/deal/sales_pipeline.csv.gz"));
                InputStream unpacked = new GZIPInputStream(in)) {
            bytes = unpacked.readAllBytes();
        }
        long before = System.nanoTime();
        Table table = table(file(folder, bytes));
        Survey survey = survey(table);
        Proposal proposal = new Proposal(table.columns(), survey, "USD");
        Mapping mapping = proposal.mapping().with(2, DealField.NAME, proposal.format(2, DealField.NAME));
        Result result = read(table, mapping, survey);
        System.out.printf("8,800 rows read in %d ms%n", (System.nanoTime() - before) / 1_000_000);

        assertThat(result.refusals()).isEmpty();
        assertThat(result.rows()).hasSize(8_800);
        BigDecimal sum = result.rows().stream()
                .flatMap(row -> row.values().values().stream())
                .mapMulti((FieldValue value, java.util.function.Consumer<BigDecimal> to) -> {
                    if (value instanceof FieldValue.Amount(Money money)) to.accept(money.amount());
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("10005534");
        Map<DealField, Integer> read = result.summary().columns().stream()
                .filter(column -> column.field() != null)
                .collect(Collectors.toMap(column -> Objects.requireNonNull(column.field()), FileSummary.Column::read));
        assertThat(read)
                .isEqualTo(Map.of(
                        DealField.EXTERNAL_ID, 8_800,
                        DealField.OWNER, 8_800,
                        DealField.NAME, 8_800,
                        DealField.ACCOUNT, 8_800 - 1_425,
                        DealField.STAGE, 8_800,
                        DealField.CREATED_ON, 8_800 - 500,
                        DealField.CLOSE_DATE, 8_800 - 2_089,
                        DealField.AMOUNT, 6_711));
        assertThat(result.rows().stream()
                        .map(row -> row.values().get(DealField.STAGE))
                        .collect(Collectors.groupingBy(stage -> stage, Collectors.counting())))
                .containsEntry(new FieldValue.Stage(new StageName("Won", StageKind.WON)), 4_238L)
                .containsEntry(new FieldValue.Stage(new StageName("Lost", StageKind.LOST)), 2_473L)
                .containsEntry(new FieldValue.Stage(new StageName("Engaging", StageKind.OPEN)), 1_589L)
                .containsEntry(new FieldValue.Stage(new StageName("Prospecting", StageKind.OPEN)), 500L);
    }
}
