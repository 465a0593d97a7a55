package dev.unblock.deal.imports;

/** Ends work on an import that somebody has cancelled or begun anew; nothing it has written stays. */
final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivenUp() {
        super("given up", null, false, false);
    }
}
