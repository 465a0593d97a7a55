package dev.unblock.board;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a follow-up. Its words and its effect belong to the result, so the three are changed and merged as one.
 * Outcomes that were stored by earlier versions may have an effect where nothing was done.
 *
 * @param came the result in words; may be empty
 * @param effect its effect on the deal; absent if nothing was done
 */
public record Outcome(Result result, String came, @Nullable Effect effect) {
    public enum Result {
        DONE,
        PARTLY,
        NOT_DONE,
        /** Not needed any more. */
        DROPPED;

        /** A final outcome is not carried over to the next review. */
        public boolean isFinal() {
            return this == DONE || this == DROPPED;
        }

        /** Only what was done, at least in part, has an effect. */
        public boolean canHaveEffect() {
            return this == DONE || this == PARTLY;
        }
    }

    public enum Effect {
        ADVANCED,
        UNCHANGED,
        SET_BACK
    }
}
