package dev.unblock.deal.pipeline;

import static dev.unblock.deal.pipeline.PipelineWord.CREATED;
import static dev.unblock.deal.pipeline.PipelineWord.DEALS;
import static dev.unblock.deal.pipeline.PipelineWord.HIGH;
import static dev.unblock.deal.pipeline.PipelineWord.LOST;
import static dev.unblock.deal.pipeline.PipelineWord.LOW;
import static dev.unblock.deal.pipeline.PipelineWord.LOWER_QUARTILE;
import static dev.unblock.deal.pipeline.PipelineWord.MEDIAN;
import static dev.unblock.deal.pipeline.PipelineWord.MONTH;
import static dev.unblock.deal.pipeline.PipelineWord.MOST_DAYS;
import static dev.unblock.deal.pipeline.PipelineWord.MOVED_BACK;
import static dev.unblock.deal.pipeline.PipelineWord.NO_SOURCE;
import static dev.unblock.deal.pipeline.PipelineWord.NO_STAGE;
import static dev.unblock.deal.pipeline.PipelineWord.OPEN;
import static dev.unblock.deal.pipeline.PipelineWord.PERIOD;
import static dev.unblock.deal.pipeline.PipelineWord.SOURCE;
import static dev.unblock.deal.pipeline.PipelineWord.STAGE;
import static dev.unblock.deal.pipeline.PipelineWord.STILL_THERE;
import static dev.unblock.deal.pipeline.PipelineWord.STUCK;
import static dev.unblock.deal.pipeline.PipelineWord.UPPER_QUARTILE;
import static dev.unblock.deal.pipeline.PipelineWord.WENT_ON;
import static dev.unblock.deal.pipeline.PipelineWord.WIN_RATE;
import static dev.unblock.deal.pipeline.PipelineWord.WON;

import dev.unblock.board.Language;
import dev.unblock.deal.pipeline.PipelineRest.CurrencySum;
import dev.unblock.deal.pipeline.PipelineRest.DealSum;
import dev.unblock.deal.pipeline.PipelineRest.PipelineStatistics;
import dev.unblock.deal.pipeline.PipelineRest.Spread;
import dev.unblock.deal.pipeline.PipelineRest.WinRate;
import dev.unblock.http.Csv;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes tables of the statistics as CSV; the first row has the names of the columns. Pure. */
final class PipelineCsv {
    private final PipelineStatistics all;
    private final Language language;
    private final List<List<String>> rows = new ArrayList<>();

    private PipelineCsv(PipelineStatistics all, Language language) {
        this.all = all;
        this.language = language;
    }

    static String of(PipelineTable table, PipelineStatistics all, Language language) {
        PipelineCsv csv = new PipelineCsv(all, language);
        switch (table) {
            case CYCLE -> csv.cycle();
            case SOURCES -> csv.sources();
            case STAGES -> csv.stages();
            case AGES -> csv.ages();
            case MONTHS -> csv.months();
        }
        return Csv.of(csv.rows);
    }

    private void cycle() {
        row(Stream.of(MONTH, WON, LOWER_QUARTILE, MEDIAN, UPPER_QUARTILE).map(this::say));
        row(Stream.of(say(PERIOD)), spread(all.cycle()));
        all.cycles().forEach(it -> row(Stream.of(YearMonth.from(it.month()).toString()), spread(it.days())));
    }

    private void sources() {
        List<String> currencies = currencies(all.sources().stream().flatMap(it -> it.wonAmounts().stream()));
        row(
                Stream.of(SOURCE, CREATED, WON, LOST, OPEN, WIN_RATE, LOW, HIGH).map(this::say),
                currencies.stream().map(it -> say(WON) + " " + it));
        all.sources()
                .forEach(it -> row(
                        Stream.of(Objects.requireNonNullElse(it.source(), say(NO_SOURCE))),
                        counts(it.created(), it.won(), it.lost(), it.open()),
                        percents(it.winRate()),
                        amounts(it.wonAmounts(), currencies)));
    }

    private void stages() {
        row(Stream.of(STAGE, DEALS, WENT_ON, LOST, STILL_THERE, MOVED_BACK).map(this::say));
        all.stages()
                .forEach(it -> row(Stream.of(it.name()), counts(it.n(), it.on(), it.lost(), it.there(), it.back())));
    }

    private void ages() {
        row(Stream.of(STAGE, DEALS, LOWER_QUARTILE, MEDIAN, UPPER_QUARTILE, MOST_DAYS, STUCK)
                .map(this::say));
        all.ages()
                .forEach(it -> row(
                        Stream.of(Objects.requireNonNullElse(it.name(), say(NO_STAGE))),
                        spread(it.days()),
                        it.mostDays() == null ? Stream.of("", "") : counts(it.mostDays(), it.over())));
    }

    private void months() {
        List<String> currencies = currencies(all.months().stream()
                .flatMap(it -> Stream.of(it.created(), it.won(), it.lost()))
                .flatMap(it -> it.amounts().stream()));
        row(
                Stream.of(say(MONTH)),
                Stream.of(CREATED, WON, LOST)
                        .map(this::say)
                        .flatMap(it -> Stream.concat(
                                Stream.of(it), currencies.stream().map(currency -> it + " " + currency))));
        all.months()
                .forEach(it -> row(
                        Stream.of(YearMonth.from(it.month()).toString()),
                        Stream.of(it.created(), it.won(), it.lost()).flatMap(sum -> sum(sum, currencies))));
    }

    private String say(PipelineWord word) {
        return word.in(language);
    }

    @SafeVarargs
    private void row(Stream<String>... parts) {
        List<String> cells = new ArrayList<>();
        for (Stream<String> part : parts) {
            part.forEach(cells::add);
        }
        rows.add(cells);
    }

    private static Stream<String> sum(DealSum sum, List<String> currencies) {
        return Stream.concat(counts(sum.deals()), amounts(sum.amounts(), currencies));
    }

    private static List<String> currencies(Stream<CurrencySum> sums) {
        return sums.map(CurrencySum::currency).distinct().sorted().toList();
    }

    /** In columns of these currencies. */
    private static Stream<String> amounts(List<CurrencySum> sums, List<String> currencies) {
        return currencies.stream()
                .map(currency -> sums.stream()
                        .filter(it -> it.currency().equals(currency))
                        .map(it -> it.amount().toPlainString())
                        .findFirst()
                        .orElse(""));
    }

    private static Stream<String> spread(Spread days) {
        return Stream.concat(counts(days.n()), Stream.of(days(days.lower()), days(days.median()), days(days.upper())));
    }

    private static Stream<String> counts(long... counts) {
        return Arrays.stream(counts).mapToObj(Long::toString);
    }

    private static String days(@Nullable Double days) {
        return days == null ? "" : String.format(Locale.ROOT, "%.1f", days);
    }

    private static Stream<String> percents(@Nullable WinRate rate) {
        return rate == null
                ? Stream.of("", "", "")
                : Stream.of(rate.share(), rate.low(), rate.high())
                        .map(it -> String.format(Locale.ROOT, "%.1f%%", 100 * it));
    }
}
