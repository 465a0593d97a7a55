package dev.unblock.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.deal.money.Money;
import dev.unblock.deal.reading.value.AmountCell;
import dev.unblock.deal.reading.value.AmountEvidence;
import dev.unblock.deal.reading.value.AmountFormat;
import dev.unblock.deal.reading.value.AmountUnit;
import dev.unblock.deal.reading.value.CellReading;
import dev.unblock.deal.reading.value.ColumnDecision;
import dev.unblock.deal.reading.value.NumberMarks;
import dev.unblock.deal.reading.value.Refusal.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Amounts of money in every form in which sales exports write them. */
class AmountsTest {
    private static AmountFormat format(@Nullable NumberMarks marks) {
        return new AmountFormat(marks, Map.of(), BigDecimal.ONE, "CNY");
    }

    /** As the only value of its column. */
    private static CellReading<Money> alone(String text) {
        AmountEvidence evidence = new AmountEvidence();
        evidence.add(text);
        return AmountCell.read(text, format(evidence.marks().choice()), "");
    }

    private static CellReading<Money> money(String amount, String currency) {
        return new CellReading.Value<>(new Money(new BigDecimal(amount), currency));
    }

    static LongStream seeds() {
        return Seeds.fresh(AmountsTest.class, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,250,000|1250000|CNY",
                "1.250.000,50|1250000.50|CNY",
                "1 250 000|1250000|CNY",
                "1\u00a0250\u202f000,5|1250000.5|CNY",
                "1'250'000|1250000|CNY",
                "1’250’000.75|1250000.75|CNY",
                "12,50,000|1250000|CNY",
                "$1.2M|1200000|USD",
                "￥125万|1250000|CNY",
                "1.2亿|120000000|CNY",
                "12k|12000|CNY",
                "EUR 1.200|1200|EUR",
                "1.200 EUR|1200|EUR",
                "1200 元|1200|CNY",
                "人民币 125万元|1250000|CNY",
                "US$ 1,000.5|1000.5|USD",
                "$ 1,000 CAD|1000|CAD",
                "HK$3m|3000000|HKD",
                "1,2 Mio. €|1200000|EUR",
                "250 Tsd. EUR|250000|EUR",
                "1'250.– CHF|1250|CHF",
                "１２５，０００．５０|125000.50|CNY",
                "0|0|CNY",
                ".5|0.5|CNY",
                "0,125|0.13|CNY",
                "1234.5678|1234.57|CNY",
                "1,250|1250|CNY"
            })
    void formsThatPeopleWrite(String text, String amount, String currency) {
        assertThat(alone(text)).as(text).isEqualTo(money(amount, currency));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1,200)|NEGATIVE_AMOUNT",
                "-5|NEGATIVE_AMOUNT",
                "$-1,200|NEGATIVE_AMOUNT",
                "1200-|NEGATIVE_AMOUNT",
                "−1200|NEGATIVE_AMOUNT",
                "tbd|NOT_AN_AMOUNT",
                "about 1200|NOT_AN_AMOUNT",
                "100-200|NOT_AN_AMOUNT",
                "100 - 200|NOT_AN_AMOUNT",
                "1200 per year|NOT_AN_AMOUNT",
                "1.2.3|NOT_AN_AMOUNT",
                "1,2,3|NOT_AN_AMOUNT",
                "EUR 5 USD|NOT_AN_AMOUNT",
                "5 XYZ|NOT_AN_AMOUNT",
                "#REF!|NOT_AN_AMOUNT",
                "=1+1|NOT_AN_AMOUNT",
                "1.250M|MARKS_UNKNOWN"
            })
    void whatIsNoAmountIsRefused(String text, Reason reason) {
        assertThat(alone(text)).as(text).isEqualTo(CellReading.refused(reason));
    }

    @Test
    void anAmountHasALimit() {
        assertThat(alone("1000000000000000")).isEqualTo(money("1000000000000000", "CNY"));
        assertThat(alone("10000001亿")).isInstanceOf(CellReading.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAmountReadsBackTheSameInEveryForm(long seed) {
        Random random = new Random(seed);
        for (NumberMarks marks : NumberMarks.values()) {
            DecimalFormatSymbols symbols =
                    DecimalFormatSymbols.getInstance(marks == NumberMarks.POINT ? Locale.US : Locale.GERMANY);
            List<DecimalFormat> forms = Stream.of(
                            "#,##0.00", "#,##0.##", "0.00", "0.#", "¤ #,##0.00", "#,##0.00 ¤¤", "¤¤ #,##0")
                    .map(pattern -> new DecimalFormat(pattern, symbols))
                    .toList();
            for (int i = 0; i < 500; i++) {
                BigDecimal amount = BigDecimal.valueOf(random.nextLong(1L << (1 + random.nextInt(46))), 2);
                for (DecimalFormat form : forms) {
                    String text = form.format(amount);
                    BigDecimal written = form.getMaximumFractionDigits() == 2
                            ? amount
                            : amount.setScale(form.getMaximumFractionDigits(), RoundingMode.HALF_EVEN);
                    String currency = marks == NumberMarks.POINT ? "USD" : "EUR";
                    CellReading<Money> read =
                            AmountCell.read(text, new AmountFormat(marks, Map.of(), BigDecimal.ONE, currency), "");
                    assertThat(read).as(text).isEqualTo(money(written.toPlainString(), currency));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,250;12.5|POINT|false",
                "1.250;12,5|COMMA|false",
                "1.250;2.000|COMMA|false",
                "1,250;1.250||true",
                "12.50;12,50||true",
                "1.250M||true",
                "1.250M;12,5k|COMMA|false",
                "5;7||false"
            })
    void aColumnTellsItsMarks(String texts, @Nullable NumberMarks marks, boolean isOpen) {
        AmountEvidence evidence = new AmountEvidence();
        Stream.of(texts.split(";")).forEach(evidence::add);
        assertThat(evidence.marks()).isEqualTo(new ColumnDecision<>(marks, isOpen));
    }

    @Test
    void anAmountThatContradictsItsColumnIsRefused() {
        assertThat(AmountCell.read("1.250", format(NumberMarks.POINT), ""))
                .isEqualTo(CellReading.refused(Reason.MARKS_UNKNOWN));
        assertThat(AmountCell.read("12,50", format(NumberMarks.POINT), ""))
                .isEqualTo(CellReading.refused(Reason.MARKS_UNKNOWN));
        assertThat(AmountCell.read("1.250M", format(NumberMarks.POINT), "")).isEqualTo(money("1250000", "CNY"));
    }

    @Test
    void aSignOfSeveralCurrenciesIsTheTeamsOwnOrTheUsualOneUnlessPeopleSayOtherwise() {
        AmountFormat canadian = new AmountFormat(null, Map.of(), BigDecimal.ONE, "CAD");
        assertThat(AmountCell.read("$5", canadian, "")).isEqualTo(money("5", "CAD"));
        assertThat(AmountCell.read("¥5", canadian, "")).isEqualTo(money("5", "CNY"));
        AmountFormat corrected = new AmountFormat(null, Map.of("$", "AUD"), BigDecimal.ONE, "CAD");
        assertThat(AmountCell.read("$5", corrected, "")).isEqualTo(money("5", "AUD"));
        AmountEvidence evidence = new AmountEvidence();
        Stream.of("$5", "€7", "US$ 3").forEach(evidence::add);
        assertThat(evidence.signs()).containsOnlyKeys("$");
    }

    @Test
    void aColumnOfItsOwnNamesTheCurrency() {
        assertThat(AmountCell.read("5", format(null), "EUR")).isEqualTo(money("5", "EUR"));
        assertThat(AmountCell.read("$5", format(null), "HKD")).isEqualTo(money("5", "HKD"));
        assertThat(AmountCell.read("5", format(null), "人民币")).isEqualTo(money("5", "CNY"));
        assertThat(AmountCell.read("€5", format(null), "USD")).isInstanceOf(CellReading.Refused.class);
        assertThat(AmountCell.read("5", format(null), "Taler"))
                .isEqualTo(CellReading.refused(Reason.UNKNOWN_CURRENCY, "Taler"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "金额（万元）|10000|CNY",
                "预计金额(元)|1|CNY",
                "Amount (USD)|1|USD",
                "Amount (in thousands)|1|EUR",
                "Betrag in Tsd. €|1000|EUR",
                "Amount [k USD]|1000|USD",
                "Amount|1|EUR"
            })
    void theLabelOfAColumnNamesUnitAndCurrency(String label, BigDecimal factor, String currency) {
        assertThat(AmountUnit.of(label, "EUR")).isEqualTo(new AmountUnit(factor, currency));
    }
}
