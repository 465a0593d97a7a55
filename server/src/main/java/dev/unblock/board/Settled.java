package dev.unblock.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab's own command that is in the log; sent to that tab only.
 *
 * @param n its number within the tab
 * @param seq of its first event among the events that are sent with this
 */
public record Settled(long n, long seq) {
    /** The settled commands among these entries, by tab id. */
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
