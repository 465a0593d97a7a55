package dev.unblock.library.lessons;

/** What a pin points at: a card, a text of a deal, its decision, or only a moment. */
public enum PinTarget {
    CARD,
    RESULT,
    STUCK,
    DECISION,
    MOMENT
}
