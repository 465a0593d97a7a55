package dev.unblock.deal.reading.value;

/** Collects what the dates of a column say about the order of day and month. */
public final class DateEvidence {
    private boolean isDayFirst;
    private boolean isMonthFirst;
    private boolean isEither;

    public void add(String text) {
        WrittenDate date = WrittenDate.of(text);
        if (date == null || date.isOrdered()) return;
        boolean dayFirst = date.day(DateOrder.DAY_FIRST) != null;
        boolean monthFirst = date.day(DateOrder.MONTH_FIRST) != null;
        isDayFirst |= dayFirst && !monthFirst;
        isMonthFirst |= monthFirst && !dayFirst;
        isEither |= date.isEither();
    }

    /** Open if no date tells the order, or if dates contradict each other. */
    public ColumnDecision<DateOrder> decision() {
        if (isDayFirst && isMonthFirst) return ColumnDecision.open();
        if (isDayFirst) return ColumnDecision.of(DateOrder.DAY_FIRST);
        if (isMonthFirst) return ColumnDecision.of(DateOrder.MONTH_FIRST);
        return isEither ? ColumnDecision.open() : ColumnDecision.notNeeded();
    }
}
