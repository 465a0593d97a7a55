package dev.unblock.library.growth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody helped somebody. Who wrote without a name is never told of, neither here nor there.
 *
 * @param helper member id
 * @param helped member id; absent where who called for help did so without a name
 * @param card the idea that was chosen, the answer, or the card that was thanked for
 * @param text what stands on it
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
        /** An idea was chosen for somebody else's deal. */
        IDEA,
        /** A call for help was answered. */
        ANSWER,
        /** Somebody said thanks for a card. */
        THANKS
    }
}
