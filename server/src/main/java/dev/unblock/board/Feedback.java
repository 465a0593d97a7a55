package dev.unblock.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * Feedback on the review at its end, from 1 to 5. Who gave which answer never leaves the server.
 *
 * @param worth by member id: was it worth the time?
 * @param moods by member id: how do you leave?
 * @param sum once the review is closed
 */
public record Feedback(
        PMap<String, Integer> worth,
        PMap<String, Integer> moods,
        @Nullable Sum sum) {
    static final Feedback NONE = new Feedback(TreePMap.empty(), TreePMap.empty(), null);

    /** How many answered 1, 2, 3, 4 and 5; no moods if too few people answered. */
    public record Sum(List<Integer> worth, List<Integer> moods) {
        public Sum {
            worth = List.copyOf(worth);
            moods = List.copyOf(moods);
        }
    }

    Feedback only(String member) {
        return new Feedback(own(worth, member), own(moods, member), sum);
    }

    private static PMap<String, Integer> own(PMap<String, Integer> all, String member) {
        Integer own = all.get(member);
        return own == null ? TreePMap.<String, Integer>empty() : TreePMap.singleton(member, own);
    }
}
