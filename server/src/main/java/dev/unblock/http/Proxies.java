package dev.unblock.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.AllowForwardHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What proxies in front say about a request. Each proxy appends its value at the right, and clients can write anything
 * at the left, so values are counted from the right, as many as there are trusted proxies. Values that no trusted proxy
 * wrote are removed, so that everything behind sees one address, one scheme and one host.
 *
 * @param trusted number of proxies in a row; 0 = none
 * @param at the public URL; absent = as in the request
 */
public record Proxies(int trusted, Optional<PublicUrl> at) {
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    /** Proxies that write one of these headers often pass the others on unchecked. */
    private static final List<String> OTHERS = List.of("Forwarded", "X-Forwarded-Port", "X-Forwarded-Ssl");

    /** No proxy in front. */
    public static final Proxies NONE = new Proxies(0, Optional.empty());

    AllowForwardHeaders believed() {
        return trusted == 0 ? AllowForwardHeaders.NONE : AllowForwardHeaders.X_FORWARD;
    }

    /** To be called before the request is routed. */
    void settle(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String client = address(said(headers, FOR));
        String scheme = said(headers, PROTO);
        OTHERS.forEach(headers::remove);
        List.of(FOR, PROTO, HOST).forEach(headers::remove);
        if (trusted == 0) {
            return;
        }
        if (client != null) {
            headers.set(FOR, client);
        }
        if (at.isPresent()) {
            headers.set(PROTO, at.get().scheme()).set(HOST, at.get().authority());
            return;
        }
        String host = headers.get(HttpHeaders.HOST);
        if (host != null) {
            // otherwise Vert.x drops the port when it is given a scheme
            headers.set(HOST, host);
        }
        if ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)) {
            headers.set(PROTO, scheme);
        }
    }

    /** The value that the outermost trusted proxy wrote. */
    private @Nullable String said(MultiMap headers, String name) {
        List<String> words = headers.getAll(name).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        return trusted == 0 || words.isEmpty() ? null : words.get(Math.max(0, words.size() - trusted));
    }

    /** Some proxies append the port. */
    private static @Nullable String address(@Nullable String word) {
        if (word == null) {
            return null;
        }
        String bare = word.startsWith("[")
                ? word.replaceAll("^\\[([^\\]]*)\\].*$", "$1")
                : word.replaceAll("^([0-9.]+):\\d+$", "$1");
        return ClientAddress.of(bare).equals(ClientAddress.UNKNOWN) ? null : bare;
    }
}
