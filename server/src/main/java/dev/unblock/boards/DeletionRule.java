package dev.unblock.boards;

import dev.unblock.board.Role;
import dev.unblock.http.ProblemCode;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import java.util.Optional;

/**
 * Who may delete a board: the member who made it, unless a manager has locked it, and managers. The boards of reviews
 * stay, because later reviews and the library build on them.
 */
final class DeletionRule {
    private DeletionRule() {}

    /** @param review whether it is the board of a review */
    record Candidate(String madeBy, boolean review, boolean locked) {}

    /** Why this person may not delete it; empty if they may. */
    static Optional<ProblemCode> refusal(Person person, Candidate board) {
        boolean manages = person instanceof Member && person.role() == Role.MANAGER;
        boolean made = person instanceof Member && person.id().equals(board.madeBy());
        if (!manages && !made) {
            return Optional.of(ProblemCode.FORBIDDEN);
        }
        if (board.review()) {
            return Optional.of(ProblemCode.REVIEW_BOARD);
        }
        return board.locked() && !manages ? Optional.of(ProblemCode.BOARD_LOCKED) : Optional.empty();
    }
}
