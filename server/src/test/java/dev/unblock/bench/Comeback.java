package dev.unblock.bench;

import java.util.List;

/** Everybody comes back at once, as after a restart behind a proxy: 5,000 tabs at 100 boards. */
final class Comeback {
    private static final int BOARDS = 100;
    private static final int PEOPLE = 50;
    private static final double AIM_SECONDS = 3;

    private final House house;
    private final Report report;

    Comeback(House house, Report report) {
        this.house = house;
        this.report = report;
    }

    void measure() {
        List<House.Return> all = house.returns(BOARDS, PEOPLE);
        long start = System.nanoTime();
        house.comeBack(all);
        report.aim(
                "%,d people come back, from ticket to board".formatted(all.size()),
                new double[] {(System.nanoTime() - start) / 1e9},
                "s",
                AIM_SECONDS);
    }
}
