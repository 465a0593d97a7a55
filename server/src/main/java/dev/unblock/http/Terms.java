package dev.unblock.http;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is asked, by whom, and what for. Without more words it takes nothing and is answered by
 * 204.
 *
 * @param path in which {@code {name}} stands for one segment
 * @param query names of what may stand behind the question mark of the address
 * @param body what it takes
 * @param answer what it gives
 * @param mediaType of the answer
 * @param heavy reads whole boards or searches through them: a few at a time
 */
record Terms(
        HttpMethod method,
        String path,
        List<String> query,
        Who who,
        @Nullable Class<?> body,
        int status,
        @Nullable Class<?> answer,
        String mediaType,
        boolean heavy,
        String summary) {
    private static final String JSON = "application/json";

    static Terms get(String address, Who who) {
        return of(HttpMethod.GET, address, who);
    }

    static Terms post(String address, Who who) {
        return of(HttpMethod.POST, address, who);
    }

    static Terms patch(String address, Who who) {
        return of(HttpMethod.PATCH, address, who);
    }

    static Terms put(String address, Who who) {
        return of(HttpMethod.PUT, address, who);
    }

    static Terms delete(String address, Who who) {
        return of(HttpMethod.DELETE, address, who);
    }

    /** @param address the path; behind a question mark what may be asked for more */
    private static Terms of(HttpMethod method, String address, Who who) {
        String[] parts = address.split("[?]", 2);
        List<String> query = parts.length == 1 ? List.of() : List.of(parts[1].split("&", -1));
        return new Terms(method, parts[0], query, who, null, 204, null, JSON, false, "");
    }

    Terms takes(Class<?> type) {
        return new Terms(method, path, query, who, type, status, answer, mediaType, heavy, summary);
    }

    /** What is there already. */
    Terms gives(Class<?> type) {
        return new Terms(method, path, query, who, body, 200, type, JSON, heavy, summary);
    }

    /** What is new, and given. */
    Terms makes(Class<?> type) {
        return new Terms(method, path, query, who, body, 201, type, JSON, heavy, summary);
    }

    /** Gives a text or file of that media type. */
    Terms writes(String type) {
        return new Terms(method, path, query, who, body, 200, String.class, type, heavy, summary);
    }

    /** Reads whole boards, or searches through them. */
    Terms isHeavy() {
        return new Terms(method, path, query, who, body, status, answer, mediaType, true, summary);
    }

    /** What it is for, in the OpenAPI document. */
    Terms says(String purpose) {
        return new Terms(method, path, query, who, body, status, answer, mediaType, heavy, purpose);
    }

    /** The path as the router wants it. */
    String route() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }

    /** Whether something new is kept. */
    boolean makesSomething() {
        return status == 201;
    }

    /** Whether it changes something, so that another site must not be able to send it. */
    boolean unsafe() {
        return !method.equals(HttpMethod.GET);
    }
}
