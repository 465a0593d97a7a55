package dev.unblock.people.links;

import dev.unblock.board.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Bodies about the open links of a team. */
public final class LinkRest {
    private LinkRest() {}

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
}
