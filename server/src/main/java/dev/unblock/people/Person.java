package dev.unblock.people;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;

/** A person who can be signed in: a {@link Member} of a team or a {@link Guest} of one board. */
public sealed interface Person permits Member, Guest {
    String id();

    String name();

    /** Tells this person apart from others whose names look the same; 1 is not shown. */
    int number();

    /** Empty for a deleted member. */
    default String displayName() {
        return DisplayNames.numbered(name(), number());
    }

    Team team();

    Role role();

    Seniority seniority();

    Language language();
}
