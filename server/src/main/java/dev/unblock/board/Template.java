package dev.unblock.board;

/** What a review is for. It decides what is asked in each phase, and how a review is prepared. */
public enum Template {
    /** The weekly one: one tough deal of each rep. */
    DEAL_REVIEW,
    /** Results and gaps of the month, without stories. */
    MONTH_END,
    /** One deal that must not be lost. */
    RESCUE,
    /** What a lost deal teaches. */
    LOST_DEAL;

    /** Votes of one person in one round, at first. */
    public int dots() {
        return ofManyDeals() ? 2 : 3;
    }

    /** Whether each rep is expected to bring a deal; otherwise all look at one. */
    public boolean ofManyDeals() {
        return this == DEAL_REVIEW || this == MONTH_END;
    }

    /** What went wrong is easier to say without a name. */
    public boolean anonymous() {
        return this == LOST_DEAL;
    }
}
