package dev.unblock.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.unblock.Seeds;
import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.mapping.Mapping;
import dev.unblock.deal.reading.mapping.MappingNotes;
import dev.unblock.deal.reading.mapping.Proposal;
import dev.unblock.deal.reading.mapping.Survey;
import dev.unblock.deal.reading.table.Opened;
import dev.unblock.deal.reading.table.Separator;
import dev.unblock.deal.reading.table.ShapeChoice;
import dev.unblock.deal.reading.table.Table;
import dev.unblock.deal.reading.table.TextEncoding;
import dev.unblock.deal.reading.table.Unreadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, reading it ends, throws nothing, and gives whole rows or a reason. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {
    private static final String EXPORT = """
            Open opportunities

            Record ID,Deal Name,Owner,Stage,Amount,Currency,Close Date,Probability,Forecast Category,Tags,Create Date
            1,"The ""large"" renewal",Ann,Closed Won,"1,250.50",USD,1/15/2027,75%,Commit,a;b,2026-12-01 09:30
            2,杭州食品厂,王芳,赢单,￥125万,CNY,2027年1月15日,0.5,承诺,,2026-12-01T09:30:00Z
            3,"two
            lines",Jürgen,Verhandlung,"1.200,5 €",EUR,15.01.2027,40 %,Pipeline,x,1. Dez. 2026
            4,Last,Bob,Prospecting,(5),,3/4/2027,1,Omitted,,45000
            Grand Totals (4 records)
            Confidential Information
            """;

    private static final String PIECES =
            "\"\"\"\"\"\n\n\r,,,;;\t|  '’.-/:()%$¥€￥万亿年月日TZkM019０９\u0000\ufeff\u202e\u00a0\ud800=<>&#\\x";

    @TempDir
    Path folder = Path.of("");

    static LongStream seeds() {
        return Seeds.fresh(FuzzTest.class, 15);
    }

    private static byte[] workbook(Path folder) throws IOException {
        Path file = new Sheets()
                .texts("<t>Deal Name</t>", "<t>Renewal</t>", "<r><t>杭</t></r><r><t>州</t></r>")
                .sheet("Deals", """
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Close Date</t></is></c><c r="C1" t="inlineStr"><is><t>Amount</t></is></c></row>
                        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>46402</v></c><c r="C2" s="3"><v>1250.5</v></c></row>
                        <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>46402</v></c><c r="C3"><f>1+1</f><v>2E3</v></c></row>""")
                .write(folder.resolve("real.xlsx"));
        return Files.readAllBytes(file);
    }

    /** Opens, surveys, maps and reads; every column is also mapped to every field by hand. */
    private void everything(byte[] bytes, Random random) {
        Path file = Opening.file(folder, bytes);
        Opened opened = Opening.open(file, choice(random));
        switch (opened) {
            case Unreadable unreadable -> assertThat(unreadable.reason()).isNotNull();
            case Table table -> {
                Survey survey = new Survey(table);
                assertThat(table.read(survey::add)).isEmpty();
                Proposal proposal = new Proposal(table.columns(), survey, "CNY");
                Mapping mapping = proposal.mapping();
                for (DealField field : DealField.values()) {
                    if (table.columns().isEmpty()) break;
                    int column = random.nextInt(table.columns().size());
                    mapping = mapping.with(column, field, proposal.format(column, field));
                    assertThat(MappingNotes.of(mapping, survey)).isNotNull();
                    readRows(table, mapping, survey);
                }
            }
        }
    }

    private static void readRows(Table table, Mapping mapping, Survey survey) {
        RowReader reader = new RowReader(mapping, table.shape().format(), ZoneId.of("Asia/Shanghai"));
        Summing summing = new Summing(mapping, survey);
        Optional<Unreadable> broken = table.read(row -> summing.add(reader.read(row)));
        assertThat(broken).isEmpty();
        assertThat(summing.summary().rows()).isEqualTo(table.rows());
        assertThat(summing.summary().columns()).allMatch(column -> column.empty() >= 0);
    }

    private static ShapeChoice choice(Random random) {
        if (random.nextInt(4) > 0) return ShapeChoice.NONE;
        return new ShapeChoice(
                random.nextBoolean() ? null : one(List.of(TextEncoding.values()), random),
                random.nextBoolean() ? null : one(List.of(Separator.values()), random),
                null,
                random.nextBoolean() ? null : (long) random.nextInt(12),
                random.nextBoolean() ? null : (long) random.nextInt(12));
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = bytes.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
                default -> {
                    int from = random.nextInt(mutated.length);
                    int length = Math.min(random.nextInt(30), mutated.length - Math.max(at, from));
                    System.arraycopy(mutated, from, mutated, at, length);
                }
            }
        }
        return mutated;
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(15); i >= 0; i--) {
            int at = random.nextInt(mutated.length());
            char piece = PIECES.charAt(random.nextInt(PIECES.length()));
            if (random.nextBoolean()) mutated.insert(at, piece);
            else mutated.setCharAt(at, piece);
        }
        return mutated.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomBytes(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(5_000)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            for (int i = 0; i < bytes.length; i++)
                bytes[i] = (byte) PIECES.charAt(Math.floorMod(bytes[i], PIECES.length()));
        }
        everything(bytes, random);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutatedTexts(long seed) {
        Random random = new Random(seed);
        List<Charset> charsets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));
        for (int i = 0; i < 10; i++) {
            everything(mutated(EXPORT, random).getBytes(charsets.get(random.nextInt(3))), random);
            everything(mutated(EXPORT.getBytes(StandardCharsets.UTF_8), random), random);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutatedWorkbooks(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] real = workbook(folder);
        for (int i = 0; i < 10; i++) everything(mutated(real, random), random);
        String part = "<worksheet><sheetData>" + Sheets.row(1, "Deal Name", "Amount")
                + "<row r=\"2\"><c r=\"A2\" t=\"s\" s=\"1\"><v>1</v></c><c r=\"B2\" s=\"3\"><v>1250.5</v></c></row></sheetData></worksheet>";
        for (int i = 0; i < 10; i++) {
            Path file = new Sheets()
                    .texts("<t>a</t>", "<t>b</t>")
                    .sheet("Deals", "")
                    .part(random.nextBoolean() ? "xl/worksheets/sheet1.xml" : "xl/styles.xml", mutated(part, random))
                    .write(folder.resolve("mutated.xlsx"));
            everything(Files.readAllBytes(file), random);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAnotherProgramWritesIsReadBackTheSame(long seed) throws IOException {
        Random random = new Random(seed);
        int which = random.nextInt(Separator.values().length);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Deal Name", "Stage", "Amount", "Owner"));
        for (int i = 0; i < 30; i++) {
            rows.add(IntStream.range(0, 4)
                    .mapToObj(column -> column == 0
                            ? "deal"
                            : random.ints(random.nextInt(8), 0, 8)
                                    .mapToObj(piece -> List.of("a", "\"", "\n", ",", ";", "|", "\t", "词")
                                            .get(piece))
                                    .reduce("", String::concat))
                    .toList());
        }
        String text = new CsvMapper()
                .writer(CsvSchema.emptySchema()
                        .withColumnSeparator(",;\t|".charAt(which))
                        .withLineSeparator("\r\n"))
                .writeValueAsString(rows);
        ShapeChoice choice = new ShapeChoice(null, List.of(Separator.values()).get(which), null, null, null);
        Table table = Opening.table(Opening.file(folder, text), choice);
        assertThat(Opening.cells(table)).isEqualTo(rows.subList(1, rows.size()));
    }
}
