package dev.unblock.bench;

import java.util.List;

/** Somewhere people meet at boards: the real server or a bare program. */
interface Place {
    /** Seats that many people at each of that many boards. Blocks; not for an event loop. */
    List<Seat> gather(int boards, int people);
}
