package dev.unblock.people.invitations;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.board.TextRule;
import dev.unblock.people.EmailAddress;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleRest;
import dev.unblock.people.signin.Passwords;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for invitations and joining. */
public final class InvitationRest {
    private InvitationRest() {}

    /** @param reusable true if many people may join by it until it expires; absent = only one */
    public record Invite(
            Role role,
            Seniority seniority,
            @Min(1) @Max(PeopleRest.MAX_HOURS) int expiresInHours,
            @Nullable Boolean reusable) {}

    /**
     * What an invitation offers.
     *
     * @param here absent if no member is signed in
     */
    public record JoinOffer(String team, Role role, PeopleRest.@Nullable Here here) {}

    /** @param instead true if another member's sign-in in this browser may end */
    public record Join(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            @Size(max = Member.EMAIL_LENGTH) @Pattern(regexp = EmailAddress.PATTERN)
            String email,

            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String password,

            Language language,
            @Nullable Boolean instead) {
        public Join {
            email = EmailAddress.inOneForm(email);
        }
    }
}
