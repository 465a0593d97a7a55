package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import java.util.List;

/** Is notified by a {@link CommitQueue} how commands end and what the board has become. On the board's loop. */
interface CommitListener {
    /** The queue has appended to the log, which now ends at this seq; other nodes may not know. */
    void wrote(long head);

    /** These events are now in the log, in this order. */
    void committed(List<Entry> entries, Board board);

    /** The command has ended: its events were committed before this call, it changed nothing, or it was refused. */
    void settled(Pending pending);

    /**
     * The log already has the command, or a later one of the same client, after which it can no longer be appended.
     */
    void passed(Pending pending);

    /** The log did not answer in time; the outcome of these commands is unknown. They must be sent again. */
    void gaveUp(List<Pending> pending);

    /** The log does not answer, so commands wait; or it answers again. */
    void degraded(boolean now);

    /**
     * The log is not the one from which this board was loaded: it was restored from a backup, or the board was
     * deleted.
     */
    void replaced(boolean gone);
}
