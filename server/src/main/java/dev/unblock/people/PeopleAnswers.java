package dev.unblock.people;

import dev.unblock.people.guests.GuestLink;
import dev.unblock.people.invitations.Invitation;
import java.util.List;
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

    /**
     * Under their display names. Only managers see e-mail addresses.
     *
     * @param members everyone who was ever in the team, in order of joining
     */
    public static List<PeopleRest.TeamMember> team(List<Member> members, Member asking) {
        return members.stream().map(member -> teamMember(member, asking)).toList();
    }

    private static PeopleRest.TeamMember teamMember(Member member, Member asking) {
        return new PeopleRest.TeamMember(
                member.id(),
                member.displayName(),
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
