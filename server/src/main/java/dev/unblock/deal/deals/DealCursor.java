package dev.unblock.deal.deals;

import java.util.Optional;

/**
 * Where a page of a list ends.
 *
 * @param key by which its last deal is placed, as PostgreSQL writes it
 * @param deal its last deal, as several may have the same key
 */
public record DealCursor(String key, String deal) {
    private static final char BETWEEN = '~';

    /** Empty if it is none in this order. */
    static Optional<DealCursor> of(String text, DealOrder order) {
        int at = text.lastIndexOf(BETWEEN);
        return at < 0 || !order.hasKey(text.substring(0, at))
                ? Optional.empty()
                : Optional.of(new DealCursor(text.substring(0, at), text.substring(at + 1)));
    }

    String text() {
        return key + BETWEEN + deal;
    }
}
