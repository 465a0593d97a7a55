package dev.unblock.people.signin;

import dev.unblock.people.EmailAddress;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleRest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for sign-in and passwords. */
public final class SignInRest {
    private SignInRest() {}

    public record SignIn(
            @Size(max = Member.EMAIL_LENGTH) @Pattern(regexp = EmailAddress.PATTERN)
            String email,

            @Size(max = Passwords.MAX_LENGTH) String password) {
        public SignIn {
            email = EmailAddress.inOneForm(email);
        }
    }

    public record ChangePassword(
            @Size(max = Passwords.MAX_LENGTH) String current,

            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String next) {}

    /**
     * A single-use password reset link.
     *
     * @param url to be handed to the member: the server keeps only a hash
     */
    public record PasswordReset(String url, Instant expiresAt) {}

    /**
     * The account of a password reset link.
     *
     * @param here absent if no other member is signed in
     */
    public record PasswordResetOffer(String name, String email, PeopleRest.@Nullable Here here) {}

    /** @param instead true if another member's sign-in in this browser may end */
    public record NewPassword(
            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String password,

            @Nullable Boolean instead) {}
}
