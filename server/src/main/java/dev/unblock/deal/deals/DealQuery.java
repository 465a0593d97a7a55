package dev.unblock.deal.deals;

import dev.unblock.deal.StageKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which deals a list shows.
 *
 * @param words each occurs in the name of the deal, the customer or the owner; folded
 * @param owner member id
 * @param stage id
 * @param after where the page before ended; null: the first page
 */
public record DealQuery(
        List<Word> words,
        @Nullable String owner,
        @Nullable String stage,
        @Nullable StageKind state,
        DealOrder order,
        @Nullable DealCursor after) {
    public DealQuery {
        words = List.copyOf(words);
    }

    /**
     * A word that is looked for.
     *
     * @param members whose names contain it
     */
    public record Word(String text, List<String> members) {
        public Word {
            members = List.copyOf(members);
        }
    }
}
