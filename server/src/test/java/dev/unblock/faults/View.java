package dev.unblock.faults;

import dev.unblock.board.Board;
import dev.unblock.board.VisibleEvent;
import dev.unblock.live.Protocol;
import dev.unblock.live.Whole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/** One tab's state of a board, folded from what it received, with all errors found in it. */
final class View {
    private final List<String> faults = new ArrayList<>();
    private final List<Protocol.Snap> parts = new ArrayList<>();
    private Board board = Board.EMPTY;
    private long epoch;

    Board board() {
        return board;
    }

    /** The point from which the tab can resume; absent before it has received the board. */
    Protocol.@Nullable Resume resume() {
        return board.seq() == 0 ? null : new Protocol.Resume(epoch, board.seq());
    }

    /** Everything that the server should not have sent. */
    List<String> faults() {
        return faults;
    }

    void welcomed(Protocol.Welcome welcome) {
        if (welcome.mode() == Protocol.Mode.TAIL && (welcome.epoch() != epoch || welcome.head() < board.seq())) {
            faults.add("resumed at " + epoch + "/" + board.seq() + " by " + welcome);
        }
        epoch = welcome.epoch();
        parts.clear();
    }

    void part(Protocol.Snap part) {
        parts.add(part);
        if (parts.size() == part.of()) {
            board = Whole.of(parts);
        }
    }

    /** The entries that are new to this tab. */
    List<VisibleEvent> events(Protocol.Evs frame) {
        if (frame.from() > board.seq() + 1
                || frame.to() - frame.from() + 1 != frame.e().size()) {
            faults.add("after " + board.seq() + " came " + frame.from() + " to " + frame.to() + " with "
                    + frame.e().size());
        }
        List<VisibleEvent> fresh = new ArrayList<>();
        for (VisibleEvent entry : frame.e()) {
            if (entry.seq() > board.seq()) {
                if (entry.seq() != board.seq() + 1) {
                    faults.add("event " + entry.seq() + " after " + board.seq());
                }
                board = board.after(entry);
                fresh.add(entry);
            }
        }
        return fresh;
    }

    /** The visible part, without what only the server remembers. */
    static String shown(Board board) {
        return board.title() + " " + board.language() + " " + board.locked() + "\n" + lines(board.deals()) + "\n"
                + lines(board.cards());
    }

    private static String lines(PMap<String, ?> things) {
        return String.join("\n", things.values().stream().map(Object::toString).toList());
    }
}
