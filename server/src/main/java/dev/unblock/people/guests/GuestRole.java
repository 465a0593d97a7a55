package dev.unblock.people.guests;

import dev.unblock.board.Role;

/** What somebody without an account can be on a board: those who are of the team have one. */
public enum GuestRole {
    EXECUTIVE(Role.EXECUTIVE),
    OBSERVER(Role.OBSERVER);

    private final Role role;

    GuestRole(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }
}
