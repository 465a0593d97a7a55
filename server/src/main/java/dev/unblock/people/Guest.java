package dev.unblock.people;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.guests.GuestLink;

/**
 * A person without an account who entered one board by a {@link GuestLink} and loses access when the link ends.
 *
 * @param id begins with {@link #PREFIX}, so it can never be mistaken for a member's
 * @param number among the people on the board; stays
 * @param board the only board of the team that exists for this person
 */
public record Guest(String id, Team team, String board, String name, int number, Role role, Language language)
        implements Person {
    public static final String PREFIX = "guest";

    /** Guests are not asked to speak first or last. */
    @Override
    public Seniority seniority() {
        return Seniority.REGULAR;
    }
}
