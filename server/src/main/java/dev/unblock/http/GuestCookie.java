package dev.unblock.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * By what a guest's browser is known again when it opens the same link later, also where another sign-in took
 * the place of the guest's. It signs nobody in without the link, and is sent with that link only.
 */
final class GuestCookie {
    static final String NAME = "unblock-guest";

    private GuestCookie() {}

    static Optional<String> read(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(NAME)).map(Cookie::getValue);
    }

    /** Kept as long as a link can live. */
    static Cookie of(String token, String key, HttpServerRequest request) {
        return Cookie.cookie(NAME, key)
                .setPath("/api/guest/" + token)
                .setMaxAge(Duration.ofHours(Rest.MAX_HOURS).toSeconds())
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure("https".equals(request.scheme()));
    }
}
