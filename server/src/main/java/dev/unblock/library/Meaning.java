package dev.unblock.library;

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
        float sum = 0;
        for (int at = 0; at < direction.length; at++) {
            sum += direction[at] * other.direction[at];
        }
        return sum;
    }
}
