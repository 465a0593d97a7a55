package dev.unblock.board;

/** What kind of thing stops a deal; it may be inside the own house ({@code INTERNAL}, {@code DATA}). */
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
