package dev.unblock.review.wording;

import java.util.List;

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
}
