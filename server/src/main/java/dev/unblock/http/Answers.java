package dev.unblock.http;

import dev.unblock.people.Guest;
import dev.unblock.people.GuestLink;
import dev.unblock.people.Invitation;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.Team;
import org.jspecify.annotations.Nullable;

/** What is told of people, and to whom. */
final class Answers {
    private Answers() {}

    static Rest.Me me(Person person) {
        return switch (person) {
            case Member member -> me(member, member.email(), null);
            case Guest guest -> me(guest, null, guest.board());
        };
    }

    private static Rest.Me me(Person person, @Nullable String email, @Nullable String guestOf) {
        Team team = person.team();
        return new Rest.Me(
                person.id(),
                person.name(),
                email,
                person.role(),
                person.seniority(),
                person.language(),
                new Rest.TeamName(team.id(), team.name()),
                guestOf);
    }

    static Rest.TeamMember teamMember(Member member, Member asking) {
        return teamMember(member, member.name(), asking);
    }

    /**
     * Addresses are for those who manage the team.
     *
     * @param name as it is told apart from the same name of others
     */
    static Rest.TeamMember teamMember(Member member, String name, Member asking) {
        return new Rest.TeamMember(
                member.id(),
                name,
                AccessRule.MANAGER.admits(asking) ? member.email() : null,
                member.role(),
                member.seniority(),
                member.active());
    }

    static Rest.Invitation invitation(Invitation invitation, String url) {
        return new Rest.Invitation(
                invitation.id(),
                url,
                invitation.role(),
                invitation.seniority(),
                invitation.reusable(),
                invitation.createdAt(),
                invitation.expiresAt());
    }

    static Rest.GuestLink guestLink(GuestLink link, @Nullable String url) {
        return new Rest.GuestLink(link.id(), url, link.role(), link.guests(), link.createdAt(), link.expiresAt());
    }
}
