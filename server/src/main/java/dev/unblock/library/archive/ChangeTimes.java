package dev.unblock.library.archive;

import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.library.archive.Passage.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When the texts of deals and decisions were last changed; a board itself does not remember it. */
final class ChangeTimes {
    private ChangeTimes() {}

    static Map<PassageKey, Moment> in(List<Entry> entries) {
        Map<PassageKey, Moment> moments = new HashMap<>();
        for (Entry entry : entries) {
            PassageKey about = about(entry.event());
            if (about != null) {
                moments.put(about, new Moment(entry.seq(), entry.at()));
            }
        }
        return moments;
    }

    private static @Nullable PassageKey about(Event event) {
        return switch (event) {
            case Event.DealAdded it -> new PassageKey(PassageKind.DEAL, it.deal());
            case Event.ResultReported it -> new PassageKey(PassageKind.DEAL, it.deal());
            case Event.StuckExplained it -> new PassageKey(PassageKind.DEAL, it.deal());
            case Event.DecisionMade it -> new PassageKey(PassageKind.DECISION, it.deal());
            default -> null;
        };
    }
}
