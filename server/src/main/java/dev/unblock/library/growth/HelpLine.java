package dev.unblock.library.growth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person helped another. Anonymous authors are never included, neither as helper nor as helped.
 *
 * @param helper member id
 * @param helped member id; absent if the call for help was anonymous
 * @param card the chosen idea, the answer, or the card that was thanked for
 * @param text of that card
 */
public record HelpLine(
        HelpKind kind,
        String board,
        String boardTitle,
        String card,
        String helper,
        @Nullable String helped,
        @Nullable String deal,
        String dealName,
        String text,
        Instant at) {
    public enum HelpKind {
        /** An idea was chosen for another person's deal. */
        IDEA,
        /** A call for help was answered. */
        ANSWER,
        /** A card got a thanks. */
        THANKS
    }
}
