package dev.unblock.people;

import dev.unblock.board.Role;
import dev.unblock.http.AccessRule;
import dev.unblock.http.Caller;

/** Who of the people may ask for something. A guest's one board is looked at by the routes of boards. */
public enum AccessLevel implements AccessRule {
    SIGNED_IN,
    /** Anybody of the team, but no guest. */
    MEMBER,
    /** Those who work on deals. */
    REP_OR_MANAGER,
    /** Those who write: all but observers. */
    WRITER,
    /** Those who can say yes to a request, or pass the answer on. */
    EXECUTIVE_OR_MANAGER,
    MANAGER;

    @Override
    public boolean admits(Caller caller) {
        return caller instanceof Session session && admits(session.person());
    }

    public boolean admits(Person person) {
        return switch (person) {
            case Guest guest -> this == SIGNED_IN;
            case Member member ->
                switch (this) {
                    case SIGNED_IN, MEMBER -> true;
                    case REP_OR_MANAGER -> member.role() == Role.REP || member.role() == Role.MANAGER;
                    case WRITER -> member.role() != Role.OBSERVER;
                    case EXECUTIVE_OR_MANAGER -> member.role() == Role.EXECUTIVE || member.role() == Role.MANAGER;
                    case MANAGER -> member.role() == Role.MANAGER;
                };
        };
    }
}
