package dev.unblock.board;

import org.jspecify.annotations.Nullable;

/**
 * What became of a follow-up.
 *
 * @param came what came of it, in words; may be empty
 * @param effect what it did to the deal; absent where nothing was done
 */
public record Outcome(Result result, String came, @Nullable Effect effect) {
    public enum Result {
        DONE,
        PARTLY,
        NOT_DONE,
        /** Not needed any more. */
        DROPPED;

        /** What is final does not come again in the next review. */
        public boolean isFinal() {
            return this == DONE || this == DROPPED;
        }
    }

    public enum Effect {
        ADVANCED,
        UNCHANGED,
        SET_BACK
    }
}
