package dev.unblock.people;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.board.TextRule;
import dev.unblock.http.Endpoint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Every body that crosses {@code /api}. The schemas of the OpenAPI document, the checks of requests and
 * the browser's TypeScript types are all made from these records; see {@link Endpoint} for which one
 * goes where. Fields that are absent in a change stay as they are.
 */
public final class PeopleRest {
    private static final String OF_EMAIL = "[^\\p{Cc}\\p{Cs}\\p{Z}\\s@" + TextRule.UNSEEN + "]+";

    /** Something to see before and after one @; the rest is for the mail server to judge. */
    private static final String EMAIL = "^" + OF_EMAIL + "@" + OF_EMAIL + TextRule.END;

    /** Links are for the days around a meeting: at most 30 of them. */
    public static final int MAX_HOURS = 720;

    private PeopleRest() {}

    /** One address in one form: wide letters are the narrow ones. Upper and lower case are alike to the database. */
    private static String inOneForm(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (!folded.matches(EMAIL)) {
            throw new IllegalArgumentException("no address any more");
        }
        return folded;
    }

    /** @param needsSetup there is no team yet: show the set-up page */
    public record Status(boolean needsSetup, String version) {}

    /** The first team and its manager. */
    public record Setup(
            @Size(max = Team.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String team,

            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            @Size(max = Member.EMAIL_LENGTH) @Pattern(regexp = EMAIL)
            String email,

            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String password,

            Language language) {
        public Setup {
            email = inOneForm(email);
        }
    }

    public record SignIn(
            @Size(max = Member.EMAIL_LENGTH) @Pattern(regexp = EMAIL)
            String email,

            @Size(max = Passwords.MAX_LENGTH) String password) {
        public SignIn {
            email = inOneForm(email);
        }
    }

    /**
     * Who is signed in.
     *
     * @param email absent for a guest
     * @param guestOf the one board that a guest may see; absent for a member
     */
    public record Me(
            String id,
            String name,
            @Nullable String email,
            Role role,
            Seniority seniority,
            Language language,
            TeamName team,
            @Nullable String guestOf) {}

    public record TeamName(String id, String name) {}

    public record EditMe(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE) @Nullable
            String name,

            @Nullable Language language) {}

    public record ChangePassword(
            @Size(max = Passwords.MAX_LENGTH) String current,

            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String next) {}

    /** @param email only managers are told */
    public record TeamMember(
            String id, String name, @Nullable String email, Role role, Seniority seniority, boolean active) {}

    public record EditMember(
            @Nullable Role role,
            @Nullable Seniority seniority,
            @Nullable Boolean active) {}

    /**
     * A way to a new password, for one use.
     *
     * @param url to be handed to the member: the server itself keeps a hash
     */
    public record PasswordReset(String url, Instant expiresAt) {}

    /**
     * Whose password is chosen anew.
     *
     * @param here absent where no other member is signed in
     */
    public record PasswordResetOffer(
            String name, String email, @Nullable Here here) {}

    /** @param instead the sign-in of another member in this browser may end */
    public record NewPassword(
            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String password,

            @Nullable Boolean instead) {}

    /** @param reusable many may join by it until it expires; absent = one only */
    public record Invite(
            Role role,
            Seniority seniority,
            @Min(1) @Max(MAX_HOURS) int expiresInHours,
            @Nullable Boolean reusable) {}

    /**
     * A way into the team.
     *
     * @param url only told here: the server itself keeps a hash
     */
    public record Invitation(
            String id,
            String url,
            Role role,
            Seniority seniority,
            boolean reusable,
            Instant createdAt,
            Instant expiresAt) {}

    /**
     * An open link of any kind. It ends when it expires, is revoked, or when its maker may not make it any more.
     *
     * @param maker name
     * @param about title of the board, or name of the one for whom it is; absent for an invitation
     * @param role of those who come by it
     * @param uses how many people came by it
     * @param usedAt last use; absent before the first
     * @param expiresAt absent where only revoking ends it
     */
    public record Link(
            String id,
            LinkKind kind,
            String maker,
            @Nullable String about,
            @Nullable Role role,
            int uses,
            Instant madeAt,
            @Nullable Instant usedAt,
            @Nullable Instant expiresAt) {}

    /**
     * Who is signed in in the browser that opened a link.
     *
     * @param team that the member is in
     * @param sameTeam whether it is the link's
     */
    public record Here(String id, String name, String team, boolean sameTeam) {}

    /**
     * What an invitation offers.
     *
     * @param here absent where no member is signed in
     */
    public record JoinOffer(
            String team, Role role, @Nullable Here here) {}

    /** @param instead the sign-in of another member in this browser may end */
    public record Join(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            @Size(max = Member.EMAIL_LENGTH) @Pattern(regexp = EMAIL)
            String email,

            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String password,

            Language language,
            @Nullable Boolean instead) {
        public Join {
            email = inOneForm(email);
        }
    }

    public record InviteGuests(
            GuestRole role, @Min(1) @Max(MAX_HOURS) int expiresInHours) {}

    /**
     * A way to one board without an account; whoever came by it is out when it expires or is revoked.
     *
     * @param url only in the answer to its making
     */
    public record GuestLink(
            String id, @Nullable String url, Role role, int guests, Instant createdAt, Instant expiresAt) {}

    /**
     * What a guest link offers.
     *
     * @param id of the board
     * @param name of the guest as whom this browser came before; absent where it is new
     * @param here absent where no member is signed in
     */
    public record GuestOffer(
            String id,
            String board,
            String team,
            @Nullable String name,
            @Nullable Here here) {}

    /** @param instead the sign-in of a member of another team in this browser may end */
    public record EnterAsGuest(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            Language language,
            @Nullable Boolean instead) {}
}
