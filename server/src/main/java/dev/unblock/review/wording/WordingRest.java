package dev.unblock.review.wording;

import dev.unblock.board.TextRule;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for wording hints. */
public final class WordingRest {
    /** Maximum of a team's own phrases. */
    static final int WORDS = 200;

    private static final int WORD = 60;

    private WordingRest() {}

    /** The team's settings for wording hints. */
    record Wording(
            boolean enabled,
            @Size(max = WORDS) List<@Size(max = WORD) @Pattern(regexp = TextRule.LINE) String> added,
            @Size(max = WORDS) List<@Size(max = WORD) @Pattern(regexp = TextRule.LINE) String> removed) {}

    /**
     * Changes to it.
     *
     * @param was the wording as the writer saw it: phrases that others have added or removed since stay so. Without it the
     *     sent lists are written
     */
    record EditWording(
            boolean enabled,
            @Size(max = WORDS) List<@Size(max = WORD) @Pattern(regexp = TextRule.LINE) String> added,
            @Size(max = WORDS) List<@Size(max = WORD) @Pattern(regexp = TextRule.LINE) String> removed,
            @Nullable Wording was) {}
}
