package dev.unblock.people;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Response bodies about people that several rooms use. The API document, request validation and the browser's types are
 * generated from the records here and beside the other routes; absent fields of a change stay as they are.
 */
public final class PeopleRest {
    /** Links are for the days around a meeting: at most 30 days. */
    public static final int MAX_HOURS = 720;

    private PeopleRest() {}

    /**
     * The signed-in person.
     *
     * @param email absent for a guest
     * @param guestOf the only board that a guest may see; absent for a member
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

    /** @param email visible to managers only */
    public record TeamMember(
            String id, String name, @Nullable String email, Role role, Seniority seniority, boolean active) {}

    /**
     * An invitation to the team.
     *
     * @param url only in the answer that creates it: the server keeps only a hash
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
     * The member who is signed in in the browser that opened a link.
     *
     * @param team the member's team
     * @param sameTeam whether it is the link's team
     */
    public record Here(String id, String name, String team, boolean sameTeam) {}

    /**
     * A way to one board without an account; guests who entered by it lose access when it expires or is revoked.
     *
     * @param url only in the answer that creates it
     */
    public record GuestLink(
            String id, @Nullable String url, Role role, int guests, Instant createdAt, Instant expiresAt) {}
}
