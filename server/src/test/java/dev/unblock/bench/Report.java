package dev.unblock.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Collects lines as they are measured, prints each at once and all of them at the end as Markdown. */
final class Report {
    private final List<String> lines = new ArrayList<>();

    void commits(int batch, double eventsPerSecond, Histogram micros) {
        line(
                "| group commit alone, %d events a statement | %,.0f events/s | p50 %.2f ms, p99 %.2f ms |",
                batch, eventsPerSecond, micros.getValueAtPercentile(50) / 1e3, micros.getValueAtPercentile(99) / 1e3);
    }

    void commitNow(int pauseMillis, Histogram micros) {
        line(
                "| group commit alone, one event each %d ms | p50 %.2f ms | p99 %.2f ms |",
                pauseMillis, micros.getValueAtPercentile(50) / 1e3, micros.getValueAtPercentile(99) / 1e3);
    }

    void saturation(String name, Meter.Figures figures, double cpu) {
        note(
                "%s: %,.0f deliveries/s, %,.0f edits/s, %.1f events a frame, %.0f MB/s, server %.0f %% of a core%s",
                name,
                figures.deliveriesPerSecond(),
                figures.sent() / figures.seconds(),
                figures.deliveries() / (double) Math.max(1, figures.frames()),
                figures.bytes() / figures.seconds() / 1e6,
                cpu * 100,
                figures.refused() == 0 ? "" : ", REFUSED " + figures.refused() + " " + figures.firstRefusal());
    }

    /** @param rates deliveries a second */
    void best(String name, double[] rates) {
        double[] sorted = sorted(rates);
        line(
                "| %s, saturation, 1 board × 100 people | %,.0f deliveries/s | least %,.0f, most %,.0f |",
                name, median(rates), sorted[0], sorted[sorted.length - 1]);
    }

    /**
     * A figure that should not be smaller than a share of the bare program's.
     *
     * @param values of all trials, as those of the bare program; the medians count
     */
    void atLeast(String what, double[] values, double share, double[] bare) {
        double ratio = median(values) / median(bare);
        line("| %s | %.2f of the bare program | %.2f of the aim, at least %s |", what, ratio, ratio / share, share);
    }

    /**
     * No delivery may be lost.
     *
     * @param late milliseconds by which the load program itself sent too late
     */
    void lost(String what, long lost, long expected, double late) {
        line(
                "| %s: lost | %,d of %,d deliveries | aim 0; load program late by %s ms (p99) |",
                what, lost, expected, number(late));
    }

    void latency(String name, String what, Meter.Figures figures, double cpu) {
        line(
                "| %s, %s | p50 %.2f ms, p99 %.2f ms | server %.1f %% of a core, %,d of %,d edits refused |",
                name, what, figures.p50(), figures.p99(), cpu * 100, figures.refused(), figures.sent());
    }

    /**
     * A figure that should not be larger than its aim.
     *
     * @param values of all trials; the median counts
     */
    void aim(String what, double[] values, String unit, double aim) {
        aim(what, values, unit, aim, "");
    }

    /**
     * A figure that should not be larger than so many times the bare program's.
     *
     * @param values of all trials, as those of the bare program; the medians count
     */
    void aim(String what, double[] values, String unit, double factor, double[] bare) {
        String why = " (" + factor + " × bare program, " + range(bare, unit) + ")";
        aim(what, values, unit, factor * median(bare), why);
    }

    private void aim(String what, double[] values, String unit, double aim, String why) {
        line(
                "| %s | %s | %.2f of the aim of %s %s%s |",
                what, range(values, unit), median(values) / aim, number(aim), unit, why);
    }

    /** Median, least and most. */
    private static String range(double[] values, String unit) {
        double[] sorted = sorted(values);
        return "%s %s (%s to %s)"
                .formatted(number(median(values)), unit, number(sorted[0]), number(sorted[sorted.length - 1]));
    }

    private static String number(double value) {
        String format = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, value);
    }

    private static double median(double[] values) {
        return sorted(values)[values.length / 2];
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        lines.add(line);
        System.out.println(line);
    }

    void print() {
        System.out.println("\n| what | figure | beside it |\n| --- | --- | --- |");
        lines.forEach(System.out::println);
    }

    private static void note(String format, Object... values) {
        System.out.println("  " + String.format(Locale.ROOT, format, values));
    }
}
