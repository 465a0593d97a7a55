package dev.unblock.store;

/** The database cannot be used. The message is one line, meant for the operator. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseRefused(String line) {
        super(line);
    }

    public DatabaseRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
