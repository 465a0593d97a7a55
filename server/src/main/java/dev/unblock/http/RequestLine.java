package dev.unblock.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks every request before it is routed: its path must be decodable and it must name one host. The router would
 * treat anything else as a server error and log a stack trace.
 */
final class RequestLine {
    /** A label of a host name: hyphens are allowed except at its edges. */
    private static final String LABEL = "[0-9A-Za-z_](?:[0-9A-Za-z_-]{0,61}[0-9A-Za-z_])?";

    /**
     * A name, an IPv4 address or an IPv6 address in brackets, with an optional port. A name may end with the root dot.
     */
    private static final Pattern HOST = Pattern.compile(
            "(?<name>\\[[0-9A-Fa-f:.]{2,45}\\]|" + LABEL + "(?:\\." + LABEL + ")*\\.?)(?::(?<port>[0-9]{1,5}))?");

    private static final int LONGEST_NAME = 254;

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int MAX_PORT = 65_535;
    private static final int FOUND = 302;

    private RequestLine() {}

    /**
     * Answers a malformed request (page requests by a redirect to the app) and returns true; false if the request is
     * fine.
     */
    static boolean refuses(HttpServerRequest request) {
        if (isAddress(request) && hasHost(request)) {
            return false;
        }
        if (isPage(request)) {
            sendToRepaired(request);
            return true;
        }
        ProblemCode code = ProblemCode.MALFORMED;
        JsonObject problem = Problems.body(code, "The address or the Host header of the request is malformed.")
                .put("request", RequestId.of(request));
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

    /** A person opened a link that was mangled or cut off, for example when it was pasted. */
    private static boolean isPage(HttpServerRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.equals(request.method())
                && hasHost(request)
                && wanted != null
                && wanted.contains("text/html")
                && lastPart(request.uri()).contains("%")
                && !BROKEN_ESCAPE.matcher(folder(request.uri())).find();
    }

    /**
     * Redirects to the app, which handles the address as far as it can. Relative, because a proxy may have stripped a
     * path prefix.
     */
    private static void sendToRepaired(HttpServerRequest request) {
        String repaired = BROKEN_ESCAPE.matcher(lastPart(request.uri())).replaceAll("%25");
        request.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, "./" + repaired)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private static String folder(String uri) {
        return uri.substring(0, uri.lastIndexOf('/') + 1);
    }

    private static String lastPart(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static boolean hasHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.isEmpty()) {
            return request.version() == HttpVersion.HTTP_1_0;
        }
        return hosts.size() == 1 && isHost(hosts.getFirst());
    }

    /** The one rule for hosts, in requests and in {@link PublicUrl}: all links to the server are built from them. */
    static boolean isHost(String text) {
        var host = HOST.matcher(text);
        if (!host.matches()) {
            return false;
        }
        String port = host.group("port");
        return host.group("name").length() <= LONGEST_NAME
                && (port == null || Integer.parseInt(port) <= MAX_PORT)
                && canStandInAddress(text);
    }

    /** URLs are built from it, and not everything in brackets is an IPv6 address. */
    private static boolean canStandInAddress(String host) {
        try {
            return new URI("http://" + host).getRawAuthority() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
