package dev.unblock.library.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The position of a match, in UTF-16 units as browsers count. */
public record Mark(int from, int to) {

    /** In order; touching marks are joined. */
    static List<Mark> joined(List<Mark> marks) {
        List<Mark> joined = new ArrayList<>();
        marks.stream().sorted(Comparator.comparingInt(Mark::from)).forEach(mark -> {
            if (!joined.isEmpty() && joined.getLast().to >= mark.from) {
                Mark before = joined.removeLast();
                joined.add(new Mark(before.from, Math.max(before.to, mark.to)));
            } else {
                joined.add(mark);
            }
        });
        return joined;
    }

    /** The mark within an excerpt of the text. */
    Mark within(int start, int end, int before) {
        return new Mark(Math.max(from, start) - start + before, Math.min(to, end) - start + before);
    }
}
