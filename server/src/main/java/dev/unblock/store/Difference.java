package dev.unblock.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has to be written so that tables have the rows that they should have. */
final class Difference {
    private final Map<BoardTable, List<BoardRow>> changed = new LinkedHashMap<>();
    private final Map<BoardTable, List<List<String>>> gone = new LinkedHashMap<>();

    /** @param stored fingerprints of all rows that are stored, by table and key */
    void add(Share share, Map<BoardTable, Map<List<String>, Long>> stored) {
        share.rows().forEach((table, rows) -> {
            Map<List<String>, Long> before = stored.getOrDefault(table, Map.of());
            rows.forEach((key, row) -> {
                Long known = before.get(key);
                if (known == null || known != row.fingerprint() || row.isNews()) {
                    changed.computeIfAbsent(table, first -> new ArrayList<>()).add(row);
                }
            });
            before.keySet().stream()
                    .filter(key -> !rows.containsKey(key))
                    .forEach(key -> gone.computeIfAbsent(table, first -> new ArrayList<>())
                            .add(key));
        });
    }

    /** Number of rows to be written. */
    int size() {
        return changed.values().stream().mapToInt(List::size).sum();
    }

    /** Makes the rows that are to be written, which may take a while. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        gone.forEach((table, keys) -> statements.add(table.remove(keys)));
        changed.forEach((table, rows) -> statements.add(table.write(rows)));
        return statements;
    }
}
