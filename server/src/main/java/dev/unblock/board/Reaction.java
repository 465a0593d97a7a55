package dev.unblock.board;

/** A wordless answer to a card. */
public enum Reaction {
    AGREE,
    INSIGHT,
    QUESTION,
    THANKS,
    CELEBRATE
}
