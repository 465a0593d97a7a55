package dev.unblock.people.signin;

import dev.unblock.people.Session;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** The session cookie. Scripts cannot read it; other sites can send it only with plain navigation. */
public final class SessionCookie {
    public static final String NAME = "unblock";

    private SessionCookie() {}

    static @Nullable String read(HttpServerRequest request) {
        Cookie cookie = request.getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    /** Lives as long as an idle session; the token inside expires long before. */
    static Cookie of(String token, HttpServerRequest request) {
        return cookie(token, request).setMaxAge(Session.IDLE.toSeconds());
    }

    public static Cookie gone(HttpServerRequest request) {
        return cookie("", request).setMaxAge(0);
    }

    private static Cookie cookie(String value, HttpServerRequest request) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure("https".equals(request.scheme()));
    }
}
