package dev.unblock.people;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.guests.GuestLink;

/**
 * Somebody without an account who came to one board by a {@link GuestLink}, and who is out of it when
 * the link is.
 *
 * @param id begins with {@link #PREFIX}, so that it can never be taken for a member's
 * @param board the only board of the team that exists for this person
 */
public record Guest(String id, Team team, String board, String name, Role role, Language language) implements Person {
    public static final String PREFIX = "guest";

    /** Nobody asks a guest to speak first or last. */
    @Override
    public Seniority seniority() {
        return Seniority.REGULAR;
    }
}
