package dev.unblock.people.links;

import dev.unblock.board.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open link, as managers see it.
 *
 * @param maker member id
 * @param usedAt the last use; null where nobody came by it yet
 * @param expiresAt null where it is open until it is revoked
 * @param uses how many people came by it
 * @param role of those who come by it
 * @param board to which it leads
 * @param member for whom it is
 * @param name of the executive for whom it is
 */
public record Link(
        String id,
        LinkKind kind,
        String maker,
        Instant madeAt,
        @Nullable Instant usedAt,
        @Nullable Instant expiresAt,
        int uses,
        @Nullable Role role,
        @Nullable String board,
        @Nullable String member,
        @Nullable String name) {}
