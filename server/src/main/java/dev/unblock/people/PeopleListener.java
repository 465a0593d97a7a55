package dev.unblock.people;

import dev.unblock.people.links.PgLinks;
import java.util.List;

/** Told when what is known about people has changed, so that the live boards follow at once. Any thread. */
public interface PeopleListener {
    /** This person's role changed, or a sign-in of theirs is over: let them show a new ticket. */
    void accessChanged(String person);

    /** Somebody of this team came, went or has another name. */
    void teamChanged(String team);

    /** This team and its boards were deleted. */
    void teamGone(String team);

    /** A guest of this board came or went. */
    void guestsChanged(String board);

    /** The links of these guests are over. */
    default void guestsOut(List<PgLinks.GuestOut> out) {
        out.forEach(guest -> accessChanged(guest.guest()));
        out.stream().map(PgLinks.GuestOut::board).distinct().forEach(this::guestsChanged);
    }
}
