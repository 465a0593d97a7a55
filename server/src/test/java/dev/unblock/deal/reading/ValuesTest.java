package dev.unblock.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.deal.ForecastCategory;
import dev.unblock.deal.StageKind;
import dev.unblock.deal.reading.value.CategoryCell;
import dev.unblock.deal.reading.value.CellReading;
import dev.unblock.deal.reading.value.CellText;
import dev.unblock.deal.reading.value.ColumnDecision;
import dev.unblock.deal.reading.value.PercentCell;
import dev.unblock.deal.reading.value.PercentEvidence;
import dev.unblock.deal.reading.value.PercentScale;
import dev.unblock.deal.reading.value.Refusal.Reason;
import dev.unblock.deal.reading.value.StageName;
import dev.unblock.deal.reading.value.TagsCell;
import dev.unblock.deal.reading.value.YesNoCell;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentages, categories, stages, yes and no, tags, texts. */
class ValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "75;20;0|OF_HUNDRED|false",
                "0.75;1;0|OF_ONE|false",
                "0,5|OF_ONE|false",
                "1;0||true",
                "0.5;50||true",
                "75%;50 %||false",
                "0||false"
            })
    void aColumnTellsTheScaleOfItsPercentages(String texts, @Nullable PercentScale scale, boolean isOpen) {
        PercentEvidence evidence = new PercentEvidence();
        Stream.of(texts.split(";")).forEach(evidence::add);
        assertThat(evidence.decision()).isEqualTo(new ColumnDecision<>(scale, isOpen));
    }

    @Test
    void percentages() {
        assertThat(PercentCell.read("75%", null)).isEqualTo(new CellReading.Value<>(75));
        assertThat(PercentCell.read("７５％", PercentScale.OF_ONE)).isEqualTo(new CellReading.Value<>(75));
        assertThat(PercentCell.read("0.755", PercentScale.OF_ONE)).isEqualTo(new CellReading.Value<>(76));
        assertThat(PercentCell.read("75", PercentScale.OF_HUNDRED)).isEqualTo(new CellReading.Value<>(75));
        assertThat(PercentCell.read("0", null)).isEqualTo(new CellReading.Value<>(0));
        assertThat(PercentCell.read("1", null)).isEqualTo(CellReading.refused(Reason.PERCENT_UNKNOWN));
        assertThat(PercentCell.read("101", PercentScale.OF_HUNDRED))
                .isEqualTo(CellReading.refused(Reason.NOT_A_PERCENTAGE));
        assertThat(PercentCell.read("-5%", null)).isEqualTo(CellReading.refused(Reason.NOT_A_PERCENTAGE));
        assertThat(PercentCell.read("high", null)).isEqualTo(CellReading.refused(Reason.NOT_A_PERCENTAGE));
        assertThat(PercentCell.read(" ", null)).isEqualTo(new CellReading.Empty<>());
    }

    @ParameterizedTest
    @CsvSource({
        "Pipeline,PIPELINE",
        "BEST_CASE,BEST_CASE",
        "best case,BEST_CASE",
        "BestCase,BEST_CASE",
        "Most Likely,MOST_LIKELY",
        "Forecast,COMMIT",
        "承诺,COMMIT",
        "最佳情况,BEST_CASE",
        "不计入,OMITTED",
        "OMIT,OMITTED",
        "已成交,CLOSED",
        "Zugesagt,COMMIT"
    })
    void categoriesByTheirNames(String text, ForecastCategory category) {
        assertThat(CategoryCell.read(text)).isEqualTo(new CellReading.Value<>(category));
    }

    @Test
    void anUnknownCategoryIsRefused() {
        assertThat(CategoryCell.read("maybe")).isEqualTo(CellReading.refused(Reason.UNKNOWN_CATEGORY));
        assertThat(CategoryCell.read("")).isEqualTo(new CellReading.Empty<>());
    }

    @ParameterizedTest
    @CsvSource({
        "Closed Won,WON",
        "closedwon,WON",
        "赢单,WON",
        "Gewonnen,WON",
        "输单,LOST",
        "Closed Lost,LOST",
        "Verloren,LOST",
        "Id. Decision Makers,OPEN",
        "appointmentscheduled,OPEN",
        "方案报价,OPEN",
        "Angebot,OPEN",
        "Our own stage,"
    })
    void stagesKeepTheirNameAndTellTheirKind(String text, @Nullable StageKind kind) {
        assertThat(StageName.read(text, 80)).isEqualTo(new CellReading.Value<>(new StageName(text, kind)));
    }

    @ParameterizedTest
    @CsvSource({
        "Yes,true",
        "TRUE,true",
        "1,true",
        "是,true",
        "ja,true",
        "no,false",
        "FALSE,false",
        "否,false",
        "Nein,false"
    })
    void yesAndNo(String text, boolean value) {
        assertThat(YesNoCell.read(text)).isEqualTo(new CellReading.Value<>(value));
        assertThat(YesNoCell.read("perhaps")).isEqualTo(CellReading.refused(Reason.NOT_YES_OR_NO));
    }

    @Test
    void tagsOnceEach() {
        assertThat(TagsCell.read("key account; Q1，Key Account、 \nred", 40, 20))
                .isEqualTo(new CellReading.Value<>(List.of("key account", "Q1", "red")));
        assertThat(TagsCell.read("a,b,c", 40, 2)).isEqualTo(CellReading.refused(Reason.TOO_MANY_TAGS, 2));
    }

    @Test
    void textsAreCleanedAndNeverCutOff() {
        assertThat(CellText.line(" \u200b a\u0007\tb\u202e\r\nc\u00a0 ", 10))
                .isEqualTo(new CellReading.Value<>("a b c"));
        assertThat(CellText.line("=SUM(A1:A9)", 20)).isEqualTo(new CellReading.Value<>("=SUM(A1:A9)"));
        assertThat(CellText.line("x".repeat(121), 120)).isEqualTo(CellReading.refused(Reason.TOO_LONG, 120));
        assertThat(CellText.line("😀".repeat(120), 120)).isInstanceOf(CellReading.Value.class);
        assertThat(CellText.line("\ud800", 120)).isEqualTo(CellReading.refused(Reason.UNCLEAN));
        assertThat(CellText.line("\u3164\u200b", 120)).isNotInstanceOf(CellReading.Value.class);
    }
}
