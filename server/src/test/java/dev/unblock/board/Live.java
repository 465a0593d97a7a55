package dev.unblock.board;

import java.util.List;

/** What a person who is connected at the time is sent. */
public final class Live {
    private Live() {}

    public static VisibleEvent told(Entry entry, String viewer) {
        return told(List.of(entry), viewer).getFirst();
    }

    /** For consecutive entries. */
    public static List<VisibleEvent> told(List<Entry> entries, String viewer) {
        ReplayRedaction nothingHappenedSince = ReplayRedaction.of(Board.EMPTY);
        CommandSpans spans = new CommandSpans();
        return entries.stream()
                .map(it -> nothingHappenedSince.tell(it, spans.firstOf(it, nothingHappenedSince), viewer))
                .toList();
    }
}
