package dev.unblock.library.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The position of a match, in UTF-16 units as browsers count. */
public record MatchSpan(int from, int to) {

    /** In order; touching marks are joined. */
    static List<MatchSpan> joined(List<MatchSpan> marks) {
        List<MatchSpan> joined = new ArrayList<>();
        marks.stream().sorted(Comparator.comparingInt(MatchSpan::from)).forEach(mark -> {
            if (!joined.isEmpty() && joined.getLast().to >= mark.from) {
                MatchSpan before = joined.removeLast();
                joined.add(new MatchSpan(before.from, Math.max(before.to, mark.to)));
            } else {
                joined.add(mark);
            }
        });
        return joined;
    }

    /** The mark within an excerpt of the text. */
    MatchSpan within(int start, int end, int before) {
        return new MatchSpan(Math.max(from, start) - start + before, Math.min(to, end) - start + before);
    }
}
