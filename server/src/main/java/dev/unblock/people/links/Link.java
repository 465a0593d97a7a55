package dev.unblock.people.links;

import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open link, as managers see it.
 *
 * @param hash of its token
 * @param maker member id
 * @param usedAt the last use; null if never used
 * @param expiresAt null if it never expires
 * @param uses how many people used it
 * @param role that it gives
 * @param seniority that an invitation gives
 * @param reusable true if many people may join by this invitation
 * @param board that it opens
 * @param member it is for
 * @param name of the executive it is for
 */
public record Link(
        String id,
        LinkKind kind,
        String hash,
        String maker,
        Instant madeAt,
        @Nullable Instant usedAt,
        @Nullable Instant expiresAt,
        int uses,
        @Nullable Role role,
        @Nullable Seniority seniority,
        @Nullable Boolean reusable,
        @Nullable String board,
        @Nullable String member,
        @Nullable String name) {}
