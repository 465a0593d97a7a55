package dev.unblock.review.series;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Outcome;

/**
 * The outcomes of the follow-ups that were carried over to a review. The rate is done / brought; partly done does not
 * count as done.
 *
 * @param open those without an outcome
 */
public record FollowUpRate(int brought, int done, int partly, int notDone, int dropped, int open) {
    static FollowUpRate of(int brought, int done, int partly, int notDone, int dropped) {
        return new FollowUpRate(brought, done, partly, notDone, dropped, brought - done - partly - notDone - dropped);
    }

    public static FollowUpRate of(Board board) {
        int brought = 0;
        int[] results = new int[Outcome.Result.values().length];
        for (Card card : board.cards().values()) {
            if (card.kind() instanceof Card.Kind.FollowUp it && it.origin() != null && !card.withdrawn()) {
                brought++;
                if (it.outcome() != null) {
                    results[place(it.outcome().result())]++;
                }
            }
        }
        return of(brought, results[0], results[1], results[2], results[3]);
    }

    private static int place(Outcome.Result result) {
        return switch (result) {
            case DONE -> 0;
            case PARTLY -> 1;
            case NOT_DONE -> 2;
            case DROPPED -> 3;
        };
    }
}
