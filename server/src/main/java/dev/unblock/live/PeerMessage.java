package dev.unblock.live;

import java.util.List;
import java.util.Set;

/**
 * Messages between nodes, possibly of different releases, so a node must be able to ignore new ones. None of them is
 * authoritative: the truth is in the log and in the database of people.
 */
public sealed interface PeerMessage {
    /** The log of this board has grown to this seq. */
    record Grown(String board, long epoch, long head) implements PeerMessage {}

    /** The sender starts hosting this board and asks the others who is on it. */
    record WhoIsThere(String board) implements PeerMessage {}

    /**
     * The presence of the people connected to the sender, on one board.
     *
     * @param number higher than that of all earlier messages of this sender and board
     * @param after the number of the previous message
     * @param whole true for the full list, false for the changes since the previous message
     */
    record Present(
            String board, long number, long after, boolean whole, List<Protocol.Presence> changed, List<String> gone)
            implements PeerMessage {}

    /**
     * This person's rights have changed, or their access has ended.
     *
     * @param number consecutive per sender
     */
    record AccessChanged(String member, long number) implements PeerMessage {}

    /** A member of this team joined, left or was changed. */
    record TeamChanged(String team) implements PeerMessage {}

    /** A guest of this board was added or removed. */
    record GuestsChanged(String board) implements PeerMessage {}

    /** Data outside this board has changed for these members. */
    record Nudged(String board, Set<String> members, Protocol.Topic topic) implements PeerMessage {}

    /**
     * The sender is alive.
     *
     * @param announced number of access changes it has announced so far
     */
    record Alive(long announced) implements PeerMessage {}
}
