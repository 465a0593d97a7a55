package dev.unblock.board;

import java.util.List;

/** How the discussion of a deal ended. It may stay undecided, but then with a reason. */
public sealed interface Decision {
    /** Why it was decided so. */
    String why();

    /** The chosen solutions (card ids, in the order chosen, at least one) and why these. */
    record Strategy(List<String> solutions, String why) implements Decision {
        public Strategy {
            solutions = List.copyOf(solutions);
        }
    }

    record NoDecision(String why) implements Decision {}
}
