package dev.unblock.deal.reading.value;

/** Which number of 3/4/2027 is the day. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
