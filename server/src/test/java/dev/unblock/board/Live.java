package dev.unblock.board;

import java.util.List;

/** What somebody is sent who is there when it happens. */
public final class Live {
    private Live() {}

    public static Told told(Entry entry, String viewer) {
        return told(List.of(entry), viewer).getFirst();
    }

    /** Of entries that follow each other. */
    public static List<Told> told(List<Entry> entries, String viewer) {
        ReplayRedaction nothingHappenedSince = ReplayRedaction.of(Board.EMPTY);
        Together together = new Together();
        return entries.stream()
                .map(it -> nothingHappenedSince.tell(it, together.firstOf(it, nothingHappenedSince), viewer))
                .toList();
    }
}
