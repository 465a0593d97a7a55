package dev.unblock.board;

import org.pcollections.PMap;
import org.pcollections.PVector;

/**
 * A board after event {@code seq}. Immutable: applying an entry gives the next one, which shares almost
 * everything with this one, so that keeping an earlier board costs nothing.
 *
 * @param lastOps for each client the highest op in the log: what is at or below it was done
 * @param recent the last {@link #REMEMBERED} changes that can be undone, oldest first
 * @param lastOrder the greatest order key of any card, so that a new one can be put last without a search
 */
public record Board(
        long seq,
        String title,
        Language language,
        boolean locked,
        PMap<String, Deal> deals,
        PMap<String, Card> cards,
        PMap<String, Long> lastOps,
        PVector<Change> recent,
        String lastOrder) {
    /** How many changes of a board can be undone. */
    static final int REMEMBERED = 1_000;
}
