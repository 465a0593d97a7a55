package dev.unblock.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.net.URI;

/**
 * Refuses requests that another site's page made a browser send with our cookie. Browsers state the origin of a
 * request, and pages cannot change that; other programs do not, but they do not carry another person's cookie either.
 */
public final class SameOrigin implements SecurityPolicyHandler {
    @Override
    public void handle(RoutingContext request) {
        if (isOurs(request.request())) {
            request.next();
        } else {
            request.fail(Refused.because(ProblemCode.FOREIGN_ORIGIN));
        }
    }

    /** Also used for the opening request of a socket. */
    public static boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isHost(request, origin);
    }

    /** Ignores the scheme, because a proxy may terminate TLS. */
    private static boolean isHost(HttpServerRequest request, String origin) {
        try {
            String host = URI.create(origin).getRawAuthority();
            return host != null
                    && request.authority() != null
                    && host.equals(request.authority().toString());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
