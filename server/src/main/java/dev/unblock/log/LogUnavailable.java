package dev.unblock.log;

/** The log could not be asked or did not answer; what it did is unknown. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LogUnavailable(String what) {
        super(what);
    }

    public LogUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
