package dev.unblock.deal.reading.value;

import java.math.BigDecimal;

/** Collects what the percentages of a column say about their scale. */
public final class PercentEvidence {
    private boolean isOverOne;
    private boolean isFraction;
    private boolean isOne;

    public void add(String text) {
        PercentCell.Written written = PercentCell.Written.of(CellText.plain(text));
        if (written == null || written.hasSign() || written.number().signum() == 0) return;
        int order = written.number().compareTo(BigDecimal.ONE);
        isOverOne |= order > 0;
        isFraction |= order < 0;
        isOne |= order == 0;
    }

    /** Open if there is nothing but 0 and 1, or if 0.5 and 50 stand in one column. */
    public ColumnDecision<PercentScale> decision() {
        if (isOverOne && isFraction) return ColumnDecision.open();
        if (isOverOne) return ColumnDecision.of(PercentScale.OF_HUNDRED);
        if (isFraction) return ColumnDecision.of(PercentScale.OF_ONE);
        return isOne ? ColumnDecision.open() : ColumnDecision.notNeeded();
    }
}
