package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a board's event says about a deal.
 *
 * @param actor who wrote it: a member, a guest or nobody
 * @param facts all facts of the deal on the board after the event; see {@link MentionedFacts} for their form
 */
public record BoardMention(
        String deal, long seq, Instant at, @Nullable String actor, Map<DealField, String> facts) {
    public BoardMention {
        facts = Map.copyOf(facts);
    }
}
