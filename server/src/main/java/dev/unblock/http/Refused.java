package dev.unblock.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown to refuse a request; {@link Problems} turns it into the answer. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public final ProblemCode code;
    public final @Nullable String field;
    public final @Nullable Duration retryAfter;

    /** The current value of the field, if it has changed. */
    public final @Nullable String current;

    private Refused(ProblemCode code, String detail, @Nullable String field, @Nullable Duration retryAfter) {
        this(code, detail, field, retryAfter, null);
    }

    private Refused(
            ProblemCode code,
            String detail,
            @Nullable String field,
            @Nullable Duration retryAfter,
            @Nullable String current) {
        // without a stack trace, as refusals are routine
        super(detail, null, false, false);
        this.code = code;
        this.field = field;
        this.retryAfter = retryAfter;
        this.current = current;
    }

    public static Refused because(ProblemCode code) {
        return new Refused(code, code.title() + ".", null, null);
    }

    public static Refused because(ProblemCode code, String detail) {
        return new Refused(code, detail, null, null);
    }

    public static Refused field(String field, String detail) {
        return new Refused(ProblemCode.INVALID, detail, field, null);
    }

    /** Another person has changed this field to a different value since it was read. */
    public static Refused changed(@Nullable String field) {
        return new Refused(ProblemCode.CHANGED, ProblemCode.CHANGED.title() + ".", field, null);
    }

    /** The same, with the value that it has now; null for none. */
    public static Refused changed(@Nullable String field, @Nullable String current) {
        return new Refused(ProblemCode.CHANGED, ProblemCode.CHANGED.title() + ".", field, null, current);
    }

    /** The server is busy; the request itself is fine. */
    public static Refused busy(Duration retryAfter) {
        return new Refused(ProblemCode.UNAVAILABLE, "Try again in a moment.", null, retryAfter);
    }

    /** This person has too much in progress. */
    public static Refused tooMuch(Duration retryAfter) {
        ProblemCode code = ProblemCode.TOO_MUCH_AT_ONCE;
        return new Refused(code, code.title() + ": try again as Retry-After says.", null, retryAfter);
    }

    /** Too many people use the same link at once. */
    public static Refused crowded(Duration retryAfter) {
        ProblemCode code = ProblemCode.LINK_CROWDED;
        return new Refused(code, code.title() + ": try again as Retry-After says.", null, retryAfter);
    }

    public static Refused later(Duration retryAfter) {
        return new Refused(ProblemCode.TOO_MANY_ATTEMPTS, "Try again later, as Retry-After says.", null, retryAfter);
    }
}
