package dev.unblock.http;

import org.jspecify.annotations.Nullable;

/**
 * An error as in RFC 9457, media type {@code application/problem+json}.
 *
 * @param type always {@code about:blank}; {@code code} tells the kind
 * @param field the invalid field of the body
 * @param current the value that the field has now, if somebody else has changed it; for some forms only
 * @param request the request's id in the log
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        ProblemCode code,
        @Nullable String field,
        @Nullable String current,
        @Nullable String request) {}
