package dev.unblock.http;

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
}
