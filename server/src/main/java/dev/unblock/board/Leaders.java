package dev.unblock.board;

import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * The moderators of a review, as member ids.
 *
 * @param standIn moderates while the moderator is away
 */
public record Leaders(
        String moderator,
        PSet<String> coModerators,
        @Nullable String standIn) {
    static Leaders of(String moderator) {
        return new Leaders(moderator, TreePSet.empty(), null);
    }

    public boolean include(String member) {
        return member.equals(moderator) || coModerators.contains(member) || member.equals(standIn);
    }
}
