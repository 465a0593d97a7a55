package dev.unblock.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public URL of the server, with which all links begin. It may have a path, as in {@code
 * https://example.com/unblock}; a proxy may keep or strip that path.
 *
 * @param scheme http or https
 * @param authority host, with the port unless it is the default
 * @param path the path without trailing slash; empty for the root
 */
public record PublicUrl(String scheme, String authority, String path) {
    private static final String KEY = "public-url";
    private static final String IN_FOLDER = "in-folder";
    private static final String FOLDER = "(/[0-9A-Za-z._~-]+)*";
    private static final int MOVED = 308;

    /** Empty if the text is not such a URL. */
    public static Optional<PublicUrl> parse(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String authority = String.valueOf(uri.getRawAuthority());
            String path = String.valueOf(uri.getRawPath()).replaceAll("/+$", "");
            boolean isPlain = (scheme.equals("http") || scheme.equals("https"))
                    && RequestLine.isHost(authority)
                    && path.matches(FOLDER)
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return isPlain
                    ? Optional.of(new PublicUrl(scheme, authority.toLowerCase(Locale.ROOT), path))
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    public String origin() {
        return scheme + "://" + authority;
    }

    @Override
    public String toString() {
        return origin() + path;
    }

    /**
     * To be mounted before all other routes: requests get this host and scheme, and are routed without the path prefix.
     */
    public void mount(Router router) {
        router.route().handler(request -> {
            request.put(KEY, this);
            String address = request.request().uri();
            if (path.isEmpty() || request.get(IN_FOLDER) != null) {
                request.next();
            } else if (address.startsWith(path + "/")) {
                request.put(IN_FOLDER, true);
                request.reroute(address.substring(path.length()));
            } else if (path.equals(request.request().path())) {
                String query = request.request().query();
                request.response()
                        .setStatusCode(MOVED)
                        .putHeader("Location", path + "/" + (query == null ? "" : "?" + query))
                        .end();
            } else {
                request.next();
            }
        });
    }

    static @Nullable PublicUrl of(RoutingContext request) {
        return request.get(KEY);
    }

    /** The prefix of paths in answers; empty if the server is at the root. */
    static String folder(RoutingContext request) {
        PublicUrl known = of(request);
        return known == null ? "" : known.path;
    }
}
