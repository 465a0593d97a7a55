package dev.unblock.deal;

/** What a team's deal has: the one list that its history, the columns of a file and the API use. */
public enum DealField {
    NAME,
    /** The customer's name. */
    ACCOUNT,
    /** Who leads the deal, as the source names them: name or e-mail address. */
    OWNER,
    STAGE,
    /** Together with its currency. */
    AMOUNT,
    /** The day on which the deal is expected to close. */
    CLOSE_DATE,
    /** In percent. */
    PROBABILITY,
    CATEGORY,
    NEXT_STEP,
    NEXT_STEP_DATE,
    /** Where the deal came from. */
    SOURCE,
    CREATED_ON,
    /** The day on which the deal was won or lost. */
    CLOSED_ON,
    LOST_REASON,
    TAGS,
    /** The deal's id in the system a file came from. A column only: a deal is found by it, it has no history. */
    EXTERNAL_ID,
    /** A column only: the currency of AMOUNT where a file has one beside it. */
    CURRENCY,
    /** A column only, of files of customers: the customer's industry. */
    INDUSTRY
}
