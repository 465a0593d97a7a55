package dev.unblock.http;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint under {@code /api}: method, path, access rule, bodies, summary and handler. The route, the access check
 * and the OpenAPI document are generated from it. By default it takes no body and answers 204.
 *
 * @param name operation id in the OpenAPI document
 * @param path in which {@code {name}} stands for one segment
 * @param query names of the query parameters
 * @param body type of the request body
 * @param answer type of the response body
 * @param mediaType of the answer
 * @param upload whether the body is a file, which the handler takes with {@link Call#receive}
 * @param heavy reads or searches whole boards: only a few run at a time
 * @param summary for the OpenAPI document
 */
public record Endpoint(
        String name,
        HttpMethod method,
        String path,
        List<String> query,
        AccessRule access,
        @Nullable Class<?> body,
        int status,
        @Nullable Class<?> answer,
        String mediaType,
        boolean upload,
        boolean heavy,
        String summary,
        Handler handler) {
    private static final String JSON = "application/json";

    /** Handles the call on a virtual thread; may await, and refuses by throwing {@link Refused}. */
    public interface Handler {
        /** @return the response body: bytes are sent as they are, anything else as JSON; null for none */
        @Nullable
        Object answer(Call call);
    }

    public static Endpoint get(String name, String address, AccessRule access, Handler handler) {
        return of(name, HttpMethod.GET, address, access, handler);
    }

    public static Endpoint post(String name, String address, AccessRule access, Handler handler) {
        return of(name, HttpMethod.POST, address, access, handler);
    }

    public static Endpoint patch(String name, String address, AccessRule access, Handler handler) {
        return of(name, HttpMethod.PATCH, address, access, handler);
    }

    public static Endpoint put(String name, String address, AccessRule access, Handler handler) {
        return of(name, HttpMethod.PUT, address, access, handler);
    }

    public static Endpoint delete(String name, String address, AccessRule access, Handler handler) {
        return of(name, HttpMethod.DELETE, address, access, handler);
    }

    /** @param address the path, then after a question mark the names of query parameters */
    private static Endpoint of(String name, HttpMethod method, String address, AccessRule access, Handler handler) {
        String[] parts = address.split("[?]", 2);
        List<String> query = parts.length == 1 ? List.of() : List.of(parts[1].split("&", -1));
        return new Endpoint(name, method, parts[0], query, access, null, 204, null, JSON, false, false, "", handler);
    }

    public Endpoint takes(Class<?> type) {
        return new Endpoint(
                name, method, path, query, access, type, status, answer, mediaType, upload, heavy, summary, handler);
    }

    /** Takes a file of any type but a form. */
    public Endpoint receives() {
        return new Endpoint(
                name, method, path, query, access, body, status, answer, mediaType, true, heavy, summary, handler);
    }

    /** Answers 200 with this type. */
    public Endpoint gives(Class<?> type) {
        return answering(200, type, JSON);
    }

    /** Answers 201 with this type. */
    public Endpoint makes(Class<?> type) {
        return answering(201, type, JSON);
    }

    /** Answers with text or a file of that media type. */
    public Endpoint writes(String type) {
        return answering(200, String.class, type);
    }

    private Endpoint answering(int code, Class<?> type, String media) {
        return new Endpoint(
                name, method, path, query, access, body, code, type, media, upload, heavy, summary, handler);
    }

    /** Marks an endpoint that reads or searches whole boards. */
    public Endpoint isHeavy() {
        return new Endpoint(
                name, method, path, query, access, body, status, answer, mediaType, upload, true, summary, handler);
    }

    /** Sets the summary in the OpenAPI document. */
    public Endpoint says(String purpose) {
        return new Endpoint(
                name, method, path, query, access, body, status, answer, mediaType, upload, heavy, purpose, handler);
    }

    /** The path in the router's syntax. */
    String route() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }

    /** Whether it creates something that is stored. */
    boolean makesSomething() {
        return status == 201;
    }

    /** Whether it changes anything, so that another site must not be able to trigger it. */
    boolean unsafe() {
        return !method.equals(HttpMethod.GET);
    }
}
