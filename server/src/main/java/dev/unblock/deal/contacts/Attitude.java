package dev.unblock.deal.contacts;

/** What somebody at the customer thinks of the deal. */
public enum Attitude {
    SUPPORTS,
    NEUTRAL,
    AGAINST,
    UNKNOWN
}
