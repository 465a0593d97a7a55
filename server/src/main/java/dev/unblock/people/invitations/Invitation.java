package dev.unblock.people.invitations;

import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import java.time.Duration;
import java.time.Instant;

/**
 * A way into a team, handed on as a link.
 *
 * @param reusable many may join by it, else only one
 */
public record Invitation(
        String id, Role role, Seniority seniority, boolean reusable, Instant createdAt, Instant expiresAt) {
    /** More open invitations than this to one team are a mistake or an attack. */
    public static final int MAX_OPEN = 200;

    /** A whole company that joins a team at once; what brings in more is a program. */
    public static final int MAX_A_MINUTE = 100;

    /** What somebody who holds the link is told before joining. */
    public record Offer(String id, Team team, Role role, Seniority seniority) {}

    /** How an attempt to join ended. */
    public sealed interface Outcome {
        record Joined(Member member) implements Outcome {}

        /** Expired, revoked or used up meanwhile. */
        record Over() implements Outcome {}

        record EmailTaken() implements Outcome {}

        /** {@link #MAX_A_MINUTE} have joined the team within a minute; after this time the next one can. */
        record Crowded(Duration pause) implements Outcome {}
    }
}
