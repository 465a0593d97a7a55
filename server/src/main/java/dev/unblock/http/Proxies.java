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
 * What proxies in front say about a request. Each adds its word at the right, and anybody can write words at
 * the left: as many are counted from the right as there are proxies that are trusted. What nobody trusted said is
 * taken away, so that everything behind sees one address, one scheme and one host.
 *
 * @param trusted how many in a row pass each request on; 0 = none is in front
 * @param at where people find the server; absent = as the request says
 */
public record Proxies(int trusted, Optional<PublicUrl> at) {
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    /** Proxies that write the one often pass the other on as it came. */
    private static final List<String> OTHERS = List.of("Forwarded", "X-Forwarded-Port", "X-Forwarded-Ssl");

    /** Nothing is in front. */
    public static final Proxies NONE = new Proxies(0, Optional.empty());

    AllowForwardHeaders believed() {
        return trusted == 0 ? AllowForwardHeaders.NONE : AllowForwardHeaders.X_FORWARD;
    }

    /** Before the request is routed. */
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
            // or Vert.x takes its port away where it is told the scheme
            headers.set(HOST, host);
        }
        if ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)) {
            headers.set(PROTO, scheme);
        }
    }

    /** The word of the outermost proxy that is trusted. */
    private @Nullable String said(MultiMap headers, String name) {
        List<String> words = headers.getAll(name).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        return trusted == 0 || words.isEmpty() ? null : words.get(Math.max(0, words.size() - trusted));
    }

    /** Some write the port too. */
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
