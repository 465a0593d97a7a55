package dev.unblock.log;

/**
 * An event cannot be read: it is damaged, or a newer release wrote it. What comes after it was decided on a board
 * that nobody here can make, so it is not passed over: this board waits, and nothing else does.
 */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableEvent(String board, long seq, Throwable cause) {
        super("event " + seq + " of board " + board + " cannot be read", cause);
    }
}
