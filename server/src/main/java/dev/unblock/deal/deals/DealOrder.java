package dev.unblock.deal.deals;

/** Orders of a list of deals. */
public enum DealOrder {
    /** The largest first, whatever their currency; those without an amount last. */
    AMOUNT("coalesce(amount, -1)", "numeric", "-?\\d{1,16}(\\.\\d{1,2})?", false),
    /** The next to close first; those without a day last. */
    CLOSE("coalesce(close_date - date '1900-01-01', 1000000)", "integer", "-?\\d{1,9}", true),
    /** The last changed first. */
    CHANGED("(extract(epoch from changed_at) * 1000000)::bigint", "bigint", "-?\\d{1,18}", false),
    /** In Chinese by pinyin. */
    NAME("folded_name collate \"zh-x-icu\"", "text", "[\\s\\S]*", true);

    /** The value by which a row is placed. */
    final String key;

    /** Its type. */
    final String type;

    final boolean ascends;

    private final String form;

    DealOrder(String key, String type, String form, boolean ascends) {
        this.key = key;
        this.type = type;
        this.form = form;
        this.ascends = ascends;
    }

    /** Whether a text can be such a value. */
    boolean hasKey(String text) {
        return text.matches(form);
    }
}
