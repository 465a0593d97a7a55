package dev.unblock.deal.reading.value;

/** What a number without a percent sign means. */
public enum PercentScale {
    /** 75 is 75 %. */
    OF_HUNDRED,
    /** 0.75 is 75 %. */
    OF_ONE
}
