package dev.unblock.log;

/**
 * An event cannot be read: it is damaged, or a newer release wrote it. Later events depend on it, so it cannot be
 * skipped: this board is unavailable, all others work.
 */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableEvent(String board, long seq, Throwable cause) {
        super("event " + seq + " of board " + board + " cannot be read", cause);
    }
}
