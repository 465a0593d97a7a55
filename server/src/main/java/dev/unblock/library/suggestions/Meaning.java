package dev.unblock.library.suggestions;

import org.jspecify.annotations.Nullable;

/** What a text means, in numbers: a direction. Texts that mean the like point the same way. */
final class Meaning {
    private final float[] direction;

    /** @param direction of length 1 */
    Meaning(float[] direction) {
        this.direction = direction.clone();
    }

    /** From 1, the same, down to -1; 0 where they cannot be compared. */
    float nearness(@Nullable Meaning other) {
        if (other == null || other.direction.length != direction.length) {
            return 0;
        }
        // four sums side by side: one alone waits for itself at each step
        float[] one = direction;
        float[] two = other.direction;
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int at = 0;
        for (; at + 3 < one.length; at += 4) {
            first += one[at] * two[at];
            second += one[at + 1] * two[at + 1];
            third += one[at + 2] * two[at + 2];
            fourth += one[at + 3] * two[at + 3];
        }
        for (; at < one.length; at++) {
            first += one[at] * two[at];
        }
        return first + second + third + fourth;
    }
}
