package dev.unblock.people.guests;

import dev.unblock.board.Role;

/** The roles that a guest can have on a board: the others need an account. */
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
