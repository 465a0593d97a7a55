package dev.unblock.people.links;

import dev.unblock.people.Team;
import java.time.Instant;

/**
 * A link to a team's requests to executives, without an account.
 *
 * @param name of the person it is for, e.g. the director
 */
public record AskLink(String id, Team team, String name, Instant createdAt, Instant expiresAt) {
    /** More open links than this are a mistake or an attack. */
    public static final int MAX_OPEN = 50;
}
