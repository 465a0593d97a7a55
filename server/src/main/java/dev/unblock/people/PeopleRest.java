package dev.unblock.people;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Bodies about people that several rooms answer with. As from the bodies beside the other routes, the API document,
 * the checks of requests and the browser's types are made from these records; fields that are absent in a change
 * stay as they are.
 */
public final class PeopleRest {
    /** Links are for the days around a meeting: at most 30 of them. */
    public static final int MAX_HOURS = 720;

    private PeopleRest() {}

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

    /** @param email only managers are told */
    public record TeamMember(
            String id, String name, @Nullable String email, Role role, Seniority seniority, boolean active) {}

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
     * Who is signed in in the browser that opened a link.
     *
     * @param team that the member is in
     * @param sameTeam whether it is the link's
     */
    public record Here(String id, String name, String team, boolean sameTeam) {}

    /**
     * A way to one board without an account; guests who came by it are out when it expires or is revoked.
     *
     * @param url only in the answer to its making
     */
    public record GuestLink(
            String id, @Nullable String url, Role role, int guests, Instant createdAt, Instant expiresAt) {}
}
