package dev.unblock.http;

import dev.unblock.people.signin.SessionCookie;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A browser: keeps cookies, and sends the headers of our own page. */
public final class Browser {
    private final WebClient client;
    private final IntSupplier port;
    private @Nullable String cookie;
    /** Guest cookies, by name, which are sent only with guest links. */
    private final Map<String, String> keys = new HashMap<>();

    Browser(WebClient client, int port) {
        this(client, () -> port);
    }

    /** @param port the server's port, read for each request */
    public Browser(WebClient client, IntSupplier port) {
        this.client = client;
        this.port = port;
    }

    /** A second window with the current cookies. */
    public Browser copy() {
        Browser copy = new Browser(client, port);
        copy.cookie = cookie;
        copy.keys.putAll(keys);
        return copy;
    }

    @Nullable
    String cookie() {
        return cookie;
    }

    void cookie(@Nullable String value) {
        cookie = value;
    }

    public HttpRequest<Buffer> request(HttpMethod method, String path) {
        HttpRequest<Buffer> request =
                client.request(method, port.getAsInt(), "localhost", path).putHeader("Sec-Fetch-Site", "same-origin");
        List<String> sent = new ArrayList<>();
        if (cookie != null) {
            sent.add(SessionCookie.NAME + "=" + cookie);
        }
        if (path.startsWith("/api/guest/")) {
            keys.forEach((name, value) -> sent.add(name + "=" + value));
        }
        return sent.isEmpty() ? request : request.putHeader("Cookie", String.join("; ", sent));
    }

    public Answer send(HttpMethod method, String path, @Nullable JsonObject body) {
        HttpRequest<Buffer> request = request(method, path);
        return keep((body == null ? request.send() : request.sendJsonObject(body)).await());
    }

    Answer keep(HttpResponse<Buffer> response) {
        List<String> set = response.cookies();
        for (String header : set) {
            String value = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
            if (header.startsWith(SessionCookie.NAME + "=")) {
                cookie = value.isEmpty() ? null : value;
            } else if (header.matches("(?i)unblock-guest-.*path=/api/guest;.*")) {
                keys.put(header.replaceFirst("=.*", ""), value);
            }
        }
        return new Answer(response);
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    public Answer post(String path, @Nullable JsonObject body) {
        return send(HttpMethod.POST, path, body);
    }

    public Answer patch(String path, JsonObject body) {
        return send(HttpMethod.PATCH, path, body);
    }

    public Answer put(String path, JsonObject body) {
        return send(HttpMethod.PUT, path, body);
    }

    public Answer delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    public record Answer(HttpResponse<Buffer> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonObject json() {
            return new JsonObject(response.body());
        }

        public JsonArray list() {
            return new JsonArray(response.body());
        }

        private Buffer body() {
            return Objects.requireNonNullElse(response.body(), Buffer.buffer());
        }

        /** Status and code of a problem, e.g. {@code 404 NOT_FOUND}. */
        public String problem() {
            JsonObject problem = json();
            boolean whole = "application/problem+json".equals(response.getHeader("Content-Type"))
                    && problem.getInteger("status") == status()
                    && problem.containsKey("type")
                    && problem.containsKey("title")
                    && problem.containsKey("detail");
            return whole ? status() + " " + problem.getString("code") : "no problem: " + body();
        }
    }
}
