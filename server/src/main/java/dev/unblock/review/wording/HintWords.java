package dev.unblock.review.wording;

import java.util.List;

/**
 * What the hint for words that blame goes by in a team.
 *
 * @param added phrases of the team's own
 * @param removed usual phrases that the team does not mind
 */
public record HintWords(boolean enabled, List<String> added, List<String> removed) {
    /** Of a team that has said nothing. */
    public static final HintWords USUAL = new HintWords(true, List.of(), List.of());

    public HintWords {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
