package dev.unblock.bench;

import java.util.Arrays;

/** Joining a board of 5,000 cards: time from hello to the last card, and bytes on the wire. */
final class LargeBoard {
    private static final int CARDS = 5_000;
    private static final int JOINS = 20;
    private static final String[] WORDS =
            ("budget finance legal contract pilot rollout security review customer quarter "
                            + "price discount champion sponsor procurement integration timeline renewal risk approval decision")
                    .split(" ");

    private final House house;
    private final Report report;

    LargeBoard(House house, Report report) {
        this.house = house;
        this.report = report;
    }

    void measure() {
        String board = house.newBoard();
        house.fill(board, CARDS, LargeBoard::text);
        double[] millis = new double[JOINS];
        long bytes = 0;
        for (int join = 0; join < JOINS; join++) {
            Arrival arrival = house.enter(board, house.manager(), String.format("joiner%06d", join));
            millis[join] = arrival.millis();
            bytes = arrival.bytes();
            arrival.socket().close().await();
        }
        double first = millis[0];
        Arrays.sort(millis);
        report.line(
                "| join of a board with %,d cards | first %.0f ms, then median %.0f ms | %,.0f KB on the wire |",
                CARDS, first, millis[JOINS / 2], bytes / 1e3);
    }

    /** A different sentence for each card, so that compression does not get it for free. */
    static String text(int card) {
        StringBuilder text = new StringBuilder();
        long mix = card * 0x9E3779B97F4A7C15L;
        for (int word = 0; word < 9; word++) {
            mix = mix * 6364136223846793005L + 1442695040888963407L;
            text.append(WORDS[(int) ((mix >>> 33) % WORDS.length)]).append(' ');
        }
        return text.append(card).toString();
    }
}
