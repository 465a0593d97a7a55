package dev.unblock.board;

/** What kind of thing stops a deal; {@code INTERNAL} and {@code DATA} are inside the selling company. */
public enum ObstacleType {
    PRICE,
    BUDGET,
    AUTHORITY,
    NEED,
    COMPETITOR,
    TRUST,
    PRODUCT,
    INTEGRATION,
    SECURITY,
    LEGAL,
    CHANGE,
    SERVICE,
    INTERNAL,
    DATA,
    OTHER
}
