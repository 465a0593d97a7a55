package dev.unblock.review.wording;

import dev.unblock.board.TextRule;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Bodies about the words a team wants to be warned of. */
public final class WordingRest {
    /** Phrases of a team's own. */
    private static final int WORDS = 200;

    private static final int WORD = 60;

    private WordingRest() {}

    /** What the hint for words that blame goes by. */
    record Wording(
            boolean enabled,
            @Size(max = WORDS) List<@Size(max = WORD) @Pattern(regexp = TextRule.LINE) String> added,
            @Size(max = WORDS) List<@Size(max = WORD) @Pattern(regexp = TextRule.LINE) String> removed) {}
}
