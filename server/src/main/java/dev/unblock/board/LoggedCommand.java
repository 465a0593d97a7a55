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
public record LoggedCommand(long n, long seq) {
    /** The settled commands among these entries, by tab id. */
    public static Map<String, List<LoggedCommand>> in(List<Entry> entries) {
        Map<String, List<LoggedCommand>> all = new HashMap<>();
        for (Entry entry : entries) {
            String client = entry.client();
            if (client == null || client.equals(CommandMeta.HOUSE)) {
                continue;
            }
            List<LoggedCommand> own = all.computeIfAbsent(client, first -> new ArrayList<>());
            if (own.isEmpty() || own.getLast().n() != entry.op()) {
                own.add(new LoggedCommand(entry.op(), entry.seq()));
            }
        }
        return all;
    }
}
