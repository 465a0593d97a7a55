package dev.unblock.library.replay;

import dev.unblock.board.Told;
import dev.unblock.live.Protocol;
import java.util.List;

/** Bodies of the REST API about replays: what a live board would send, in answers. */
final class ReplayRest {
    private ReplayRest() {}

    /**
     * A piece of a board's past.
     *
     * @param head seq of the board's last event
     * @param entries without a hole
     * @param people everybody whose name may stand there
     */
    record ReplayPage(long head, List<Told> entries, List<Protocol.Person> people) {}

    /**
     * A board as it was.
     *
     * @param head seq of the board's last event
     * @param board all of it, in one part
     */
    record ReplayMoment(long head, Protocol.Snap board, List<Protocol.Person> people) {}
}
