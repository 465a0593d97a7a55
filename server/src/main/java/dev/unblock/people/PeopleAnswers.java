package dev.unblock.people;

import dev.unblock.people.guests.GuestLink;
import dev.unblock.people.invitations.Invitation;
import org.jspecify.annotations.Nullable;

/** Builds answers about people, depending on who asks. */
public final class PeopleAnswers {
    private PeopleAnswers() {}

    public static PeopleRest.Me me(Person person) {
        return switch (person) {
            case Member member -> me(member, member.email(), null);
            case Guest guest -> me(guest, null, guest.board());
        };
    }

    private static PeopleRest.Me me(Person person, @Nullable String email, @Nullable String guestOf) {
        Team team = person.team();
        return new PeopleRest.Me(
                person.id(),
                person.name(),
                email,
                person.role(),
                person.seniority(),
                person.language(),
                new PeopleRest.TeamName(team.id(), team.name()),
                guestOf);
    }

    public static PeopleRest.TeamMember teamMember(Member member, Member asking) {
        return teamMember(member, member.name(), asking);
    }

    /**
     * Only managers see e-mail addresses.
     *
     * @param name with a number if others have the same name
     */
    public static PeopleRest.TeamMember teamMember(Member member, String name, Member asking) {
        return new PeopleRest.TeamMember(
                member.id(),
                name,
                AccessLevel.MANAGER.admits(asking) ? member.email() : null,
                member.role(),
                member.seniority(),
                member.active());
    }

    public static PeopleRest.Invitation invitation(Invitation invitation, String url) {
        return new PeopleRest.Invitation(
                invitation.id(),
                url,
                invitation.role(),
                invitation.seniority(),
                invitation.reusable(),
                invitation.createdAt(),
                invitation.expiresAt());
    }

    public static PeopleRest.GuestLink guestLink(GuestLink link, @Nullable String url) {
        return new PeopleRest.GuestLink(link.id(), url, link.role(), link.guests(), link.createdAt(), link.expiresAt());
    }
}
