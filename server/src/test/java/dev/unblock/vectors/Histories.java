package dev.unblock.vectors;

import dev.unblock.board.Chance;
import dev.unblock.board.Command;
import dev.unblock.board.Event;
import dev.unblock.board.Play;
import dev.unblock.board.Refusal;
import dev.unblock.board.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Random commands of several people to one board, with the server's verdict on each. The browser's prediction and the
 * fake server of its tests are held to them.
 */
record Histories(List<History> histories) {
    private static final int SEEDS = 6;
    private static final int COMMANDS = 160;

    /**
     * @param seed of the random commands
     * @param opening the board's first event
     */
    record History(long seed, Event opening, List<Step> steps) {}

    /**
     * @param op its number among the accepted commands of the person, who has one tab
     * @param seq of the first of its events
     * @param at its time
     * @param events the resulting events
     * @param refused why it is refused; absent if it is not
     */
    record Step(
            String person,
            long op,
            long seq,
            Instant at,
            Command command,
            List<Event> events,
            @Nullable Refusal refused) {}

    static Histories played() {
        return new Histories(
                LongStream.rangeClosed(1, SEEDS).mapToObj(Histories::history).toList());
    }

    private static History history(long seed) {
        Play play = Play.opened();
        Chance chance = new Chance(new Random(seed), play::board, play::op);
        Random people = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            // a manager may do everything; the others come between
            String person =
                    play.board().locked() || people.nextInt(3) > 0 ? "mia" : people.nextBoolean() ? "rita" : "rob";
            Command command = chance.next(person);
            long seq = play.board().seq() + 1;
            Instant at = play.meta(person).now();
            switch (play.ask(person, command)) {
                case Verdict.Accepted it -> {
                    play.does(person, command);
                    List<Event> events =
                            it.facts().stream().map(Verdict.Fact::event).toList();
                    steps.add(new Step(person, play.op(person), seq, at, command, events, null));
                }
                case Verdict.Refused it ->
                    steps.add(new Step(person, play.op(person), seq, at, command, List.of(), it.why()));
            }
        }
        return new History(seed, play.entries().getFirst().event(), List.copyOf(steps));
    }
}
