package dev.unblock.people.invitations;

import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import java.time.Duration;
import java.time.Instant;

/**
 * An invitation to a team, handed on as a link.
 *
 * @param reusable true if many people may join by it
 */
public record Invitation(
        String id, Role role, Seniority seniority, boolean reusable, Instant createdAt, Instant expiresAt) {
    /** More open invitations to one team than this are a mistake or an attack. */
    public static final int MAX_OPEN = 200;

    /** A whole company that joins a team at once; anything faster is a program. */
    public static final int MAX_A_MINUTE = 100;

    /** What a person with the link sees before joining. */
    public record Offer(String id, Team team, Role role, Seniority seniority) {}

    /** Why an invitation no longer works. */
    public enum End {
        USED,
        REVOKED,
        EXPIRED
    }

    /** The result of an attempt to join. */
    public sealed interface Outcome {
        record Joined(Member member) implements Outcome {}

        /** Expired, revoked or used up meanwhile. */
        record Over() implements Outcome {}

        record EmailTaken() implements Outcome {}

        /** {@link #MAX_A_MINUTE} have joined the team within a minute; {@code pause} later the next one can. */
        record Crowded(Duration pause) implements Outcome {}
    }
}
