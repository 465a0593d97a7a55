package dev.unblock.library.replay;

import dev.unblock.board.VisibleEvent;
import dev.unblock.live.Protocol;
import java.util.List;

/** Response bodies for replays: what a live board would send as frames. */
final class ReplayRest {
    private ReplayRest() {}

    /**
     * A section of a board's past.
     *
     * @param head seq of the board's last event
     * @param entries without gaps
     * @param people everybody whose name may occur in the entries
     */
    record ReplayPage(long head, List<VisibleEvent> entries, List<Protocol.Person> people) {}

    /**
     * A board at an earlier moment.
     *
     * @param head seq of the board's last event
     * @param board the whole board in one part
     */
    record ReplayMoment(long head, Protocol.Snap board, List<Protocol.Person> people) {}
}
