package dev.unblock.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * One round of votes on a deal. By default who voted for what is known to the voter alone, for good: others get only
 * the dots per card. In an open round, which the moderator announces before the vote begins, everybody sees who voted
 * for what once it is counted.
 *
 * <p>With few voters the counts of a secret vote reveal choices: a single voter is known, of two each can subtract
 * their own dots, and if all dots are on one card, nobody voted otherwise.
 *
 * @param ballots by member id: dots per card
 * @param tally once the vote is closed
 * @param open absent = secret
 */
public record Round(
        PMap<String, PMap<String, Integer>> ballots,
        @Nullable Tally tally,
        @Nullable Boolean open) {
    /** A round without votes. */
    static final Round NEW = new Round(TreePMap.empty(), null, null);

    /** The key of a deal's round in a phase. */
    public static String key(String deal, Phase phase) {
        return deal + "/" + phase;
    }

    /**
     * The result of a vote.
     *
     * @param counts most dots first; cards without dots are left out
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

        /** The card with most dots; absent for a tie, and if nobody voted. */
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

    /** Votes that were cast in secret stay secret: a round with ballots cannot become open. */
    boolean mayBeOpen() {
        return isOpen() || ballots.isEmpty();
    }

    Round begun(@Nullable Boolean asOpen) {
        return new Round(ballots, tally, Boolean.TRUE.equals(asOpen) ? true : null);
    }

    /** The round with only this member's ballots, or with all ballots of an open vote that is counted. */
    Round only(String member) {
        PMap<String, Integer> own = ballots.get(member);
        PMap<String, PMap<String, Integer>> none = TreePMap.empty();
        return new Round(
                own == null ? none : none.plus(member, own), tally == null || isOpen() ? tally : tally.secret(), open);
    }
}
