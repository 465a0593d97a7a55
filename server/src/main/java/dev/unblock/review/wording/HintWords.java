package dev.unblock.review.wording;

import dev.unblock.board.FieldMerge;
import dev.unblock.board.KeyedMerge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A team's phrases for wording hints, which warn about words that blame.
 *
 * @param added the team's own phrases
 * @param removed default phrases that the team accepts
 */
public record HintWords(boolean enabled, List<String> added, List<String> removed) {
    /** Of a team that has changed nothing. */
    public static final HintWords USUAL = new HintWords(true, List.of(), List.of());

    public HintWords {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Merges these lists, phrase by phrase, with what others have changed since the writer looked. */
    HintWords over(HintWords was, HintWords now) {
        boolean on = new FieldMerge().known("enabled", enabled, was.enabled, now.enabled);
        return new HintWords(on, merged(added, was.added, now.added), merged(removed, was.removed, now.removed));
    }

    private static List<String> merged(List<String> said, List<String> was, List<String> now) {
        return List.copyOf(
                KeyedMerge.of(keys(said), keys(was), keys(now)).merged().keySet());
    }

    private static Map<String, Boolean> keys(List<String> phrases) {
        Map<String, Boolean> keys = new LinkedHashMap<>();
        phrases.forEach(it -> keys.put(it, true));
        return keys;
    }
}
