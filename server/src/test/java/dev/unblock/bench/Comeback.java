package dev.unblock.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Everybody comes back at once, as after a restart behind a proxy: 5,000 tabs at 100 boards. At some of the boards
 * somebody is there already, and goes on writing.
 */
final class Comeback {
    private static final int BOARDS = 100;
    private static final int PEOPLE = 50;
    private static final double AIM_SECONDS = 3;

    private static final int WRITERS = 10;
    private static final double EDITS = 50;
    private static final double AIM_MILLIS = 100;

    private final House house;
    private final Crowd crowd;
    private final Report report;

    Comeback(House house, Crowd crowd, Report report) {
        this.house = house;
        this.crowd = crowd;
        this.report = report;
    }

    void measure() {
        List<House.Return> all = house.returns(BOARDS, PEOPLE);
        List<Seat> there = IntStream.range(0, WRITERS)
                .mapToObj(writer -> all.get(writer * PEOPLE).board())
                .flatMap(board -> house.seats(board, 1, true).stream())
                .toList();
        long start = System.nanoTime();
        double[] seconds = {0};
        Meter.Figures meanwhile = crowd.during(there, EDITS, () -> {
            house.comeBack(all);
            seconds[0] = (System.nanoTime() - start) / 1e9;
        });
        String people = "%,d people come back".formatted(all.size());
        report.aim(people + ", from ticket to board", seconds, "s", AIM_SECONDS);
        report.aim(
                people + ": p99 of a command of those who are there", new double[] {meanwhile.p99()}, "ms", AIM_MILLIS);
        report.lost(people, meanwhile.sent() - meanwhile.deliveries(), meanwhile.sent(), meanwhile.late());
        there.forEach(Seat::close);
    }
}
