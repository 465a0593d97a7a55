package dev.unblock.deal.reading.value;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what the amounts of a column say about marks and signs. */
public final class AmountEvidence {
    private final MarksEvidence marks = new MarksEvidence();
    private final Map<String, List<String>> signs = new TreeMap<>();

    public void add(String text) {
        WrittenAmount amount = WrittenAmount.of(text);
        if (amount == null) return;
        marks.add(amount.number(), amount.words().unit() != null);
        String sign = amount.words().sign();
        if (sign != null && amount.words().currencies().size() > 1)
            signs.put(sign, amount.words().currencies());
    }

    public ColumnDecision<NumberMarks> marks() {
        return marks.decision();
    }

    /** Signs in the column that several currencies have, each with these currencies. */
    public Map<String, List<String>> signs() {
        return Map.copyOf(signs);
    }
}
