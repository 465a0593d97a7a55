package dev.unblock.review.series;

/** How often a series meets. */
public enum Rhythm {
    WEEKLY,
    FORTNIGHTLY,
    /** On the same weekday of the month as the first one, e.g. each second Wednesday. */
    MONTHLY,
    /** A single review. */
    ONCE
}
