package dev.unblock.log;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The log could not be reached or did not answer; the outcome is unknown. */
public final class LogUnavailable extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    public LogUnavailable(String what) {
        super(what, new IOException(what));
    }

    public LogUnavailable(String what, Throwable cause) {
        super(what, new IOException(cause));
    }
}
