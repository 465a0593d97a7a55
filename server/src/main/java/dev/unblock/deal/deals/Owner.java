package dev.unblock.deal.deals;

import org.jspecify.annotations.Nullable;

/**
 * Who leads a deal: a member of the team, or somebody of whom only the name is known.
 *
 * @param member id; exactly one of the two is there
 */
public record Owner(@Nullable String member, @Nullable String name) {
    public static Owner member(String id) {
        return new Owner(id, null);
    }

    public static Owner named(String name) {
        return new Owner(null, name);
    }

    /** Null for nobody. */
    public static @Nullable Owner of(@Nullable String member, @Nullable String name) {
        return member == null && name == null ? null : new Owner(member, member == null ? name : null);
    }
}
