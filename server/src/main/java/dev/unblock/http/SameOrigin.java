package dev.unblock.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.net.URI;

/**
 * Refuses what another site's page made a browser send with our cookie. Browsers say where a request
 * comes from and pages cannot change that; programs that are no browsers say nothing, but carry nobody
 * else's cookie either.
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

    /** Also for the opening request of a socket. */
    public static boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isHost(request, origin);
    }

    /** Without the scheme, for a proxy may have taken the https off. */
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
