package dev.unblock.boards;

import dev.unblock.board.Language;
import java.time.Instant;

/**
 * A board in a list.
 *
 * @param review whether it is the board of a review
 * @param madeBy member id
 * @param deals deals on the board; of a review that has begun, those on its agenda
 * @param decided deals with a decision, or with a reason why there is none
 */
public record Overview(
        String board,
        String title,
        Language language,
        boolean locked,
        boolean review,
        String madeBy,
        int deals,
        int decided,
        Instant updatedAt,
        Instant createdAt) {
    DeletionRule.Candidate candidate() {
        return new DeletionRule.Candidate(madeBy, review, locked);
    }
}
