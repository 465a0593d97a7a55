package dev.unblock.people;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;

/**
 * A person with an account in a team.
 *
 * @param name empty once the member was deleted
 * @param number among all who were ever in the team; stays until the member takes another name
 * @param email for signing in; unique across all teams, ignoring case
 * @param active false once the member has left: the name stays on the boards, the person has no access
 */
public record Member(
        String id,
        Team team,
        String name,
        int number,
        String email,
        Role role,
        Seniority seniority,
        Language language,
        boolean active)
        implements Person {
    /** A name fits one line of a card. */
    public static final int NAME_LENGTH = 80;

    /** The longest address that a mail server must accept (RFC 5321). */
    public static final int EMAIL_LENGTH = 254;

    /** A person before they are in the team. */
    public record New(String name, String email, Role role, Seniority seniority, Language language) {}

    /** The same member after a manager's change. */
    public Member with(Role nowRole, Seniority nowSeniority, boolean isActive) {
        return new Member(id, team, name, number, email, nowRole, nowSeniority, language, isActive);
    }

    public boolean manages() {
        return active && role == Role.MANAGER;
    }
}
