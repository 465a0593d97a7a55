package dev.unblock.log;

/** The outcome of an append. If it is unknown, the future fails instead. */
public enum Appended {
    /** The entries are durable. */
    DONE,
    /** Nothing was written: the log has another epoch, ends elsewhere, or holds one of these commands already. */
    OUTPACED,
    /**
     * Nothing was written, and a retry cannot succeed: the log cannot store one of these entries. The others can be
     * stored without it.
     */
    UNFIT
}
