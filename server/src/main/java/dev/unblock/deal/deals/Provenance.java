package dev.unblock.deal.deals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who said something about a deal, when and where.
 *
 * @param by member id; absent if it was no member
 * @param ref id of the board, import or integration; absent also if the board was deleted
 */
public record Provenance(
        Instant at,
        @Nullable String by,
        ChangeSource source,
        @Nullable String ref) {
    public static Provenance page(Instant at, String member) {
        return new Provenance(at, member, ChangeSource.PAGE, null);
    }

    public static Provenance board(Instant at, @Nullable String member, String board) {
        return new Provenance(at, member, ChangeSource.BOARD, board);
    }

    /** @param ref id of the import */
    public static Provenance file(Instant at, String member, String ref) {
        return new Provenance(at, member, ChangeSource.IMPORT, ref);
    }
}
