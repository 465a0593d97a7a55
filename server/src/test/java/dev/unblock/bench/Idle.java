package dev.unblock.bench;

import java.util.ArrayList;
import java.util.List;

/** The cost of idle people: 5,000 of them at 25 boards. */
final class Idle {
    private static final int BOARDS = 25;
    private static final int PEOPLE = 200;

    private final House house;
    private final Server server;
    private final Report report;

    Idle(House house, Server server, Report report) {
        this.house = house;
        this.server = server;
        this.report = report;
    }

    void measure() {
        house.seats(house.newBoard(), PEOPLE, false).forEach(Seat::close);
        server.collectGarbage();
        long before = server.resident();
        List<Seat> seats = new ArrayList<>();
        for (int board = 0; board < BOARDS; board++) {
            seats.addAll(house.seats(house.newBoard(), PEOPLE, false));
        }
        server.collectGarbage();
        long each = (server.resident() - before) / seats.size();
        report.line(
                "| %,d idle people | %.1f KB each | resident memory after a collection |", seats.size(), each / 1e3);
        seats.forEach(Seat::close);
    }
}
