package dev.unblock.people.links;

import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Response bodies for the open links of a team. */
public final class LinkRest {
    private LinkRest() {}

    /**
     * An open link of any kind. It ends when it expires, is revoked, or when its maker may no longer create it.
     *
     * @param maker name
     * @param about title of the board, or name of the person it is for; absent for an invitation
     * @param role that it gives
     * @param seniority that an invitation gives
     * @param reusable true if many people may join by this invitation; absent for other links
     * @param url of an invitation for many people, to be handed on; absent for other links
     * @param uses how many people used it
     * @param usedAt last use; absent if never used
     * @param expiresAt absent if it never expires
     */
    public record Link(
            String id,
            LinkKind kind,
            String maker,
            @Nullable String about,
            @Nullable Role role,
            @Nullable Seniority seniority,
            @Nullable Boolean reusable,
            @Nullable String url,
            int uses,
            Instant madeAt,
            @Nullable Instant usedAt,
            @Nullable Instant expiresAt) {}
}
