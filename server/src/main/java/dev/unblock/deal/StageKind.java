package dev.unblock.deal;

/** Whether deals in a stage are still worked on, or how they ended. */
public enum StageKind {
    OPEN,
    WON,
    LOST
}
