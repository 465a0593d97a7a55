package dev.unblock.live;

import java.util.List;
import java.util.Set;

/**
 * What one node tells all others, between releases too: what is new must be able to stay unread. None of
 * it is the truth, which is in the log and with the people.
 */
public sealed interface PeerMessage {
    /** The log of this board has grown to there. */
    record Grown(String board, long epoch, long head) implements PeerMessage {}

    /** The sender begins to show this board: let those who have people on it say so. */
    record WhoIsThere(String board) implements PeerMessage {}

    /**
     * Who is where on a board among those who are connected to the sender.
     *
     * @param number higher than that of all earlier ones of this sender and board
     * @param after the number of the one before
     * @param whole everybody, or only what changed since the one before
     */
    record Present(
            String board, long number, long after, boolean whole, List<Protocol.Presence> changed, List<String> gone)
            implements PeerMessage {}

    /**
     * What this person may do has changed, or that they may be here at all.
     *
     * @param number one more than that of the one before of this sender
     */
    record AccessChanged(String member, long number) implements PeerMessage {}

    /** Somebody of this team came, went or is now something else. */
    record TeamChanged(String team) implements PeerMessage {}

    /** A guest of this board came or went. */
    record GuestsChanged(String board) implements PeerMessage {}

    /** Something beside this board has changed for these members. */
    record Nudged(String board, Set<String> members, Protocol.Topic topic) implements PeerMessage {}

    /**
     * The sender lives.
     *
     * @param announced how often it has said that somebody's access changed
     */
    record Alive(long announced) implements PeerMessage {}
}
