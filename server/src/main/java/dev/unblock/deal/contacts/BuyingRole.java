package dev.unblock.deal.contacts;

/** What part somebody has in the customer's decision. */
public enum BuyingRole {
    /** Decides about the money. */
    ECONOMIC_BUYER,
    /** Speaks for us when we are not there. */
    CHAMPION,
    TECHNICAL,
    USER,
    PROCUREMENT,
    LEGAL,
    BLOCKER,
    UNKNOWN
}
