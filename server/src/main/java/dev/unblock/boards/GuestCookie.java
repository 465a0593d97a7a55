package dev.unblock.boards;

import dev.unblock.people.PeopleRest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * By what a guest's browser is known again when it opens a link to the same board later: the same link, also where
 * another sign-in took the place of the guest's, or a new one when that has ended. It signs nobody in without a link,
 * and is sent with links for guests only.
 */
final class GuestCookie {
    static final String NAME = "unblock-guest-";

    /** Longer than any link lives, so that who comes by the next one is the same. */
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
