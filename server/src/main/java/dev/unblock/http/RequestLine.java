package dev.unblock.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What every request must have before a router looks at it: an address that can be decoded and one host.
 * Routers take anything else for a fault of ours and write it to the log with its trace.
 */
final class RequestLine {
    /** A name, an IPv4 address or an IPv6 one in brackets, and a port. */
    private static final Pattern HOST =
            Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}\\]|[0-9A-Za-z_.-]{1,255})(:(?<port>[0-9]{1,5}))?");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int MAX_PORT = 65_535;

    private RequestLine() {}

    /** Answers what cannot be understood; else the request is still to be answered. */
    static boolean refuses(HttpServerRequest request) {
        if (isAddress(request) && hasHost(request)) {
            return false;
        }
        ProblemCode code = ProblemCode.MALFORMED;
        JsonObject problem = Problems.body(code, "The address or the Host header of the request is malformed.");
        request.response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(problem.toBuffer());
        return true;
    }

    private static boolean isAddress(HttpServerRequest request) {
        String path = request.path();
        return path != null
                && path.startsWith("/")
                && !BROKEN_ESCAPE.matcher(request.uri()).find();
    }

    private static boolean hasHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.isEmpty()) {
            return request.version() == HttpVersion.HTTP_1_0;
        }
        return hosts.size() == 1 && isHost(hosts.getFirst());
    }

    static boolean isHost(String text) {
        var host = HOST.matcher(text);
        if (!host.matches()) {
            return false;
        }
        String port = host.group("port");
        return port == null || Integer.parseInt(port) <= MAX_PORT;
    }
}
