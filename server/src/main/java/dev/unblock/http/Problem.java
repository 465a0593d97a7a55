package dev.unblock.http;

import org.jspecify.annotations.Nullable;

/**
 * RFC 9457, media type {@code application/problem+json}.
 *
 * @param type {@code about:blank}: the code says it all
 * @param field the field of the body that is at fault
 * @param request what the log calls this request
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        ProblemCode code,
        @Nullable String field,
        @Nullable String request) {}
