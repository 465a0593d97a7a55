package dev.unblock.deal.deals;

/** Orders of a list of deals. */
public enum DealOrder {
    /** The largest first, whatever their currency; those without an amount last. */
    AMOUNT("coalesce(amount, -1)", "numeric", false),
    /** The next to close first; those without a day last. */
    CLOSE("coalesce(close_date, 'infinity')", "date", true),
    /** The last changed first. */
    CHANGED("changed_at", "timestamptz", false),
    /** In Chinese by pinyin. */
    NAME("folded_name collate \"zh-x-icu\"", "text", true);

    /** The value by which a row is placed. */
    final String key;

    /** Its type. */
    final String type;

    final boolean ascends;

    DealOrder(String key, String type, boolean ascends) {
        this.key = key;
        this.type = type;
        this.ascends = ascends;
    }
}
