package dev.unblock.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * One round of votes about a deal. Who voted for what is for the voter alone, for good: others get how many
 * dots each card has. Only where the moderator began it as an open one, which all are told before they vote,
 * everybody sees who voted for what once it is counted.
 *
 * <p>Few voters can infer from the counts of a secret vote: who voted alone is known, of two each knows the
 * other's dots by taking away their own, and where all dots are on one card nobody voted otherwise.
 *
 * @param ballots by member id: how many dots on which card
 * @param tally once the vote is closed
 * @param open absent = secret
 */
public record Round(
        PMap<String, PMap<String, Integer>> ballots,
        @Nullable Tally tally,
        @Nullable Boolean open) {
    /** Nobody has voted, and nothing is said of it. */
    static final Round NEW = new Round(TreePMap.empty(), null, null);

    /** How the round of that deal and phase is called. */
    public static String key(String deal, Phase phase) {
        return deal + "/" + phase;
    }

    /**
     * How a vote ended.
     *
     * @param counts most dots first; cards without any are left out
     * @param ballots of an open vote
     */
    public record Tally(List<Count> counts, List<Ballot> ballots) {
        public Tally {
            counts = List.copyOf(counts);
            ballots = List.copyOf(ballots);
        }

        Tally secret() {
            return ballots.isEmpty() ? this : new Tally(counts, List.of());
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
        return new Round(ballots.plus(member, dots == 0 ? own.minus(card) : own.plus(card, dots)), tally, open);
    }

    Round counted(@Nullable Tally now) {
        return new Round(ballots, now, open);
    }

    boolean isOpen() {
        return Boolean.TRUE.equals(open);
    }

    /** What was voted in secret stays secret: a round with ballots is not made an open one any more. */
    boolean mayBeOpen() {
        return isOpen() || ballots.isEmpty();
    }

    Round begun(@Nullable Boolean asOpen) {
        return new Round(ballots, tally, Boolean.TRUE.equals(asOpen) ? true : null);
    }

    /** With no ballots but this member's, and those of an open vote that is counted. */
    Round only(String member) {
        PMap<String, Integer> own = ballots.get(member);
        PMap<String, PMap<String, Integer>> none = TreePMap.empty();
        return new Round(
                own == null ? none : none.plus(member, own), tally == null || isOpen() ? tally : tally.secret(), open);
    }
}
