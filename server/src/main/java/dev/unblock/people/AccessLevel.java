package dev.unblock.people;

import dev.unblock.board.Role;
import dev.unblock.http.AccessRule;
import dev.unblock.http.Caller;

/** The access rules for people. A guest's one board is checked by the routes of boards. */
public enum AccessLevel implements AccessRule {
    SIGNED_IN,
    /** Any member of the team, but no guest. */
    MEMBER,
    /** Members who work on deals. */
    REP_OR_MANAGER,
    /** Members who write: all but observers. */
    WRITER,
    /** Members who may answer a request, or pass the answer on. */
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
