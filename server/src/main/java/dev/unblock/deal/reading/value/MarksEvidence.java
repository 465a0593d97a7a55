package dev.unblock.deal.reading.value;

import java.util.EnumSet;
import java.util.Set;

/** Collects what the numbers of a column say about the mark before the decimals. */
final class MarksEvidence {
    private final Set<NumberMarks> certain = EnumSet.noneOf(NumberMarks.class);
    private final Set<NumberMarks> likely = EnumSet.noneOf(NumberMarks.class);

    /** {@code hasDecimals}: a lone mark with three digits after it can stand before decimals, as in 1.250M. */
    void add(WrittenNumber number, boolean hasDecimals) {
        NumberMarks decimals = number.decimals();
        if (decimals == null) return;
        if (number.isLikelyOnly() && hasDecimals) {
            likely.addAll(EnumSet.allOf(NumberMarks.class));
        } else {
            (number.isLikelyOnly() ? likely : certain).add(decimals);
        }
    }

    ColumnDecision<NumberMarks> decision() {
        Set<NumberMarks> told = certain.isEmpty() ? likely : certain;
        if (told.isEmpty()) return ColumnDecision.notNeeded();
        return told.size() > 1
                ? ColumnDecision.open()
                : ColumnDecision.of(told.iterator().next());
    }
}
