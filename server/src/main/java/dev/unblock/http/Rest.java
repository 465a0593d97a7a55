package dev.unblock.http;

import dev.unblock.board.Language;
import dev.unblock.board.Limits;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.GuestRole;
import dev.unblock.people.Member;
import dev.unblock.people.Passwords;
import dev.unblock.people.Team;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Every body that crosses {@code /api}. The schemas of the OpenAPI document, the checks of requests and
 * the browser's TypeScript types are all made from these records; see {@link Operation} for which one
 * goes where. Fields that are absent in a change stay as they are.
 */
final class Rest {
    /** One line with something to see on it. No part can match what the next one can: it is read once. */
    static final String LINE = "^[ \\u3000]*[^\\p{Z}\\p{Cc}\\p{Cf}][^\\p{Cc}]*$";

    /** Something before and after one @; the rest is for the mail server to judge. */
    private static final String EMAIL = "^[^\\p{Cc}\\s@]+@[^\\p{Cc}\\s@]+$";

    /** Links are for the days around a meeting: at most 30 of them. */
    static final int MAX_HOURS = 720;

    private Rest() {}

    /** @param needsSetup there is no team yet: show the set-up page */
    record Status(boolean needsSetup, String version) {}

    /** The first team and its manager. */
    record Setup(
            @Size(max = Team.NAME_LENGTH) @Pattern(regexp = LINE)
            String team,

            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = LINE)
            String name,

            @Size(max = Member.EMAIL_LENGTH) @Pattern(regexp = EMAIL)
            String email,

            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String password,

            Language language) {}

    record SignIn(
            @Size(max = Member.EMAIL_LENGTH) @Pattern(regexp = EMAIL)
            String email,

            @Size(max = Passwords.MAX_LENGTH) String password) {}

    /**
     * Who is signed in.
     *
     * @param email absent for a guest
     * @param guestOf the one board that a guest may see; absent for a member
     */
    record Me(
            String id,
            String name,
            @Nullable String email,
            Role role,
            Seniority seniority,
            Language language,
            TeamName team,
            @Nullable String guestOf) {}

    record TeamName(String id, String name) {}

    record EditMe(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = LINE) @Nullable
            String name,

            @Nullable Language language) {}

    record ChangePassword(
            @Size(max = Passwords.MAX_LENGTH) String current,

            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String next) {}

    /** @param email only managers are told */
    record TeamMember(String id, String name, @Nullable String email, Role role, Seniority seniority, boolean active) {}

    record EditMember(
            @Nullable Role role,
            @Nullable Seniority seniority,
            @Nullable Boolean active) {}

    /**
     * A way to a new password, for one use.
     *
     * @param url to be handed to the member: the server itself keeps a hash
     */
    record PasswordReset(String url, Instant expiresAt) {}

    /** Whose password is chosen anew. */
    record PasswordResetOffer(String name, String email) {}

    record NewPassword(
            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String password) {}

    /** @param reusable many may join by it until it expires; absent = one only */
    record Invite(
            Role role,
            Seniority seniority,
            @Min(1) @Max(MAX_HOURS) int expiresInHours,
            @Nullable Boolean reusable) {}

    /**
     * A way into the team that is still open.
     *
     * @param url only in the answer to its making: the server itself keeps a hash
     * @param joined how many came in by it
     */
    record Invitation(
            String id,
            @Nullable String url,
            Role role,
            Seniority seniority,
            boolean reusable,
            int joined,
            Instant createdAt,
            Instant expiresAt) {}

    /** What an invitation offers. */
    record JoinOffer(String team, Role role) {}

    record Join(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = LINE)
            String name,

            @Size(max = Member.EMAIL_LENGTH) @Pattern(regexp = EMAIL)
            String email,

            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String password,

            Language language) {}

    /**
     * A board in the list of boards.
     *
     * @param deals deals on the board, {@code decided} of them with a decision
     */
    record BoardSummary(
            String id,
            String title,
            Language language,
            boolean locked,
            int deals,
            int decided,
            Instant updatedAt,
            Instant createdAt) {}

    record NewBoard(
            @Size(max = Limits.BOARD_TITLE) @Pattern(regexp = LINE)
            String title,

            Language language) {}

    record InviteGuests(
            GuestRole role, @Min(1) @Max(MAX_HOURS) int expiresInHours) {}

    /**
     * A way to one board without an account; whoever came by it is out when it expires or is revoked.
     *
     * @param url only in the answer to its making
     */
    record GuestLink(String id, @Nullable String url, Role role, int guests, Instant createdAt, Instant expiresAt) {}

    /** What a guest link offers. */
    record GuestOffer(String board, String team) {}

    record EnterAsGuest(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = LINE)
            String name,

            Language language) {}

    /** Opens one socket to one board within a minute. */
    record Ticket(String ticket) {}

    /**
     * RFC 9457, media type {@code application/problem+json}.
     *
     * @param type {@code about:blank}: the code says it all
     * @param field the field of the body that is at fault
     * @param request what the log calls this request
     */
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            ProblemCode code,
            @Nullable String field,
            @Nullable String request) {}
}
