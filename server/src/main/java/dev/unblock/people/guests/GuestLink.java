package dev.unblock.people.guests;

import dev.unblock.board.Role;
import dev.unblock.people.Team;
import java.time.Instant;

/**
 * A way to one board without an account, for executives and visitors.
 *
 * @param guests how many entered by it
 */
public record GuestLink(String id, String board, Role role, int guests, Instant createdAt, Instant expiresAt) {
    /** More open links to one board than this are a mistake or an attack. */
    public static final int MAX_OPEN = 50;

    /** A board holds 200 people; a link that brings in more is being passed around. */
    public static final int MAX_GUESTS = 200;

    /** A whole room that opens the same link at once; anything faster is a program. */
    public static final int MAX_A_MINUTE = 30;

    /** What a person with the link sees before entering. */
    public record Offer(String link, String board, Team team) {}
}
