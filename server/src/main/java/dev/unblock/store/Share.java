package dev.unblock.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one projection stores of one board.
 *
 * @param ahead true if it gets these events once more, so that its position stays
 * @param rows all rows by table and key
 * @param remembered what this node has stored last
 * @param besides to be executed even if a later state is stored
 */
record Share(
        Place place,
        long seq,
        boolean ahead,
        Map<BoardTable, Map<List<String>, BoardRow>> rows,
        @Nullable Stored remembered,
        @Nullable Statement besides) {
    /** A projection, by its name, on a board. */
    record Place(String name, String board) {}

    /**
     * Rows as they are stored.
     *
     * @param seq of the last event that they show
     * @param fingerprints by table and key
     */
    record Stored(long seq, Map<BoardTable, Map<List<String>, Long>> fingerprints) {}

    /** The rows of a read model. */
    static Share of(ReadModel model, Told told, @Nullable Stored remembered) {
        Map<BoardTable, Map<List<String>, BoardRow>> rows = new LinkedHashMap<>();
        model.tables().forEach(table -> rows.put(table, new LinkedHashMap<>()));
        model.rows(told)
                .forEach(row -> Objects.requireNonNull(rows.get(row.table()), "declared")
                        .putIfAbsent(row.key(), row));
        return new Share(
                new Place(model.name(), told.board()),
                told.after().seq(),
                false,
                rows,
                remembered,
                model.besides(told));
    }

    /** Only the position of a projection that has no rows. */
    static Share of(String name, Told told) {
        return new Share(new Place(name, told.board()), told.after().seq(), false, Map.of(), null, null);
    }

    Share withoutMoving() {
        return new Share(place, seq, true, rows, remembered, besides);
    }

    Stored stored() {
        Map<BoardTable, Map<List<String>, Long>> fingerprints = new HashMap<>();
        rows.forEach((table, all) -> {
            Map<List<String>, Long> some = new HashMap<>();
            all.forEach((key, row) -> some.put(key, row.fingerprint()));
            fingerprints.put(table, some);
        });
        return new Stored(seq, fingerprints);
    }
}
