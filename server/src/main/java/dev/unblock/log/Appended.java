package dev.unblock.log;

/** What became of an append. Where nobody knows, its future fails instead. */
public enum Appended {
    /** The entries are durable. */
    DONE,
    /** Nothing was written: the log has another epoch, ends elsewhere or holds one of these commands. */
    OUTPACED,
    /** Nothing was written, and never will be: the log cannot hold one of these entries. The same without it can be. */
    UNFIT
}
