package dev.unblock.http;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be asked under {@code /api}: how, by whom, what for, and what does it. The route, the check
 * of who may ask and the OpenAPI document are made from it. Without more words it takes nothing and is answered
 * by 204.
 *
 * @param name as the OpenAPI document calls it
 * @param path in which {@code {name}} stands for one segment
 * @param query names of what may stand behind the question mark of the address
 * @param body what it takes
 * @param answer what it gives
 * @param mediaType of the answer
 * @param heavy reads whole boards or searches through them: a few at a time
 * @param summary what it is for, in the OpenAPI document
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
        boolean heavy,
        String summary,
        Handler handler) {
    private static final String JSON = "application/json";

    /** Does what is asked, on a virtual thread; it may await, and leaves by {@link Refused}. */
    public interface Handler {
        /** @return the answer: bytes as they are, anything else as JSON; null where there is none */
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

    /** @param address the path; behind a question mark what may be asked for more */
    private static Endpoint of(String name, HttpMethod method, String address, AccessRule access, Handler handler) {
        String[] parts = address.split("[?]", 2);
        List<String> query = parts.length == 1 ? List.of() : List.of(parts[1].split("&", -1));
        return new Endpoint(name, method, parts[0], query, access, null, 204, null, JSON, false, "", handler);
    }

    public Endpoint takes(Class<?> type) {
        return new Endpoint(
                name, method, path, query, access, type, status, answer, mediaType, heavy, summary, handler);
    }

    /** What is there already. */
    public Endpoint gives(Class<?> type) {
        return answering(200, type, JSON);
    }

    /** What is new, and given. */
    public Endpoint makes(Class<?> type) {
        return answering(201, type, JSON);
    }

    /** Gives a text or file of that media type. */
    public Endpoint writes(String type) {
        return answering(200, String.class, type);
    }

    private Endpoint answering(int code, Class<?> type, String media) {
        return new Endpoint(name, method, path, query, access, body, code, type, media, heavy, summary, handler);
    }

    /** Reads whole boards, or searches through them. */
    public Endpoint isHeavy() {
        return new Endpoint(name, method, path, query, access, body, status, answer, mediaType, true, summary, handler);
    }

    /** What it is for, in the OpenAPI document. */
    public Endpoint says(String purpose) {
        return new Endpoint(
                name, method, path, query, access, body, status, answer, mediaType, heavy, purpose, handler);
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
