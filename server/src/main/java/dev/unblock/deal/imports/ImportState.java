package dev.unblock.deal.imports;

/** How far an import is. */
enum ImportState {
    READING,
    /** To be confirmed or changed. */
    PREVIEWED,
    WRITING,
    DONE,
    UNDOING,
    UNDONE,
    CANCELLED,
    FAILED
}
