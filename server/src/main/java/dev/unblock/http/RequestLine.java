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
 * What every request must have before a router looks at it: an address that can be decoded and one host.
 * Routers take anything else for a fault of ours and write it to the log with its trace.
 */
final class RequestLine {
    /** A part of a name: other than at its edges there may be hyphens in it. */
    private static final String LABEL = "[0-9A-Za-z_](?:[0-9A-Za-z_-]{0,61}[0-9A-Za-z_])?";

    /** A name, an IPv4 address or an IPv6 one in brackets, and a port. A name may end with the dot of the root. */
    private static final Pattern HOST = Pattern.compile(
            "(?<name>\\[[0-9A-Fa-f:.]{2,45}\\]|" + LABEL + "(?:\\." + LABEL + ")*\\.?)(?::(?<port>[0-9]{1,5}))?");

    private static final int LONGEST_NAME = 254;

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int MAX_PORT = 65_535;
    private static final int FOUND = 302;

    private RequestLine() {}

    /** PeopleAnswers what cannot be understood, a page with its way to the app; else the request is still to be answered. */
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

    /** Somebody opened a link to which something was glued, or of which something is missing. */
    private static boolean isPage(HttpServerRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.equals(request.method())
                && hasHost(request)
                && wanted != null
                && wanted.contains("text/html")
                && lastPart(request.uri()).contains("%")
                && !BROKEN_ESCAPE.matcher(folder(request.uri())).find();
    }

    /** To the app, which shows what it can make of the address. Relative: a proxy may have taken a folder away. */
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

    /** The one rule for hosts, of requests and of {@link PublicUrl}: all links to the server are made of them. */
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

    /** Addresses are made of it: not everything in brackets is one of IPv6. */
    private static boolean canStandInAddress(String host) {
        try {
            return new URI("http://" + host).getRawAuthority() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
