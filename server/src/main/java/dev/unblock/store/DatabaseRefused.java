package dev.unblock.store;

/** The database cannot be used; the message is one line for the person who starts the server. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseRefused(String line) {
        super(line);
    }

    public DatabaseRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
