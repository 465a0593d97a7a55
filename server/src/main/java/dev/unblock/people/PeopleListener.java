package dev.unblock.people;

import dev.unblock.people.links.PgLinks;
import java.util.List;

/** Notified when data about people has changed, so that the live boards follow at once. Any thread. */
public interface PeopleListener {
    /** This person's role changed, or one of their sessions ended: they must show a new ticket. */
    void accessChanged(String person);

    /** A member of this team joined, left or was renamed. */
    void teamChanged(String team);

    /** This person has just become a member; {@link #teamChanged} follows. A failure must not undo it. */
    default void memberJoined(Member member) {}

    /**
     * A manager has given this member another role; {@link #teamChanged} follows. A failure must not undo it.
     *
     * @param before the member with the role that they had
     */
    default void roleChanged(Member before, Member now) {}

    /** This team and its boards were deleted. */
    void teamGone(String team);

    /** This board was deleted. */
    default void boardGone(String board) {}

    /** A guest of this board was added or removed. */
    void guestsChanged(String board);

    /** The links of these guests have ended. */
    default void guestsOut(List<PgLinks.GuestOut> out) {
        out.forEach(guest -> accessChanged(guest.guest()));
        out.stream().map(PgLinks.GuestOut::board).distinct().forEach(this::guestsChanged);
    }
}
