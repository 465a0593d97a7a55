package dev.unblock.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab's own command that is in the log. For that tab alone.
 *
 * @param n its number within the tab
 * @param seq of its first event among those that came with this
 */
public record Settled(long n, long seq) {
    /** Those of each tab among these entries, by the tab's id. */
    public static Map<String, List<Settled>> in(List<Entry> entries) {
        Map<String, List<Settled>> all = new HashMap<>();
        for (Entry entry : entries) {
            String client = entry.client();
            if (client == null || client.equals(CommandMeta.HOUSE)) {
                continue;
            }
            List<Settled> own = all.computeIfAbsent(client, first -> new ArrayList<>());
            if (own.isEmpty() || own.getLast().n() != entry.op()) {
                own.add(new Settled(entry.op(), entry.seq()));
            }
        }
        return all;
    }
}
