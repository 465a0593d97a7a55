package dev.unblock.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * One round of votes about a deal. Who voted for what is for the voter alone until it is counted.
 *
 * @param ballots by member id: how many dots on which card
 * @param tally once the vote is closed
 */
public record Round(
        PMap<String, PMap<String, Integer>> ballots,
        @Nullable Tally tally) {
    static final Round OPEN = new Round(TreePMap.empty(), null);

    /** How the round of that deal and phase is called. */
    public static String key(String deal, Phase phase) {
        return deal + "/" + phase;
    }

    /**
     * How a vote ended.
     *
     * @param counts most dots first; cards without any are left out
     */
    public record Tally(List<Count> counts, List<Ballot> ballots) {
        public Tally {
            counts = List.copyOf(counts);
            ballots = List.copyOf(ballots);
        }

        /** The one with most dots; absent for a tie, and where nobody voted. */
        @Nullable
        String winner() {
            boolean isClear = !counts.isEmpty()
                    && (counts.size() == 1
                            || counts.getFirst().dots() > counts.get(1).dots());
            return isClear ? counts.getFirst().card() : null;
        }
    }

    public record Count(String card, int dots) {}

    public record Ballot(String member, String card, int dots) {}

    PMap<String, Integer> of(String member) {
        return ballots.getOrDefault(member, TreePMap.<String, Integer>empty());
    }

    Round with(String member, String card, int dots) {
        PMap<String, Integer> own = of(member);
        return new Round(ballots.plus(member, dots == 0 ? own.minus(card) : own.plus(card, dots)), tally);
    }

    Round counted(@Nullable Tally now) {
        return new Round(ballots, now);
    }

    /** With no ballots but this member's. */
    Round only(String member) {
        PMap<String, Integer> own = ballots.get(member);
        PMap<String, PMap<String, Integer>> none = TreePMap.empty();
        return new Round(own == null ? none : none.plus(member, own), tally);
    }
}
