package dev.unblock.bench;

import java.util.List;

/** As many edits as a program takes on one board of a hundred people. */
final class Saturation {
    private static final int PEOPLE = 100;
    /** The table shows minimum, median and maximum. */
    private static final int TRIALS = 3;
    /** Stretches of full load before the first trial, while the compiler uses part of the core. */
    private static final double WARM_UP = 2;
    /** Of the bare program that merges. */
    private static final double AIM = 0.75;

    private final Crowd crowd;
    private final Report report;
    private final double seconds;
    /** Deliveries per second of the bare program that merges, of all trials; empty if it was not measured. */
    private double[] upperBound = {};

    Saturation(Crowd crowd, Report report, double seconds) {
        this.crowd = crowd;
        this.report = report;
        this.seconds = seconds;
    }

    /** The bare program that merges: others are compared with it from now on. */
    void measureUpperBound(String name, Place place, Server server) {
        upperBound = measure(name, place, server);
    }

    void compare(String name, Place place, Server server) {
        double[] rates = measure(name, place, server);
        if (upperBound.length > 0) {
            report.atLeast(name + ", saturation", rates, AIM, upperBound);
        }
    }

    /** Deliveries per second of all trials. */
    double[] measure(String name, Place place, Server server) {
        List<Seat> seats = place.gather(1, PEOPLE);
        double warm = server.cpuSeconds();
        Meter.Figures cold = crowd.saturated(seats, 0, WARM_UP * seconds);
        report.saturation(name + " at first", cold, (server.cpuSeconds() - warm) / cold.seconds());
        double[] rates = new double[TRIALS];
        for (int trial = 0; trial < TRIALS; trial++) {
            double before = server.cpuSeconds();
            Meter.Figures figures = crowd.saturated(seats, seconds / 2, seconds);
            rates[trial] = figures.deliveriesPerSecond();
            report.saturation(name, figures, (server.cpuSeconds() - before) / (1.5 * figures.seconds()));
        }
        report.best(name, rates);
        seats.forEach(Seat::close);
        return rates;
    }
}
