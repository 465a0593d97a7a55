package dev.unblock.board;

import java.util.List;

/** What somebody is sent who is there when it happens. */
public final class Live {
    private Live() {}

    public static Entry shown(Entry entry, String viewer) {
        return Redaction.redact(entry, viewer);
    }

    public static List<Entry> shown(List<Entry> entries, String viewer) {
        return entries.stream().map(entry -> shown(entry, viewer)).toList();
    }
}
