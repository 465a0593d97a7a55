package dev.unblock.people;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account in a team.
 *
 * @param name empty once somebody was deleted: nobody knows it any more
 * @param email signs in; unique over all teams, compared without regard to case
 * @param active false once somebody left: the name stays on the boards, the person is out
 */
public record Member(
        String id,
        Team team,
        String name,
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

    /** Who somebody is before they are in the team. */
    public record New(String name, String email, Role role, Seniority seniority, Language language) {}

    /** What a manager changes about somebody; what is null stays. */
    public record Edit(
            @Nullable Role role,
            @Nullable Seniority seniority,
            @Nullable Boolean active) {}

    public Member with(Edit edit) {
        return new Member(
                id,
                team,
                name,
                email,
                edit.role() == null ? role : edit.role(),
                edit.seniority() == null ? seniority : edit.seniority(),
                language,
                edit.active() == null ? active : edit.active());
    }

    public boolean manages() {
        return active && role == Role.MANAGER;
    }
}
