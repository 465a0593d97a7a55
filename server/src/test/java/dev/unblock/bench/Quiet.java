package dev.unblock.bench;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Meetings as they are: a few changes a second, at a server that has just started. Each trial starts it anew, and in
 * turn with it the bare program, on which the aims depend.
 */
final class Quiet {
    private static final String JUST_STARTED = ", just started";
    private static final int TRIALS = 3;
    /** Seconds, and deliveries a second, before each stretch. */
    private static final double WARM_UP = 3;

    private static final double WARM_UP_DELIVERIES = 6_000;
    private static final int REST_SECONDS = 1;

    /** The factors are the best durable peer beside the bare program, measured in one run. */
    private static final List<Meeting> MEETINGS = List.of(
            new Meeting("1 board × 50, 10 changes/s", 1, 50, 10, 10, new Aims(1.70, 1.56, 1.49)),
            new Meeting("1 board × 200, 20 changes/s", 1, 200, 20, 20, new Aims(1.84, 1.09, 1.82)),
            new Meeting("100 boards × 10, 2 changes/s each", 100, 10, 2, 200, new Aims(3.07, 1.47, 1.92)));

    private final Vertx vertx;
    private final Crowd crowd;
    private final Report report;
    private final double seconds;
    private final long postgres;

    /** @param postgres process of the database under the server */
    Quiet(Vertx vertx, Crowd crowd, Report report, double seconds, long postgres) {
        this.vertx = vertx;
        this.crowd = crowd;
        this.report = report;
        this.seconds = seconds;
        this.postgres = postgres;
    }

    /**
     * @param writers of the people at each board
     * @param changes per second at all boards together
     */
    private record Meeting(String name, int boards, int people, int writers, double changes, Aims aims) {}

    /** How many times the figure of the bare program may be reached. */
    private record Aims(double p50, double p99, double cpu) {}

    /** @param cpu milliseconds per 1,000 deliveries, of the server and the database */
    private record Stretch(double p50, double p99, double cpu, double late, long expected, long lost) {}

    /** Both arguments start what they name, hand it over, and stop it. */
    void measure(Consumer<BiConsumer<Place, Server>> bare, Consumer<BiConsumer<Place, Server>> house) {
        for (Meeting meeting : MEETINGS) {
            List<Stretch> upperBound = new ArrayList<>();
            List<Stretch> ours = new ArrayList<>();
            for (int trial = 0; trial < TRIALS; trial++) {
                bare.accept((place, server) -> upperBound.add(stretch(meeting, place, server::cpuSeconds)));
                house.accept((place, server) ->
                        ours.add(stretch(meeting, place, () -> server.cpuSeconds() + Cpu.secondsOfTree(postgres))));
            }
            Aims aims = meeting.aims();
            compare(meeting, "p50", ours, upperBound, Stretch::p50, aims.p50());
            compare(meeting, "p99", ours, upperBound, Stretch::p99, aims.p99());
            compare(meeting, "CPU for 1,000 deliveries", ours, upperBound, Stretch::cpu, aims.cpu());
            report.lost(
                    meeting.name() + JUST_STARTED,
                    ours.stream().mapToLong(Stretch::lost).sum(),
                    ours.stream().mapToLong(Stretch::expected).sum(),
                    ours.stream().mapToDouble(Stretch::late).max().orElse(0));
        }
    }

    private void compare(
            Meeting meeting,
            String figure,
            List<Stretch> ours,
            List<Stretch> bare,
            ToDoubleFunction<Stretch> of,
            double factor) {
        report.aim(
                meeting.name() + JUST_STARTED + ": " + figure,
                ours.stream().mapToDouble(of).toArray(),
                "ms",
                factor,
                bare.stream().mapToDouble(of).toArray());
    }

    private Stretch stretch(Meeting meeting, Place place, DoubleSupplier cpu) {
        List<Seat> seats = place.gather(meeting.boards(), meeting.people());
        List<Seat> writers = new ArrayList<>();
        for (int first = 0; first < seats.size(); first += meeting.people()) {
            writers.addAll(seats.subList(first, first + meeting.writers()));
        }
        crowd.delivered(writers, meeting.people(), WARM_UP_DELIVERIES / meeting.people(), WARM_UP);
        vertx.timer(REST_SECONDS, TimeUnit.SECONDS).await();
        double before = cpu.getAsDouble();
        Meter.Figures figures = crowd.delivered(writers, meeting.people(), meeting.changes(), seconds);
        double used = cpu.getAsDouble() - before;
        seats.forEach(Seat::close);
        long expected = figures.sent() * meeting.people();
        return new Stretch(
                figures.p50(),
                figures.p99(),
                used * 1e6 / Math.max(1, figures.deliveries()),
                figures.late(),
                expected,
                expected - figures.deliveries());
    }
}
