package dev.unblock.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.deal.reading.table.SerialDays;
import dev.unblock.deal.reading.value.CellReading;
import dev.unblock.deal.reading.value.ColumnDecision;
import dev.unblock.deal.reading.value.DateCell;
import dev.unblock.deal.reading.value.DateEvidence;
import dev.unblock.deal.reading.value.DateOrder;
import dev.unblock.deal.reading.value.Refusal.Reason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in every form in which sales exports write them. */
class DatesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Forms that tell day and month apart by themselves. */
    private static final List<DateTimeFormatter> CLEAR = Stream.of(
                    "yyyy-MM-dd",
                    "yyyy/M/d",
                    "yyyy.MM.dd",
                    "yyyyMMdd",
                    "yyyy-MM-dd HH:mm",
                    "yyyy-MM-dd'T'HH:mm:ss.SSS",
                    "yyyy年M月d日",
                    "yyyy年MM月dd日 HH:mm",
                    "dd.MM.yyyy",
                    "d.M.yy",
                    "dd.MM.yyyy HH:mm",
                    "d-MMM-yy",
                    "dd-MMM-yyyy",
                    "d MMMM yyyy",
                    "MMM d, yyyy",
                    "MMMM d, yyyy h:mm a",
                    "EEE, d MMM yyyy",
                    "EEEE, MMMM d, yyyy",
                    "yyyy-MMM-dd")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .toList();

    private static final List<DateTimeFormatter> GERMAN = Stream.of(
                    "d. MMMM yyyy", "EEEE, d. MMMM yyyy", "dd. MMM yyyy", "d-MMM-yy")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.GERMAN))
            .toList();

    private static final List<DateTimeFormatter> CHINESE = Stream.of("yyyy年MMMd日", "d-MMMM-yyyy", "yyyy年M月d日 EEEE")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.CHINESE))
            .toList();

    private static CellReading<LocalDate> read(String text) {
        return read(text, null);
    }

    private static CellReading<LocalDate> read(String text, @Nullable DateOrder order) {
        return DateCell.read(text, order, null, SHANGHAI);
    }

    private static CellReading<LocalDate> day(LocalDate day) {
        return new CellReading.Value<>(day);
    }

    static LongStream seeds() {
        return Seeds.fresh(DatesTest.class, 10);
    }

    /** Around the ends of years and months, leap days, and anywhere. */
    private static LocalDate someDay(Random random) {
        int year = 1980 + random.nextInt(100);
        return switch (random.nextInt(4)) {
            case 0 -> LocalDate.of(year, 12, 28).plusDays(random.nextInt(8) % (year == 2079 ? 4 : 8));
            case 1 -> LocalDate.of(year, 2, 26).plusDays(random.nextInt(5));
            case 2 ->
                LocalDate.of(year, 1 + random.nextInt(12), 1).plusMonths(1).minusDays(1);
            default -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFormReadsBackAsTheSameDay(long seed) {
        Random random = new Random(seed);
        List<DateTimeFormatter> forms =
                Stream.of(CLEAR, GERMAN, CHINESE).flatMap(List::stream).toList();
        for (int i = 0; i < 300; i++) {
            LocalDate day = someDay(random);
            for (DateTimeFormatter form : forms) {
                String text = day.atTime(random.nextInt(24), random.nextInt(60)).format(form);
                assertThat(read(text)).as(text).isEqualTo(day(day));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aColumnTellsTheOrderOfDayAndMonth(long seed) {
        Random random = new Random(seed);
        for (DateOrder order : DateOrder.values()) {
            for (String sign : List.of("/", "-")) {
                String pattern = (order == DateOrder.DAY_FIRST ? "d_M_" : "M_d_").replace("_", sign)
                        + (random.nextBoolean() ? "yyyy" : "yy");
                DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern);
                List<LocalDate> days =
                        Stream.generate(() -> someDay(random)).limit(40).toList();
                DateEvidence evidence = new DateEvidence();
                days.forEach(day -> evidence.add(day.format(form)));
                evidence.add(LocalDate.of(2027, 1, 15).format(form));
                assertThat(evidence.decision()).isEqualTo(new ColumnDecision<>(order, false));
                days.forEach(day -> assertThat(read(day.format(form), order)).isEqualTo(day(day)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15-Jan-27|2027-01-15",
                "15.01.2027|2027-01-15",
                "2027年1月15日|2027-01-15",
                "27年1月15号|2027-01-15",
                "２０２７／１／１５|2027-01-15",
                "2027-1-5|2027-01-05",
                "3. März 2027|2027-03-03",
                "15. Okt. 2027|2027-10-15",
                "5. Mrz. 2027|2027-03-05",
                "January 1st, 2027|2027-01-01",
                "15-十二月-27|2027-12-15",
                "Mi., 5. Mai 2027|2027-05-05",
                "Jan 15 '27|2027-01-15",
                "29.02.2028|2028-02-29",
                "3/3/2027|2027-03-03",
                "15/1/2027|2027-01-15",
                "1/15/2027, 1:00 PM|2027-01-15",
                "2027年1月15日 下午3:00|2027-01-15",
                "2027-01-15T15:59:59Z|2027-01-15",
                "2027-01-15T16:00:00.000Z|2027-01-16",
                "2027-01-15T16:00:00.000+0000|2027-01-16",
                "2027-01-16T02:00+10:00|2027-01-16",
                "2027-01-15 11:30 PM UTC|2027-01-16",
                "1/15/2027 23:00 -05:00|2027-01-16"
            })
    void formsThatSystemsWrite(String text, LocalDate day) {
        assertThat(read(text)).isEqualTo(day(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31 February 2027|NO_SUCH_DAY",
                "2027-02-29|NO_SUCH_DAY",
                "31/2/2027|NO_SUCH_DAY",
                "2027-13-01|NO_SUCH_DAY",
                "0/0/2027|NO_SUCH_DAY",
                "1799-01-01|NO_SUCH_DAY",
                "next quarter|NOT_A_DATE",
                "下个季度|NOT_A_DATE",
                "Q3 2027|NOT_A_DATE",
                "2027-01|NOT_A_DATE",
                "2027|NOT_A_DATE",
                "15 Foo 2027|NOT_A_DATE",
                "46037|NOT_A_DATE",
                "#N/A|NOT_A_DATE",
                "3/4/2027|DATE_ORDER_UNKNOWN"
            })
    void whatIsNoDayIsRefused(String text, Reason reason) {
        assertThat(read(text)).isEqualTo(CellReading.refused(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/2027;5/6/2027;7/7/27", "15/1/2027;1/15/2027;3/4/2027"})
    void ambiguousAndContradictoryColumnsAreAsked(String texts) {
        DateEvidence evidence = new DateEvidence();
        Stream.of(texts.split(";")).forEach(evidence::add);
        assertThat(evidence.decision()).isEqualTo(new ColumnDecision<>(null, true));
    }

    @Test
    void aColumnOfClearDatesNeedsNoOrder() {
        DateEvidence evidence = new DateEvidence();
        Stream.of("2027-01-02", "3/3/2027", "", "soon", "4. Mai 2027").forEach(evidence::add);
        assertThat(evidence.decision()).isEqualTo(new ColumnDecision<>(null, false));
    }

    @Test
    void theOrderOfAColumnIsNotBentForOneDate() {
        assertThat(read("15/1/2027", DateOrder.MONTH_FIRST)).isEqualTo(CellReading.refused(Reason.NO_SUCH_DAY));
    }

    @Test
    void numbersAreDaysOnlyWhereTheFileCountsDays() {
        assertThat(DateCell.read("46402", null, SerialDays.SINCE_1900, SHANGHAI))
                .isEqualTo(day(LocalDate.of(2027, 1, 15)));
        assertThat(DateCell.read("46402.75", null, SerialDays.SINCE_1900, SHANGHAI))
                .isEqualTo(day(LocalDate.of(2027, 1, 15)));
        assertThat(DateCell.read("44940", null, SerialDays.SINCE_1904, SHANGHAI))
                .isEqualTo(day(LocalDate.of(2027, 1, 15)));
        assertThat(DateCell.read("7", null, SerialDays.SINCE_1900, SHANGHAI))
                .isEqualTo(CellReading.refused(Reason.NOT_A_DATE));
    }
}
