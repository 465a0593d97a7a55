package dev.unblock.boards;

import dev.unblock.people.PeopleRest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * Recognises a guest's browser when it opens a link to the same board again: the same link, even if another sign-in has
 * replaced the guest's, or a newer one. Without a link it signs nobody in, and it is sent only with requests for guest
 * links.
 */
final class GuestCookie {
    static final String NAME = "unblock-guest-";

    /** Longer than any link lives, so that a guest who enters by the next link stays the same guest. */
    private static final Duration AGE = Duration.ofHours(3L * PeopleRest.MAX_HOURS);

    private GuestCookie() {}

    static Optional<String> read(HttpServerRequest request, String board) {
        return Optional.ofNullable(request.getCookie(NAME + board)).map(Cookie::getValue);
    }

    static Cookie of(String board, String key, HttpServerRequest request) {
        return Cookie.cookie(NAME + board, key)
                .setPath("/api/guest")
                .setMaxAge(AGE.toSeconds())
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure("https".equals(request.scheme()));
    }
}
