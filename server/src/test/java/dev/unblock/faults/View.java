package dev.unblock.faults;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Deal;
import dev.unblock.board.Entry;
import dev.unblock.live.Protocol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/** What one tab has of a board: folded from what came over the wire, with all that was wrong about it. */
final class View {
    private final List<String> faults = new ArrayList<>();
    private final List<Protocol.Snap> parts = new ArrayList<>();
    private Board board = Board.EMPTY;
    private long epoch;

    Board board() {
        return board;
    }

    /** From where the tab can go on; absent before it has seen the board. */
    Protocol.@Nullable Resume resume() {
        return board.seq() == 0 ? null : new Protocol.Resume(epoch, board.seq());
    }

    /** Everything that the server should never have sent. */
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
            whole();
        }
    }

    private void whole() {
        PMap<String, Deal> deals = TreePMap.empty();
        PMap<String, Card> cards = TreePMap.empty();
        for (Protocol.Snap part : parts) {
            for (Deal deal : part.deals()) {
                deals = deals.plus(deal.id(), deal);
            }
            for (Card card : part.cards()) {
                cards = cards.plus(card.id(), card);
            }
        }
        Protocol.Settings settings = parts.getFirst().settings();
        if (settings == null) {
            faults.add("a board without settings");
            return;
        }
        board = new Board(
                parts.getFirst().seq(),
                settings.title(),
                settings.language(),
                settings.locked(),
                deals,
                cards,
                TreePMap.<String, Long>empty(),
                TreePVector.empty(),
                "");
    }

    /** The entries that are new here. */
    List<Entry> events(Protocol.Evs frame) {
        if (frame.from() > board.seq() + 1
                || frame.to() - frame.from() + 1 != frame.e().size()) {
            faults.add("after " + board.seq() + " came " + frame.from() + " to " + frame.to() + " with "
                    + frame.e().size());
        }
        List<Entry> fresh = new ArrayList<>();
        for (Entry entry : frame.e()) {
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

    /** What is shown, without what only the house remembers. */
    static String shown(Board board) {
        return board.title() + " " + board.language() + " " + board.locked() + "\n" + lines(board.deals()) + "\n"
                + lines(board.cards());
    }

    private static String lines(PMap<String, ?> things) {
        return String.join("\n", things.values().stream().map(Object::toString).toList());
    }
}
