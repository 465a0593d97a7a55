package dev.unblock.library.suggestions;

import org.jspecify.annotations.Nullable;

/** The embedding of a text. */
final class TextEmbedding {
    private final float[] direction;

    /** @param direction of length 1 */
    TextEmbedding(float[] direction) {
        this.direction = direction.clone();
    }

    /** Cosine similarity, from 1 (same) to -1; 0 if the two cannot be compared. */
    float nearness(@Nullable TextEmbedding other) {
        if (other == null || other.direction.length != direction.length) {
            return 0;
        }
        // four independent sums, because each addition in a single sum waits for the one before
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
