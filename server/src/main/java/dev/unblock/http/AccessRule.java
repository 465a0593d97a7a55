package dev.unblock.http;

import dev.unblock.board.Role;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.Person;

/** Who may ask for something. A guest's one board is looked at by the routes of boards. */
enum AccessRule {
    /** Also without a cookie; it is not even read. */
    ANYONE,
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

    boolean admits(Person person) {
        return switch (person) {
            case Guest guest -> this == ANYONE || this == SIGNED_IN;
            case Member member ->
                switch (this) {
                    case ANYONE, SIGNED_IN, MEMBER -> true;
                    case REP_OR_MANAGER -> member.role() == Role.REP || member.role() == Role.MANAGER;
                    case WRITER -> member.role() != Role.OBSERVER;
                    case EXECUTIVE_OR_MANAGER -> member.role() == Role.EXECUTIVE || member.role() == Role.MANAGER;
                    case MANAGER -> member.role() == Role.MANAGER;
                };
        };
    }
}
