package dev.unblock.deal.deals;

/** Where something was said about a deal. */
public enum ChangeSource {
    BOARD,
    /** On a page of this app. */
    PAGE,
    IMPORT,
    /** By a program of the team's own. */
    API,
    CRM
}
