package dev.unblock.deal.reading.table;

/** Carries the reason out of the depth of a file to {@link TableReader} and {@link Table}, which return it. */
final class UnreadableException extends RuntimeException {
    private final transient Unreadable unreadable;

    UnreadableException(Unreadable.Reason reason, Object... arguments) {
        super(reason.name(), null, false, false);
        unreadable = Unreadable.because(reason, arguments);
    }

    Unreadable unreadable() {
        return unreadable;
    }
}
