package dev.unblock.people.guests;

import dev.unblock.board.Role;
import dev.unblock.people.Team;
import java.time.Instant;

/**
 * A way to one board without an account, for executives and onlookers.
 *
 * @param guests how many came in by it
 */
public record GuestLink(String id, String board, Role role, int guests, Instant createdAt, Instant expiresAt) {
    /** More open links than this to one board are a mistake or an attack. */
    public static final int MAX_OPEN = 50;

    /** A board holds 200 people; a link that brings in more is being passed around. */
    public static final int MAX_GUESTS = 200;

    /** A room full of people who open the same link at once; what brings in more is a program. */
    public static final int MAX_A_MINUTE = 30;

    /** What somebody who holds the link is told before coming in. */
    public record Offer(String link, String board, Team team) {}
}
