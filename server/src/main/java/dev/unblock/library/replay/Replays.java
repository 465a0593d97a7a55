package dev.unblock.library.replay;

import dev.unblock.board.Board;
import dev.unblock.board.BroughtFollowUps;
import dev.unblock.board.Redaction;
import dev.unblock.board.VisibleEvent;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.RedactedLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The past of boards, read from the log for one viewer. Folding the pages up to an event gives the same board as asking
 * for the board at that event. Awaits, so on virtual threads only.
 */
public final class Replays {
    /** A board of five thousand events takes five answers. */
    public static final int PAGE = 1_000;

    private final RedactedLog redactedLog;
    private final BoardWriter boards;

    public Replays(RedactedLog redactedLog, BoardWriter boards) {
        this.redactedLog = redactedLog;
        this.boards = boards;
    }

    /**
     * A section of a board's past.
     *
     * @param head seq of the board's last event
     * @param entries without gaps, at most {@link #PAGE}
     * @param brought assignees of follow-ups from earlier boards
     */
    public record Page(long head, List<VisibleEvent> entries, Set<String> brought) {
        public Page {
            entries = List.copyOf(entries);
            brought = Set.copyOf(brought);
        }
    }

    /** @param head seq of the board's last event */
    public record Moment(long head, Board board) {}

    public Page page(String board, long from, String viewer) {
        Board now = boards.read(board).await();
        return new Page(
                now.seq(),
                redactedLog.read(board, from, PAGE).await().told(now, viewer),
                BroughtFollowUps.assignees(now));
    }

    /** The board after that event; empty if there is no such event. */
    public Optional<Moment> at(String board, long seq, String viewer) {
        Board now = boards.read(board).await();
        if (seq < 1 || seq > now.seq()) {
            return Optional.empty();
        }
        Board then = Board.EMPTY;
        while (then.seq() < seq) {
            int limit = (int) Math.min(PAGE, seq - then.seq());
            for (VisibleEvent told :
                    redactedLog.read(board, then.seq() + 1, limit).await().told(now, viewer)) {
                then = then.after(told);
            }
        }
        // the remaining fields are for the server only
        return Optional.of(new Moment(now.seq(), Redaction.redact(then, viewer)));
    }
}
