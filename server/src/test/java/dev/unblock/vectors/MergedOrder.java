package dev.unblock.vectors;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.Event;
import dev.unblock.board.Play;
import dev.unblock.board.Refusal;
import dev.unblock.board.Rules;
import dev.unblock.board.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server's verdict on a command whose writer has not seen the current state; the browser predicts the same.
 *
 * @param person the sender
 * @param start the current board
 * @param events the resulting events
 * @param refused why it is refused; absent if it is not
 */
record MergedOrder(
        String name,
        String person,
        Vector.Shown start,
        Command command,
        List<Event> events,
        @Nullable Refusal refused) {

    /** All of them, in one file. */
    record All(List<MergedOrder> orders) {}

    static MergedOrder of(String name, Play play, String person, Command command) {
        return judged(name, person, Vector.Shown.of(play.board()), command);
    }

    MergedOrder judgedAgain() {
        return judged(name, person, start, command);
    }

    private static MergedOrder judged(String name, String person, Vector.Shown start, Command command) {
        Board board = start.board();
        return switch (Rules.decide(board, Play.opened().meta(person), command)) {
            case Verdict.Accepted it ->
                new MergedOrder(
                        name,
                        person,
                        start,
                        command,
                        it.facts().stream().map(Verdict.Fact::event).toList(),
                        null);
            case Verdict.Refused it -> new MergedOrder(name, person, start, command, List.of(), it.why());
        };
    }
}
