package dev.unblock.library.replay;

import dev.unblock.board.Board;
import dev.unblock.board.Redaction;
import dev.unblock.board.Told;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.Past;
import java.util.List;
import java.util.Optional;

/**
 * Boards as they came to be, read from the log for one viewer. Folding the pages up to an event gives the
 * board that is asked for at that event. Awaits, so on virtual threads only.
 */
public final class Replays {
    /** A board of five thousand events is five answers. */
    public static final int PAGE = 1_000;

    private final Past past;
    private final BoardWriter boards;

    public Replays(Past past, BoardWriter boards) {
        this.past = past;
        this.boards = boards;
    }

    /**
     * A piece of a board's past.
     *
     * @param head seq of the board's last event
     * @param entries without a hole, at most {@link #PAGE}
     */
    public record Page(long head, List<Told> entries) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** @param head seq of the board's last event */
    public record Moment(long head, Board board) {}

    public Page page(String board, long from, String viewer) {
        Board now = boards.read(board).await();
        return new Page(now.seq(), past.read(board, from, PAGE).await().told(now, viewer));
    }

    /** The board as it was after that event; empty where there is no such event. */
    public Optional<Moment> at(String board, long seq, String viewer) {
        Board now = boards.read(board).await();
        if (seq < 1 || seq > now.seq()) {
            return Optional.empty();
        }
        Board then = Board.EMPTY;
        while (then.seq() < seq) {
            int limit = (int) Math.min(PAGE, seq - then.seq());
            for (Told told : past.read(board, then.seq() + 1, limit).await().told(now, viewer)) {
                then = then.after(told);
            }
        }
        // what is left is for the house alone
        return Optional.of(new Moment(now.seq(), Redaction.redact(then, viewer)));
    }
}
